using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>意見: what staff think of the guideline and of the bot, to the administrators in working hours (FBK-01). Its words lie in the outbox until sent.</summary>
public sealed class OpinionCommand(SubjectAssembler assembler) : ITalkCommand
{
    private const string Anonymous = "anonymous";

    public string Name => "opinion";

    public IReadOnlyList<string> Words { get; } = ["意見", "ご意見", "意見する", "要望", "困っている", "困っています", .. Anonymously];

    public string Help => "意見：ガイドラインやボットへのご意見を担当へ届けます（「匿名で意見」もできます）";

    private static readonly string[] Anonymously = ["匿名で意見", "匿名意見", "匿名の意見"];

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var isAnonymous = request.Button == Anonymous || Anonymously.Contains(request.Word) || (request.Step?.Data == Anonymous && request.Word.Length == 0);
        var holdsSecrets = request.Argument.Length > 0 && HoldsSecrets(request);
        return ValueTask.FromResult(new TalkAnswer(_ => Decide(request, isAnonymous, holdsSecrets)) { IsConfidential = isAnonymous });
    }

    private TalkReply Decide(TalkRequest request, bool isAnonymous, bool holdsSecrets)
    {
        if (request.Argument.Length == 0)
        {
            return TalkReply.Say(DeskTexts.AskOpinion(isAnonymous), DeskTexts.Buttons(Name, "匿名で意見", isAnonymous)) with { Next = TalkStep.Open(request, Name, isAnonymous ? Anonymous : "") };
        }

        return holdsSecrets ? TalkReply.Say(DeskTexts.OpinionHasPersonalInformation) with { Detail = "not forwarded" } : Take(request, isAnonymous);
    }

    private TalkReply Take(TalkRequest request, bool isAnonymous)
    {
        var context = request.Context;
        var plan = new PlanBuilder(context);
        var who = isAnonymous ? null : request.Poster.Name.Length > 0 ? TextTools.Name(request.Poster.Name, 40) : request.Poster.Id;
        var parts = TextTools.Split(DeskTexts.ToAdministrators(who, context.Calendar.Local(request.At), request.Argument), TextTools.MessageLength - DeskTexts.RoomForMarks);
        for (var index = 0; index < parts.Count; index++)
        {
            plan.Alert(parts[index], new Sending("opinion", $"{Name}-{index}", Severity.S1, context.NextOpen) { IsForgottenWhenSent = true });
        }

        return TalkReply.Say(DeskTexts.OpinionTaken(context.Policy, TalkTexts.ArrivesLater(context))) with
        {
            Also = plan.Build(),
            Detail = isAnonymous ? "accepted; anonymous" : "accepted",
        };
    }

    // An opinion goes to people who need not see a resident's number: what would be asked to be recalled is not passed on.
    private bool HoldsSecrets(TalkRequest request) =>
        ArgumentCheck.Judge(assembler, request).Any(verdict => verdict.Speaks && verdict.Rule.AsksRecall);
}
