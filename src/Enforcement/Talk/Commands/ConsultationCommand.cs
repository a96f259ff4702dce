using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>
/// 相談: to the consultation desk and to nobody else (CMP-01c, SEC-06). No rule judges it, no row holds a word or a hash of it, and the message
/// itself lies in the outbox only until it is sent. An anonymous one leaves no row that names the person; neither does asking how.
/// </summary>
public sealed class ConsultationCommand : ITalkCommand
{
    public const string CommandName = "consultation";

    private const string Anonymous = "anonymous";

    public string Name => CommandName;

    public IReadOnlyList<string> Words { get; } = ["相談", "相談する", "ハラスメント相談", "ハラスメントの相談", .. Anonymously];

    public string Help => "相談：相談窓口の担当者だけに届きます（お名前を伏せるときは「匿名で相談」）";

    private static readonly string[] Anonymously = ["匿名で相談", "匿名相談", "匿名の相談"];

    public bool GoesFirst => true;

    /// <summary>相談 どこにすればいい？ asks where, and is answered from the guideline.</summary>
    public bool Takes(string argument) => argument.Length >= 10 || !(argument.EndsWith('?') || argument.EndsWith('？'));

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var policy = request.Context.Policy;
        var isAnonymous = request.Button == Anonymous || Anonymously.Contains(request.Word) || (request.Step?.Data == Anonymous && request.Word.Length == 0);
        return ValueTask.FromResult(new TalkAnswer(_ => Decide(request, ConsultationDesk.Of(policy), isAnonymous)) { IsConfidential = true });
    }

    private TalkReply Decide(TalkRequest request, Desk? desk, bool isAnonymous)
    {
        if (desk is null)
        {
            return TalkReply.Say(DeskTexts.NoDesk(request.Context.Policy)) with { Detail = "no desk" };
        }

        if (request.Argument.Length == 0)
        {
            return TalkReply.Say(DeskTexts.AskConsultation(desk, isAnonymous), DeskTexts.Buttons(Name, "匿名で相談", isAnonymous)) with
            {
                Next = TalkStep.Open(request, Name, isAnonymous ? Anonymous : ""),
            };
        }

        return Take(request, desk, isAnonymous);
    }

    private TalkReply Take(TalkRequest request, Desk desk, bool isAnonymous)
    {
        var context = request.Context;
        var plan = new PlanBuilder(context);
        var receipt = Ids.OfViolation(Name, context.Key);
        var who = isAnonymous ? null : request.Poster.Name.Length > 0 ? TextTools.Name(request.Poster.Name, 40) : request.Poster.Id;
        var text = DeskTexts.ToDesk(who, receipt, context.Calendar.Local(request.At), request.Argument);
        ConsultationDesk.Send(plan, desk, TextTools.Split(text, TextTools.MessageLength - DeskTexts.RoomForMarks), new Sending(ConsultationDesk.Kind, Name, Severity.S3, context.NextOpen) { IsForgottenWhenSent = true });
        plan.Ledger.Add(plan.Row("consultation") with
        {
            EventAt = request.At,
            PersonId = isAnonymous ? null : request.Poster.Id,
            RuleId = "CMP-01c",
            Article = "p.9-01",
            Severity = nameof(Severity.S3),
            Detail = $"receipt {receipt}; {(isAnonymous ? Anonymous : "named")}",
        });
        return TalkReply.Say(DeskTexts.Accepted(desk, receipt, TalkTexts.ArrivesLater(context))) with { Also = plan.Build(), Detail = "accepted" };
    }
}
