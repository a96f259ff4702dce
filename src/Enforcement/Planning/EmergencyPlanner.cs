using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Another mode: one row, one word to each registered channel, one alert, at any hour, since nobody may go by a mode that is over. The feed: an alert.</summary>
internal static class EmergencyPlanner
{
    /// <summary>Kind of the word by which the mode itself is told: the only one that a channel gets in an emergency.</summary>
    public const string Word = "emergency";

    private const string ModeArticle = "p.9-02";
    private const string DrillId = "EMG-03";

    /// <param name="context">With the view after the change.</param>
    /// <param name="change">What is new.</param>
    public static Plan Plan(PlanContext context, EmergencyChange change)
    {
        var plan = new PlanBuilder(context);
        if (change.From != change.To)
        {
            TellMode(plan, change);
        }

        if (change.FeedText is { } text)
        {
            plan.Ledger.Add(plan.Row("weather-feed") with { RuleId = "OPS-03", Severity = nameof(Severity.S2), Detail = context.Emergency.Feed.ToString().ToLowerInvariant() });
            plan.Alert(text, new Sending("alert", "weather-feed", Severity.S2, context.IsOpen || context.Emergency.IsEmergency ? context.Now : context.NextOpen));
        }

        return plan.Build();
    }

    // S3: at least once. Twice told does no harm, never told does.
    private static void TellMode(PlanBuilder plan, EmergencyChange change)
    {
        var context = plan.Context;
        var ruleId = RuleIdOf(change, context.Emergency);
        plan.Ledger.Add(plan.Row("emergency") with
        {
            RuleId = ruleId,
            Article = ModeArticle,
            Outcome = change.To.ToString(),
            Stage = ruleId == DrillId ? PlanBuilder.Drill : null,
            Detail = $"{change.From} -> {change.To}{ReasonsOf(context.Emergency)}",
        });
        Tell(plan, EmergencyTexts.OfMode(change, context.Emergency, context.Calendar));
    }

    /// <summary>The same mode until another time: whoever was told of its end goes by it.</summary>
    /// <param name="context">Of the declaration.</param>
    /// <param name="declaration">What was declared.</param>
    /// <param name="view">The mode as it is with it.</param>
    public static Plan PlanAnotherEnd(PlanContext context, Declaration declaration, EmergencyView view)
    {
        var plan = new PlanBuilder(context with { Emergency = view });
        Tell(plan, EmergencyTexts.OfAnotherEnd(declaration, view, context.Calendar));
        return plan.Build();
    }

    private static void Tell(PlanBuilder plan, string text)
    {
        var context = plan.Context;
        foreach (var channel in ChannelsOf(context))
        {
            plan.Send(Recipient.Channel(channel), MessageContent.Plain(text), new Sending(Word, "mode", Severity.S3, context.Now));
        }

        plan.Alert(text, new Sending("alert", "mode", Severity.S3, context.Now));
    }

    private static IEnumerable<string> ChannelsOf(PlanContext context) =>
        (context.Policy.Emergency.Channels ?? [.. context.Policy.DutyChannels]).Where(channel => channel != context.Policy.Administrators.Channel).Order(StringComparer.Ordinal);

    private static string RuleIdOf(EmergencyChange change, EmergencyView view) => change switch
    {
        { To: EmergencyMode.Drill } or { From: EmergencyMode.Drill, To: EmergencyMode.E0 } => DrillId,
        _ when view.Reasons.Any(reason => reason.Phenomenon == Declaration.Phenomenon && reason.Mode == view.Mode) => "EMG-02",
        _ => "EMG-01",
    };

    // Who declared it stands in the row of the declaration; here it is what the mode rests on.
    private static string ReasonsOf(EmergencyView view) => string.Concat(view.Reasons.Take(5).Select(reason =>
        $"; {reason.Area} {reason.Phenomenon} {TextTools.Name(reason.Label, 40)} {reason.Since:yyyy-MM-ddTHH:mmK} {reason.Source}".TrimEnd()));
}
