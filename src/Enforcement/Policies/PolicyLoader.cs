using ComplianceBot.Rules;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Reads the settings file of design 6, all of it or nothing: a wrong file never becomes a policy with defaults.</summary>
public static class PolicyLoader
{
    /// <summary>Reads a file and the guideline and holidays beside it.</summary>
    /// <param name="path">The policy file; problems name it as it is given here.</param>
    /// <param name="rules">The rules that exist; null for the shipped ones.</param>
    public static PolicyResult Load(string path, IReadOnlyList<Rule>? rules = null)
    {
        var file = new SettingsFile(path);
        var result = file.Read(path) is { } bytes && file.Parse(bytes) is { } root
            ? Read(file, root, rules ?? RuleEngine.Shipped)
            : new PolicyResult(null, file.Problems, []);
        return result with { Contents = new Dictionary<string, string>(result.Contents) { [path] = file.Hash } };
    }

    private static PolicyResult Read(SettingsFile file, JToken document, IReadOnlyList<Rule> rules)
    {
        if (document is not JObject json)
        {
            file.Refuse(document, "", "全体を { … } の形で書いてください。");
            return new PolicyResult(null, file.Problems, []);
        }

        var root = new SettingsObject(file, json, json, "");
        var guidelineFile = CompanionFile.Open(file.Name, root.Text("guideline") ?? ShippedSettings.GuidelineName, ShippedSettings.Guideline);
        var hours = root.Object("workingHours");
        var holidaysFile = CompanionFile.OpenHolidays(file.Name, hours);
        var policy = ReadSections(root, hours, rules) with
        {
            Guideline = guidelineFile.Root is { } articles ? GuidelineReader.Read(guidelineFile.File, articles) : new Guideline([]),
            Version = file.Hash,
        };
        policy = policy with { Calendar = WorkingHoursReader.Read(hours, policy.TimeZone, holidaysFile.Root is { } days ? WorkingHoursReader.ReadHolidays(holidaysFile.File, days) : []) };
        hours.RefuseUnknownKeys();
        root.RefuseUnknownKeys();

        PolicyProblem[] problems = [.. new[] { file, guidelineFile.File, holidaysFile.File }.Distinct().SelectMany(read => read.Problems.OrderBy(problem => problem.Line))];
        var result = problems.Length > 0
            ? new PolicyResult(null, problems, [])
            : new PolicyResult(policy, [], [.. Notices(guidelineFile, holidaysFile), .. UncitedArticles(policy)]);
        return result with { Contents = new[] { guidelineFile, holidaysFile }.Where(beside => beside.Path is not null).DistinctBy(beside => beside.Path).ToDictionary(beside => beside.Path!, beside => beside.File.Hash) };
    }

    private static Policy ReadSections(SettingsObject root, SettingsObject hours, IReadOnlyList<Rule> rules)
    {
        root.Find("$schema");
        hours.Find("holidays");
        var mode = root.Choice("mode", RulesReader.Stages) ?? Stage.Enforce;
        return new Policy
        {
            TimeZone = PolicySections.TimeZone(root),
            Calendar = WorkingCalendar.Sample,
            Guideline = new Guideline([]),
            Managers = PolicySections.Managers(root.Object("managers")),
            Administrators = PolicySections.Administrators(root.Object("administrators")),
            Mode = mode,
            Caps = PolicySections.Caps(root.Object("caps")),
            AlertPause = PolicySections.AlertPause(root.Object("alerts")),
            ReminderDays = PolicySections.ReminderDays(root.Object("reminders")),
            Rules = RulesReader.Read(root.Object("rules"), rules, mode),
            Desks = PolicySections.Desks(root.Object("desks")),
            DepartmentLevel = PolicySections.DepartmentLevel(root.Object("departments")),
            BotNames = PolicySections.BotNames(root.Object("bot")),
            DutyChannels = root.Texts("dutyChannels", []).ToHashSet(),
            PublicContacts = PolicySections.PublicContacts(root.Object("publicContacts")),
            Emergency = EmergencyReader.Read(root.Object("emergency")),
            Tickets = PolicySections.Tickets(root.Object("tickets")),
            Retention = PolicySections.Retention(root.Object("retention")),
            Registers = RegistersReader.Read(root.Object("registers"), root.File.Name),
            WaiverRequests = DecisionSections.WaiverRequests(root.Object("waiverRequests"), rules),
            Suppression = DecisionSections.Suppression(root.Object("suppression"), rules),
            PhotosPerNight = PolicySections.PhotosPerNight(root.Object("profilePhotos")),
            Waivers = WaiversReader.Read(root, rules),
        };
    }

    private static IEnumerable<string> Notices(params CompanionFile[] files) => files.Select(file => file.Notice).OfType<string>();

    private static IEnumerable<string> UncitedArticles(Policy policy) =>
        policy.Rules.Select(rule => rule.Active.Rule.Descriptor)
            .Where(rule => !policy.Guideline.Articles.Any(article => article.Key == rule.Article))
            .Select(rule => $"規則 {rule.Name} の引く条項 {rule.Article} がガイドラインにありません。");
}
