using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Whoever sends the bot something that is nothing to answer hears once a day what it is for.</summary>
internal static class DailyHelp
{
    public static string ClaimOf(PlanContext context, string personId) => $"help|{personId}|{context.Today:yyyy-MM-dd}";

    public static Plan Plan(PlanContext context, string personId, PlanningState state)
    {
        var claim = ClaimOf(context, personId);
        if (state.TakenClaims.Contains(claim))
        {
            return Planning.Plan.Nothing;
        }

        var plan = new PlanBuilder(context);
        plan.Claims.Add(new Claim(claim, context.Now + TimeSpan.FromDays(2)));
        plan.Send(Recipient.Person(personId), new MessageContent(TalkTexts.Help, TalkTexts.FirstButtons), new Sending("answer", "help", Severity.S0, context.Now));
        return plan.Build();
    }
}
