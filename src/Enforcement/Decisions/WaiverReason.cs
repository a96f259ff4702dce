using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>The reason stands in the ledger and is read by administrators: short, and about nobody.</summary>
internal static class WaiverReason
{
    public const int MostUnits = 200;
    private const int LeastUnits = 2;

    /// <summary>Rules about what may not be written in a talk (SEC).</summary>
    private const string Detectors = "SEC-";

    public static string? ProblemOf(string reason) => reason.Length switch
    {
        < LeastUnits => WaiverDialogTexts.AskReason,
        > MostUnits => WaiverDialogTexts.LongReason,
        _ => null,
    };

    /// <summary>Whatever the detectors find counts, at any stage and however slight: a reason can be worded anew.</summary>
    public static bool HoldsPersonalInformation(PlanContext context, RuleContext rules, TalkRequest request)
    {
        var message = new PostedMessage(context.Key, request.Poster, new Channel("", ChannelKind.Bot), request.At, ContentKind.Text, request.Argument);
        return context.InForce.Engine.Judge(message, rules).Any(verdict => verdict.Rule.Id.StartsWith(Detectors, StringComparison.Ordinal) && verdict.Outcome != Outcome.Compliant && !verdict.Rule.IsHelp);
    }
}
