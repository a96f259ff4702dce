using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>免除一覧: what was asked for and what holds.</summary>
public sealed class WaiverListCommand(IStateStore store) : ITalkCommand
{
    private const int MostLines = 40;

    public string Name => "waiver-list";

    public IReadOnlyList<string> Words { get; } = ["免除一覧", "申請一覧"];

    public string Help => "免除一覧：申請中と承認済みの免除";

    public TalkUsers Users => TalkUsers.Administrators;

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var alive = DecisionBook.FromJson(await store.ReadDocumentAsync(DecisionBook.Document, cancel)).Requests.Where(one => one.IsAlive)
            .OrderBy(one => one.State).ThenBy(one => one.Wish.Until).ToArray();
        var lines = alive.Take(MostLines).Select(one => WaiverTexts.Line(one, request.Context.InForce.FindRule(one.Wish.Rule)));
        var inFile = request.Context.Policy.Waivers.Count;
        var text = alive.Length == 0 ? "申請中と承認済みの免除はありません。" : $"免除は{alive.Length}件です。\n{string.Join('\n', lines)}";
        return TalkAnswer.Say(inFile == 0 ? text : $"{text}\nほかに設定ファイルに{inFile}件あります。");
    }
}
