using ComplianceBot.Enforcement.Execution;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>監査: looks at all groups now; whoever asked hears of it when it is done.</summary>
public sealed class AuditCommand(AuditCalls calls) : ITalkCommand
{
    public string Name => "audit";

    public IReadOnlyList<string> Words { get; } = ["監査", "点検", "今すぐ監査"];

    public string Help => "監査：すべてのグループを今すぐ点検します";

    public TalkUsers Users => TalkUsers.Administrators;

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var isStarted = await calls.AskAsync(request.Context, request.Poster.Id, cancel);
        var text = isStarted
            ? "点検を始めます。終わりましたら結果をお知らせします。"
            : "点検はすでに進んでいます。終わりましたら結果をお知らせします。";
        return new TalkAnswer(_ => TalkReply.Say(text) with { Detail = isStarted ? "started" : "running" });
    }
}
