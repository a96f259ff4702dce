namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What the last posts said that a number would be.</summary>
/// <param name="Types">Kinds whose label stood there without a number; the last word counts, an older one only where nothing contradicts it.</param>
/// <param name="IsOther">The last word was of a number that is nobody's (受付番号は？).</param>
internal sealed record Announcement(IReadOnlyList<string> Types, bool IsOther)
{
    private const int Posts = 4;

    public static Announcement Before(IReadOnlyList<EarlierFeatures> earlier)
    {
        var types = new List<string>();
        for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - Posts); i--)
        {
            types.AddRange(earlier[i].Announced.Where(type => !types.Contains(type)));
            if (earlier[i].AnnouncesOther)
            {
                return new Announcement(types, types.Count == 0);
            }
        }

        return new Announcement(types, IsOther: false);
    }

    public bool Names(string type) => Types.Contains(type);
}
