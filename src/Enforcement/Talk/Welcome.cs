using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>
/// One short greeting with the first buttons when the 1:1 talk begins, once in 30 days for a person. The bot's own first message begins it too
/// (wire sheet 1.7): a greeting then would hide the note's buttons, and at night it would wake somebody, so both go without.
/// </summary>
internal static class Welcome
{
    private static readonly TimeSpan OnceIn = TimeSpan.FromDays(30);

    public static StateQuery QueryOf(PlanContext context, TalkBegan began) => new()
    {
        OnceKey = context.Key,
        People = [began.UserId],
        Claims = [ClaimOf(began.UserId), DailyHelp.ClaimOf(context, began.UserId)],
    };

    public static Plan Plan(PlanContext context, TalkBegan began, PlanningState state)
    {
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("judged") with { EventAt = began.IssuedTime, PersonId = began.UserId, Detail = "begin" });
        var isBusy = NoteTexts.Answerable(state.Unanswered, began.UserId, context.Now).Any();
        if (state.TakenClaims.Count > 0 || isBusy || !context.IsOpen)
        {
            return plan.Build();
        }

        plan.Claims.Add(new Claim(ClaimOf(began.UserId), context.Now + OnceIn));
        plan.Claims.Add(new Claim(DailyHelp.ClaimOf(context, began.UserId), context.Now + TimeSpan.FromDays(2)));
        plan.Ledger.Add(plan.Row("talk") with { EventAt = began.IssuedTime, PersonId = began.UserId, Detail = "welcome" });
        plan.Send(Recipient.Person(began.UserId), new MessageContent(TalkTexts.Welcome, TalkTexts.FirstButtons), new Sending("answer", "welcome", Severity.S0, context.Now));
        return plan.Build();
    }

    private static string ClaimOf(string personId) => $"welcome|{personId}";
}
