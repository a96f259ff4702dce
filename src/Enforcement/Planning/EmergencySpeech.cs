using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>What is not said, or said later, because of an emergency. A drill changes nothing here.</summary>
internal static class EmergencySpeech
{
    /// <summary>Recorded and never told: it is an emergency now, or was one when it was posted.</summary>
    public static bool IsSilent(PlanContext context, Verdict verdict, DateTimeOffset at)
    {
        var isEmergency = context.Emergency.IsEmergency || context.ModeAt(at) is EmergencyMode.E1 or EmergencyMode.E2;
        return isEmergency && !verdict.Rule.IsHelp && verdict.Rule.InEmergency switch
        {
            InEmergency.GraveOnly => verdict.Severity < Severity.S3,
            InEmergency.Rests => true,
            InEmergency.Waits => context.Policy.Emergency.PersonalInformation == HeldNotes.Never,
            InEmergency.GraveGoesOnRestWaits => verdict.Severity < Severity.S3 && context.Policy.Emergency.PersonalInformation == HeldNotes.Never,
            _ => false,
        };
    }

    /// <summary>The person has heard of it since this emergency began, and once is enough.</summary>
    public static bool WasSaid(PlanContext context, Verdict verdict, DateTimeOffset at, IReadOnlyList<Told> told) =>
        verdict.Findings.Any(finding => finding.OncePerEmergency)
        && context.History.BeginningOfEmergencyAt(at) is { } begun
        && told.Any(note => note.Rule == verdict.Rule.Id && note.Day >= context.DayOf(begun));

    /// <summary>A note that is meant for the emergency itself is advice, which nothing holds back while it lasts.</summary>
    public static string KindOf(PlanContext context, RuleDescriptor rule) =>
        context.Emergency.IsEmergency && rule.InEmergency == InEmergency.GoesOn ? "advice" : "note";

    /// <summary>The note waits until the emergency is over; an alert does not.</summary>
    public static bool IsHeld(PlanContext context, Verdict verdict) =>
        context.Emergency.IsEmergency && !verdict.Rule.IsHelp && context.Policy.Emergency.PersonalInformation == HeldNotes.Later && MayWait(verdict.Rule, verdict.Severity);

    /// <summary>Whether a note about this is one of those that wait.</summary>
    public static bool MayWait(RuleDescriptor rule, Severity severity) =>
        rule.InEmergency == InEmergency.Waits || (rule.InEmergency == InEmergency.GraveGoesOnRestWaits && severity < Severity.S3);

    /// <summary>When to look again whether it is over: at the full hour, so that what waits gathers, or earlier where the end is known.</summary>
    public static DateTimeOffset LookAgainAt(PlanContext context)
    {
        var hour = new DateTimeOffset(context.Now.Ticks - (context.Now.Ticks % TimeSpan.TicksPerHour), context.Now.Offset).AddHours(1);
        return context.Emergency.Until is { } until && until < hour ? until : hour;
    }
}
