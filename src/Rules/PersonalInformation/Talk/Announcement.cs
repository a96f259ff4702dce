namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What the last posts said that a value would be.</summary>
/// <param name="Types">Kinds whose label stood there without a value; the last word counts, an older one only where nothing contradicts it.</param>
/// <param name="IsOther">The last word was of a number that is nobody's (受付番号は？).</param>
/// <param name="IsOffice">The last word was of an organisation's telephone or address (市民会館の住所と電話は？).</param>
internal sealed record Announcement(IReadOnlyList<string> Types, bool IsOther, bool IsOffice, PasswordTalk Password)
{
    private const int Posts = 4;

    /// <summary>Kinds of numbers that the last posts gave under their name: a correction gives another of them.</summary>
    public IReadOnlyList<string> Told { get; private init; } = [];

    /// <summary>The last posts invited to a web meeting.</summary>
    public bool IsMeeting { get; private init; }

    /// <summary>The last posts named somebody in full: 場所どこでしたっけ then asks for a home.</summary>
    public bool NamesSomebody { get; private init; }

    /// <summary>The poster said that invented data follows.</summary>
    public bool IsOfSpecimens { get; private init; }

    private static readonly TimeSpan PasswordAnswer = TimeSpan.FromMinutes(3);
    private static readonly Announcement None = new([], IsOther: false, IsOffice: false, PasswordTalk.None);

    /// <summary>Of posts of one moment the last in the list was said last.</summary>
    public static Announcement Before(PostedMessage message)
    {
        var earlier = Read(message);
        var last = earlier.Take(Posts);
        return earlier.Length == 0 ? None : Before(message, earlier) with
        {
            Told = [.. last.SelectMany(post => post.Findings).Where(found => found.IsLabelled && KindBook.IsNumber(found.Type)).Select(found => found.Type).Distinct()],
            NamesSomebody = last.Any(post => post.Findings.Exists(found => found.Type == InformationTypes.Person && found.IsFullName)),
            IsMeeting = last.Any(post => post.SpeaksOfMeeting),
            IsOfSpecimens = last.Any(post => post.AnnouncesSpecimens && post.Post.SenderId == message.Sender.Id),
        };
    }

    private static EarlierFeatures[] Read(PostedMessage message) =>
        [.. message.Earlier.Reverse()
            .Where(post => post.Features.Length > 0 && post.At <= message.At && TwoPeople.AreIn(message, post))
            .OrderByDescending(post => post.At).Select(EarlierFeatures.Read)];

    private static Announcement Before(PostedMessage message, EarlierFeatures[] earlier)
    {
        var password = earlier.Where(post => message.At - post.Post.At <= PasswordAnswer).Select(post => post.Password).DefaultIfEmpty().Max();
        var types = new List<string>();
        var isSomebodyNamed = false;
        foreach (var post in earlier.Take(Posts))
        {
            if (post.AnnouncesOffice)
            {
                return new Announcement(types, IsOther: false, types.Count == 0 && !isSomebodyNamed, password);
            }

            types.AddRange(post.Announced.Where(type => !types.Contains(type)));
            if (post.AnnouncesOther)
            {
                return new Announcement(types, types.Count == 0, IsOffice: false, password);
            }

            isSomebodyNamed |= post.Findings.Exists(found => found.Type == InformationTypes.Person);
        }

        return new Announcement(types, IsOther: false, IsOffice: false, password);
    }

    /// <summary>A contact that comes now may be somebody's: a telephone or an address was asked for that is no office's, or somebody was named in full.</summary>
    public bool MayBeOfSomebody => !IsOffice && (NamesSomebody || Names(InformationTypes.Phone) || Names(InformationTypes.Address));

    public bool Names(string type) => Types.Contains(type);
}
