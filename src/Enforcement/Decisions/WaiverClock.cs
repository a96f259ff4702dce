using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Texts;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>What time does to a waiver.</summary>
internal static class WaiverClock
{
    /// <summary>What nobody decided for so long is asked for anew.</summary>
    public static readonly TimeSpan Undecided = TimeSpan.FromDays(30);

    /// <summary>Null while nothing is due.</summary>
    public static (WaiverRequest Request, string Outcome, string Text)? Step(PlanContext context, WaiverRequest request)
    {
        var isOver = context.Today > request.Wish.Until;
        if (request.State == WaiverState.Requested)
        {
            var lapsed = request with { State = WaiverState.Lapsed, ChangedAt = context.Now };
            return isOver || context.Now - request.RequestedAt > Undecided ? (lapsed, "lapsed", WaiverTexts.Lapsed(request)) : null;
        }

        if (isOver)
        {
            return (request with { State = WaiverState.Expired, ChangedAt = context.Now }, "expired", WaiverTexts.Expired(request));
        }

        // A waiver that is shorter than the reminder's days needs none.
        var isNear = request.Wish.Until.DayNumber - context.Today.DayNumber <= context.Policy.WaiverRequests.ReminderDays;
        var wasLong = request.Wish.Until.DayNumber - context.DayOf(request.RequestedAt).DayNumber > context.Policy.WaiverRequests.ReminderDays;
        return isNear && wasLong && !request.IsReminded ? (request with { IsReminded = true }, "ending", WaiverTexts.Ending(request)) : null;
    }
}
