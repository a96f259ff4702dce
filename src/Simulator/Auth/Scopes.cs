namespace ComplianceBot.Simulator.Auth;

/// <summary>Scopes of the wire sheet (2.5, 5.1); a token needs any one of an endpoint's list.</summary>
internal static class Scopes
{
    public static readonly string[] Send = ["bot.message", "bot"];
    public static readonly string[] ReadBot = ["bot", "bot.read"];
    public static readonly string[] ManageBot = ["bot"];
    public static readonly string[] ReadChannel = ["bot.message", "bot", "bot.read"];
    public static readonly string[] Users = ["user", "user.read", "directory", "directory.read", "user.profile.read", "user.email.read"];
    public static readonly string[] Groups = ["group", "group.read", "directory", "directory.read"];
    public static readonly string[] ManageGroups = ["group", "directory"];
    public static readonly string[] OrgUnits = ["orgunit", "orgunit.read", "directory", "directory.read"];
    public static readonly string[] Directory = ["directory", "directory.read"];

    public static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        "bot", "bot.message", "bot.read", "user", "user.read", "user.email.read", "user.profile.read", "group", "group.read", "orgunit", "orgunit.read",
        "directory", "directory.read", "audit.read", "monitoring.read", "calendar", "calendar.read", "board", "board.read", "contact", "contact.read",
        "partner", "partner.read", "security.external-browser", "security.external-browser.read",
    };

    /// <summary>Full bodies need one of these; the two narrow scopes give reduced ones.</summary>
    public static readonly string[] FullUsers = ["user", "user.read", "directory", "directory.read"];

    /// <summary>Separated by spaces in official samples, commas also work (wire sheet 2.1).</summary>
    public static IReadOnlySet<string> Parse(string scope) =>
        scope.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(Known.Contains).ToHashSet(StringComparer.Ordinal);
}
