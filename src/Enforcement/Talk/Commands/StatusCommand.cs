using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>状態: how the bot is.</summary>
public sealed class StatusCommand(IBotHealth health, IQueueAdmin queues, IStateStore store, TimeProvider time) : ITalkCommand
{
    public string Name => "status";

    public IReadOnlyList<string> Words { get; } = ["状態", "ステータス"];

    public string Help => "状態：bot の状態（モード、保存先、待ち行列、点検）";

    public TalkUsers Users => TalkUsers.Administrators;

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var facts = new StatusFacts(
            await health.ReadAsync(cancel),
            await DepthsAsync(cancel),
            await store.BacklogAsync(time.GetUtcNow(), cancel),
            await new AuditDocuments(store).LastReportAsync(cancel));
        return TalkAnswer.Say(StatusTexts.Of(request.Context, facts));
    }

    // A queue that cannot be asked must not hide the rest.
    private async Task<IReadOnlyList<QueueDepth>?> DepthsAsync(CancellationToken cancel)
    {
        try
        {
            return await queues.DepthsAsync(cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }
}

/// <param name="Queues">Null when they could not be asked.</param>
/// <param name="LastAudit">Null before the first.</param>
internal sealed record StatusFacts(BotHealth Health, IReadOnlyList<QueueDepth>? Queues, Backlog Backlog, AuditReport? LastAudit);
