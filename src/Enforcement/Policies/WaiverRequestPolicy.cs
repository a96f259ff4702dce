using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Which waivers may be asked for in the talk.</summary>
/// <param name="Rules">Kebab-case names; null: every group rule.</param>
/// <param name="LongestDays">From the day of the request to the last day on which it holds.</param>
/// <param name="ReminderDays">How many days before its end the applicant is told.</param>
public sealed record WaiverRequestPolicy(IReadOnlyList<string>? Rules, int LongestDays, int ReminderDays)
{
    public static WaiverRequestPolicy Default { get; } = new(null, 366, 7);

    public bool Allows(PolicyRule rule) =>
        rule.Active.Rule.SubjectType == typeof(Group) && (Rules is null || Rules.Contains(rule.Active.Rule.Descriptor.Name));
}

/// <summary>When a rule is put back to shadow by itself.</summary>
/// <param name="Percent">More answers than this were 違います.</param>
/// <param name="LeastAnswers">Fewer answers say nothing.</param>
/// <param name="Days">Answers of so many days count.</param>
/// <param name="Except">Kebab-case names of rules that only a person may put back.</param>
public sealed record SuppressionPolicy(int Percent, int LeastAnswers, int Days, IReadOnlyList<string> Except)
{
    /// <summary>A My Number that nobody is told of harms a resident: only a person takes that upon himself.</summary>
    public static SuppressionPolicy Default { get; } = new(20, 10, 30, ["my-number-in-message"]);
}
