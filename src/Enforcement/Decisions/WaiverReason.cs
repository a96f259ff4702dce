using ComplianceBot.Enforcement.Subjects;
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
    public static bool HoldsPersonalInformation(SubjectAssembler assembler, TalkRequest request) =>
        ArgumentCheck.Judge(assembler, request).Any(verdict => verdict.Rule.Id.StartsWith(Detectors, StringComparison.Ordinal) && verdict.Outcome != Outcome.Compliant && !verdict.Rule.IsHelp);
}
