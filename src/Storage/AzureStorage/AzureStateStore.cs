using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// The state in one partition of one table, so that a transaction reaches all of it, with large plans and documents as blobs.
/// Plans with an effect take turns at the ledger's head (<see cref="ChainHead"/>); in one process a gate keeps them from
/// disturbing each other, between processes the ETag does. A message that only adds itself to its channel's window does not
/// touch the head. The planner may be asked more than once, which is harmless because planning is pure.
/// </summary>
/// <remarks>Fit for one city: a partition takes some 2,000 rows a second, and plans with an effect some tens a second.</remarks>
public sealed class AzureStateStore : IStateStore, IDisposable
{
    private const int MostTries = 60;

    private readonly SemaphoreSlim gate = new(1);
    private readonly AzureReady ready;
    private readonly StateTable table;
    private readonly StateReader reader;
    private readonly PlanWriter writer;
    private readonly OutboxRows outbox;
    private readonly DueRows dues;
    private readonly AzureDocuments documents;
    private readonly AzurePurge purge;
    private readonly PoisonQueues poison;

    /// <param name="account">Where.</param>
    /// <param name="ready">Makes what is missing there.</param>
    /// <param name="options">How long a sender may keep a message.</param>
    /// <param name="evidenceKey">Key of the ledger's chain.</param>
    /// <param name="clock">Time.</param>
    public AzureStateStore(AzureAccount account, AzureReady ready, AzureStorageOptions options, byte[] evidenceKey, TimeProvider clock)
    {
        this.ready = ready;
        table = new StateTable(account.Table);
        reader = new StateReader(table, clock);
        var rows = new PlanRows(table);
        writer = new PlanWriter(table, rows, account.Container(AzureReady.Plans), evidenceKey, clock);
        outbox = new OutboxRows(table, rows, options.SendLease);
        dues = new DueRows(table);
        documents = new AzureDocuments(account.Container(AzureReady.Documents));
        purge = new AzurePurge(table, writer, account);
        poison = new PoisonQueues(account);
    }

    public async Task<Plan?> CommitAsync(StateQuery query, Func<PlanningState, Plan> plan, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        if (!await gate.WaitAsync(TimeSpan.Zero, cancel))
        {
            // Somebody is writing: what has no effect on others need not wait for it.
            var (isDone, light) = await TryLightAsync(query, plan, cancel);
            if (isDone)
            {
                return light;
            }

            await gate.WaitAsync(cancel);
        }

        try
        {
            return await CommitInTurnAsync(query, plan, cancel);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<IReadOnlyList<OutboxMessage>> TakeDueMessagesAsync(DateTimeOffset now, int max, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        return await outbox.TakeAsync(now, max, cancel);
    }

    public async Task SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancel)
    {
        foreach (var settlement in settlements)
        {
            await outbox.SettleAsync(settlement, cancel);
        }
    }

    public async Task<(int Retried, int Uncertain)> RecoverInterruptedAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        return await outbox.RecoverAsync(now, cancel);
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        return DueRows.Earlier(await outbox.NextAsync(cancel), await dues.NextAsync(cancel));
    }

    public async Task<IReadOnlyList<DueItem>> TakeDueItemsAsync(DateTimeOffset now, int max, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        return await dues.TakeAsync(now, max, cancel);
    }

    public async Task<IReadOnlyList<Violation>> OpenViolationsAsync(string? rule, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        var filter = rule is null ? "" : $" and {Azure.Data.Tables.TableClient.CreateQueryFilter($"Rule eq {rule}")}";
        var rows = await table.QueryAsync(RowKeys.Range(RowKeys.ViolationLive) + filter, int.MaxValue, cancel);
        return [.. rows.Select(Row.Unpack<Violation>).OrderBy(violation => violation.OpenedAt)];
    }

    public async Task<IReadOnlyList<StoredLedgerEntry>> LedgerAsync(long afterSequence, int max, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        var rows = await table.QueryAsync(RowKeys.Between(RowKeys.LedgerRow(afterSequence + 1), RowKeys.Ledger + "~"), max, cancel);
        return [.. rows.Select(row => new StoredLedgerEntry(RowKeys.SequenceOf(row.RowKey), Row.Unpack<LedgerEntry>(row), row.GetString(nameof(StoredLedgerEntry.Hash))))];
    }

    public async Task<string?> ReadDocumentAsync(string name, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        return await documents.ReadAsync(name, cancel);
    }

    public async Task WriteDocumentAsync(string name, string content, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        await documents.WriteAsync(name, content, cancel);
    }

    public async Task<IReadOnlyList<string>> ListDocumentsAsync(string prefix, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        return await documents.ListAsync(prefix, cancel);
    }

    public async Task DeleteDocumentAsync(string name, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        await documents.DeleteAsync(name, cancel);
    }

    public async Task PurgeAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        await purge.RunAsync(now, cancel);
        await poison.PurgeAsync(now - AzurePurge.Inbox, cancel);
    }

    public void Dispose() => gate.Dispose();

    private async Task<(bool IsDone, Plan? Plan)> TryLightAsync(StateQuery query, Func<PlanningState, Plan> plan, CancellationToken cancel)
    {
        var read = await reader.ReadAsync(query, cancel);
        if (read.Committed)
        {
            return (true, null);
        }

        var decided = plan(read.State);
        return PlanParts.IsLight(decided) && await writer.TryWriteLightAsync(query, read, decided, cancel) ? (true, decided) : (false, null);
    }

    private async Task<Plan?> CommitInTurnAsync(StateQuery query, Func<PlanningState, Plan> plan, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var head = await writer.HeadAsync(cancel);
            var read = await reader.ReadAsync(query, cancel);
            if (read.Committed)
            {
                return null;
            }

            var decided = plan(read.State);
            var isWritten = PlanParts.IsLight(decided)
                ? await writer.TryWriteLightAsync(query, read, decided, cancel)
                : await writer.TryWriteAsync(head, query, read, decided, cancel);
            if (isWritten)
            {
                return decided;
            }

            // Another process was faster. Real time, because it is the real network that is waited for.
            await Task.Delay(Random.Shared.Next(5, 20 + (attempt * 5)), cancel);
        }

        throw new InvalidOperationException($"Other instances were faster {MostTries} times in a row; the plan was not written and its message comes again.");
    }
}
