using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Reads what the policy says about decisions in the talk: <c>waiverRequests</c> and <c>suppression</c>.</summary>
internal static class DecisionSections
{
    public static WaiverRequestPolicy WaiverRequests(SettingsObject section, IReadOnlyList<Rule> known)
    {
        string[] names = [.. known.Where(rule => rule.SubjectType == typeof(Group)).Select(rule => rule.Descriptor.Name)];
        var policy = WaiverRequestPolicy.Default with
        {
            Rules = section.Has("rules") ? Named(section, "rules", names) : null,
            LongestDays = section.Number("longestDays", WaiverRequestPolicy.Default.LongestDays, 1, 366),
            ReminderDays = section.Number("reminderDays", WaiverRequestPolicy.Default.ReminderDays, 0, 90),
        };
        section.RefuseUnknownKeys();
        return policy;
    }

    public static SuppressionPolicy Suppression(SettingsObject section, IReadOnlyList<Rule> known)
    {
        var usual = SuppressionPolicy.Default;
        var policy = new SuppressionPolicy(
            section.Number("percent", usual.Percent, 0, 100),
            section.Number("answers", usual.LeastAnswers, 1, 10_000),
            section.Number("days", usual.Days, 1, 365),
            section.Has("except") ? Named(section, "except", [.. known.Select(rule => rule.Descriptor.Name)]) : usual.Except);
        section.RefuseUnknownKeys();
        return policy;
    }

    private static IReadOnlyList<string> Named(SettingsObject section, string key, string[] names)
    {
        var texts = section.Texts(key, []);
        foreach (var text in texts.Where(text => !names.Contains(text)))
        {
            section.Refuse(key, $"「{SettingsObject.Short(text)}」は、ここで使える規則の名前ではありません。使えるのは {string.Join(" · ", names)} です。");
        }

        return texts;
    }
}
