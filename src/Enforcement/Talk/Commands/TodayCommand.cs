using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>今日の違反: counts by article and rule, and the grave ones that are open, by their ids. Nobody is named.</summary>
public sealed class TodayCommand(LedgerTally tally, IStateStore store) : ITalkCommand
{
    public string Name => "today";

    public IReadOnlyList<string> Words { get; } = ["今日の違反", "本日の違反"];

    public string Help => "今日の違反：条項と規則ごとの件数、開いている重大なもの";

    public TalkUsers Users => TalkUsers.Administrators;

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var counts = (await tally.CatchUpAsync(cancel)).OfDay(request.Context.Today);
        var grave = (await store.OpenViolationsAsync(null, cancel)).Where(violation => violation.Severity >= Severity.S3).OrderByDescending(violation => violation.Severity).ThenByDescending(violation => violation.OpenedAt).ToArray();
        return TalkAnswer.Say(TodayTexts.Of(request.Context, counts, grave));
    }
}
