using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>What every plan is made under.</summary>
/// <param name="InForce">The policy, taken once for this piece of work.</param>
/// <param name="Now">When it is planned; decides when something is sent, never what is judged.</param>
/// <param name="Key">Replay key of the callback, of the due item or of the audit: makes the ids of a repeated plan the same.</param>
public sealed record PlanContext(PolicyInForce InForce, DateTimeOffset Now, string Key)
{
    /// <summary>The emergency mode that holds while this is planned.</summary>
    public EmergencyView Emergency { get; init; } = EmergencyView.Normal;

    /// <summary>Which mode held when; empty where nobody keeps it (a rehearsal of an audit).</summary>
    public EmergencyHistory History { get; init; } = EmergencyHistory.Empty;

    public Policy Policy => InForce.Policy;

    public WorkingCalendar Calendar => InForce.Policy.Calendar;

    /// <summary>What every rule may know of time and policy; <see cref="Subjects.SubjectAssembler"/> adds who is staff.</summary>
    public RuleContext Facts => new(Calendar.Local(Now), Calendar) { PublicContacts = Policy.PublicContacts };

    public DateOnly Today => DayOf(Now);

    public bool IsOpen => Calendar.IsOpen(Now);

    public DateTimeOffset NextOpen => Calendar.NextOpen(Now);

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Calendar.Local(at).DateTime);

    /// <summary>The mode at the time of an event, as it was known then.</summary>
    public EmergencyMode ModeAt(DateTimeOffset at) => at >= Now ? Emergency.Mode : History.ModeAt(at);

    /// <summary>The group with what the emergency means for it.</summary>
    public Group WithEmergencyOf(Group group) =>
        History.WasEmergencyAt(group.FirstSeen) ? group with { EmergencyEndedAt = History.EndOfEmergencyAt(group.FirstSeen) ?? DateTimeOffset.MaxValue } : group;

    /// <summary>Notes and words are allowed.</summary>
    public bool MaySpeak(RuleDescriptor rule) => InForce.StageOf(rule.Id) >= Stage.Advise;

    /// <summary>Alerts are allowed.</summary>
    public bool MayAlert(RuleDescriptor rule) => InForce.StageOf(rule.Id) >= Stage.Enforce;

    public string StageName(RuleDescriptor rule) => InForce.StageOf(rule.Id).ToString().ToLowerInvariant();
}
