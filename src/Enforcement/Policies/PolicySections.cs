using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Reads the small sections of the policy. The defaults are those of the shipped file.</summary>
internal static class PolicySections
{
    private static readonly string[] ManagerTitles = ["部長", "次長", "課長", "課長補佐", "室長", "所長", "園長", "館長"];
    private static readonly Dictionary<string, string> DeskNames = new() { ["dx"] = "ＤＸ推進課", ["consultation"] = "相談窓口", ["hr"] = "人事労務の窓口" };

    public static TimeZoneInfo TimeZone(SettingsObject root)
    {
        var id = root.Text("timeZone") ?? "Asia/Tokyo";
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return zone;
        }

        root.Refuse("timeZone", $"「{SettingsObject.Short(id)}」という時間帯はありません。Asia/Tokyo のような IANA の名前で書いてください。");
        return TimeZoneInfo.Utc;
    }

    public static ManagerPolicy Managers(SettingsObject section)
    {
        var managers = new ManagerPolicy(section.Texts("positions", ManagerTitles), section.Texts("levels", []), section.Flag("orgUnitHeads", otherwise: true));
        section.RefuseUnknownKeys();
        return managers;
    }

    public static AdministratorPolicy Administrators(SettingsObject section)
    {
        var administrators = new AdministratorPolicy(section.TextOrNull("channel"), section.Texts("users", []));
        if (administrators.Channel is null && administrators.Users.Count == 0)
        {
            section.Refuse("users", "警告の届け先がありません。channel か users の少なくとも一方を書いてください。");
        }

        section.RefuseUnknownKeys();
        return administrators;
    }

    public static CapPolicy Caps(SettingsObject section)
    {
        var caps = new CapPolicy(section.Number("perPersonPerRulePerDay", 1, 0, 100_000), section.Number("perPersonPerWeek", 3, 0, 100_000));
        section.RefuseUnknownKeys();
        return caps;
    }

    public static TimeSpan AlertPause(SettingsObject section)
    {
        var seconds = section.Number("bundleSeconds", 15, 0, 3600);
        section.RefuseUnknownKeys();
        return TimeSpan.FromSeconds(seconds);
    }

    public static IReadOnlyList<int> ReminderDays(SettingsObject section)
    {
        int[] days = [.. section.Numbers("days", [3, 7], 1, 365).Distinct().Order()];
        section.RefuseUnknownKeys();
        return days;
    }

    public static TicketPolicy Tickets(SettingsObject section)
    {
        var tickets = new TicketPolicy(section.Number("S3", 7, 1, 365), section.Number("S4", 3, 1, 365));
        section.RefuseUnknownKeys();
        return tickets;
    }

    public static RetentionPolicy Retention(SettingsObject section)
    {
        var retention = new RetentionPolicy(section.Number("resolvedViolations", 400, 32, 36_500));
        section.RefuseUnknownKeys();
        return retention;
    }

    public static IReadOnlyDictionary<string, Desk> Desks(SettingsObject section)
    {
        var desks = new Dictionary<string, Desk>();
        foreach (var (key, name) in DeskNames)
        {
            if (section.Has(key))
            {
                desks[key] = ReadDesk(section.Object(key), name);
            }
        }

        section.RefuseUnknownKeys();
        return desks;
    }

    public static int PhotosPerNight(SettingsObject section)
    {
        var calls = section.Number("callsPerNight", 0, 0, 5_000);
        section.RefuseUnknownKeys();
        return calls;
    }

    public static int DepartmentLevel(SettingsObject section)
    {
        var level = section.Number("level", 2, 1, 10);
        section.RefuseUnknownKeys();
        return level;
    }

    public static PublicContacts PublicContacts(SettingsObject section)
    {
        var contacts = new PublicContacts(section.Texts("phones", []), section.Texts("emailDomains", []), section.Texts("places", []));
        section.RefuseUnknownKeys();
        return contacts;
    }

    public static IReadOnlyList<string> BotNames(SettingsObject section)
    {
        string[] names = [.. section.Texts("names", ["ガイドラインbot", "ガイドラインボット", "ガイドライン案内"]).Select(name => name.Trim())];
        if (names.Any(name => name.Length is < 2 or > 100))
        {
            section.Refuse("names", "ボットの呼び名は2文字から100文字で書いてください。");
        }

        section.RefuseUnknownKeys();
        return names;
    }

    private static Desk ReadDesk(SettingsObject section, string name)
    {
        var desk = new Desk(section.TextOrNull("name") ?? name, section.TextOrNull("phone") ?? "", section.TextOrNull("channel"), section.Texts("users", []));
        section.RefuseUnknownKeys();
        return desk;
    }
}
