namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What the last posts said that a number would be.</summary>
/// <param name="Types">Kinds whose label stood there without a number; the last word counts, an older one only where nothing contradicts it.</param>
/// <param name="IsOther">The last word was of a number that is nobody's (受付番号は？).</param>
/// <param name="AsksPassword">Somebody asked for a password within the last minutes.</param>
internal sealed record Announcement(IReadOnlyList<string> Types, bool IsOther, bool AsksPassword)
{
    private static readonly TimeSpan Answer = TimeSpan.FromMinutes(3);
    private const int Posts = 4;

    public static Announcement Before(IReadOnlyList<EarlierFeatures> earlier, DateTimeOffset at)
    {
        var asksPassword = earlier.Any(post => post.AsksPassword && at - post.Post.At <= Answer);
        var types = new List<string>();
        for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - Posts); i--)
        {
            types.AddRange(earlier[i].Announced.Where(type => !types.Contains(type)));
            if (earlier[i].AnnouncesOther)
            {
                return new Announcement(types, types.Count == 0, asksPassword);
            }
        }

        return new Announcement(types, IsOther: false, asksPassword);
    }

    public bool Names(string type) => Types.Contains(type);
}
