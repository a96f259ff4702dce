using System.Globalization;
using System.Text;
using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>承認 12, 却下 12, or the buttons under a request.</summary>
public abstract class WaiverDecisionCommand(IStateStore store, bool approves) : ITalkCommand
{
    private const int Digits = 9;

    public abstract string Name { get; }

    public abstract IReadOnlyList<string> Words { get; }

    public abstract string Help { get; }

    public TalkUsers Users => TalkUsers.Administrators;

    public bool Takes(string argument) => NumberIn(argument) is not null;

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        if (NumberIn(request.Button ?? request.Argument) is not { } number)
        {
            return TalkAnswer.Say($"番号を付けて送ってください。例：{Words[0]} 12");
        }

        // The key of the violation is known from the request, which never changes; whether it is still open is read in the transaction.
        var known = DecisionBook.FromJson(await store.ReadDocumentAsync(DecisionBook.Document, cancel)).Find(number);
        return new TalkAnswer(moment =>
        {
            var outcome = WaiverPlanner.Decide(request.Context, (number, approves), request.Poster.Id, moment.State);
            return TalkReply.Say(outcome.Text) with { Also = outcome.Plan, Detail = $"no. {number}{(outcome.Plan.Documents.Count > 0 ? "" : "; nothing changed")}" };
        })
        {
            Needs = new StateQuery { Documents = [DecisionBook.Document], ViolationKeys = known is null ? [] : [WaiverPlanner.KeyOf(request.Context, known)] },
        };
    }

    private static int? NumberIn(string text)
    {
        var digits = new string([.. text.Normalize(NormalizationForm.FormKC).Trim().TrimStart('#', '番', '号').TakeWhile(char.IsAsciiDigit)]);
        return digits.Length is > 0 and <= Digits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }
}

/// <summary>承認.</summary>
public sealed class WaiverApproveCommand(IStateStore store) : WaiverDecisionCommand(store, approves: true)
{
    public override string Name => "waiver-approve";

    public override IReadOnlyList<string> Words { get; } = ["承認"];

    public override string Help => "承認 番号／却下 番号：免除の申請に答えます（申請した本人以外）";
}

/// <summary>却下.</summary>
public sealed class WaiverRejectCommand(IStateStore store) : WaiverDecisionCommand(store, approves: false)
{
    public override string Name => "waiver-reject";

    public override IReadOnlyList<string> Words { get; } = ["却下"];

    public override string Help => "";
}
