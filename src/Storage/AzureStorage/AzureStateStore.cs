using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// The state in one partition of one table, so that a transaction reaches all of it, with large plans and documents as blobs.
/// Plans take turns at the ledger's head (<see cref="ChainHead"/>), a dozen at a time (<see cref="PlanCommitter"/>). The planner
/// may be asked more than once, which is harmless because planning is pure.
/// </summary>
/// <remarks>Fit for one city: a partition takes 2,000 rows a second (limit of Azure Tables), and a callback writes four or more.</remarks>
public sealed class AzureStateStore : IStateStore, IDisposable
{
    private readonly AzureReady ready;
    private readonly StateTable table;
    private readonly PlanCommitter committer;
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
        var rows = new PlanRows(table);
        var writer = new PlanWriter(table, rows, account.Container(AzureReady.Plans), evidenceKey, clock);
        committer = new PlanCommitter(new StateReader(table, clock), writer);
        outbox = new OutboxRows(table, rows, options.SendLease);
        dues = new DueRows(table);
        documents = new AzureDocuments(account.Container(AzureReady.Documents));
        purge = new AzurePurge(table, writer, account);
        poison = new PoisonQueues(account);
    }

    public async Task<Plan?> CommitAsync(StateQuery query, Func<PlanningState, Plan> plan, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        return await committer.CommitAsync(query, plan, cancel);
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
        return await LedgerRowsAsync(RowKeys.Between(RowKeys.LedgerRow(afterSequence + 1), RowKeys.Ledger + "~"), max, cancel);
    }

    public async Task<IReadOnlyList<StoredLedgerEntry>> LedgerOfAsync(string violationId, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        var filter = Azure.Data.Tables.TableClient.CreateQueryFilter($"ViolationId eq {violationId}");
        return await LedgerRowsAsync($"{RowKeys.Range(RowKeys.Ledger)} and {filter}", ILedgerReader.MostOfOne, cancel);
    }

    public async Task<IReadOnlyList<ChannelActivity>> ActivitiesAsync(CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        var rows = await table.QueryAsync(RowKeys.Range(RowKeys.WindowVersion), int.MaxValue, cancel);
        return [.. rows.Select(ActivityRow.Read).OfType<ChannelActivity>()];
    }

    public async Task<string?> ReadDocumentAsync(string name, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        if (!name.StartsWith(PlanDocument.Prefix, StringComparison.Ordinal))
        {
            return await documents.ReadAsync(name, cancel);
        }

        return await table.FindAsync(RowKeys.Of(RowKeys.Document, name), cancel) is { } row ? Row.Unpack<PlanDocument>(row).Content : null;
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

    public async Task<Backlog> BacklogAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        var (waiting, overdue) = await outbox.CountAsync(now, cancel);
        var aside = 0;
        await foreach (var row in table.Scan(RowKeys.Range(RowKeys.KeptAside), [], cancel))
        {
            aside++;
        }

        return new Backlog(waiting, overdue, aside);
    }

    public async Task<IReadOnlyDictionary<string, int>> PurgeAsync(DateTimeOffset now, DateTimeOffset resolvedBefore, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        var gone = await purge.RunAsync(now, resolvedBefore, cancel);
        return new Dictionary<string, int>(gone) { ["poison"] = await poison.PurgeAsync(now - Kept.RawCallbacks, cancel) };
    }

    private async Task<IReadOnlyList<StoredLedgerEntry>> LedgerRowsAsync(string filter, int max, CancellationToken cancel)
    {
        var rows = await table.QueryAsync(filter, max, cancel);
        return [.. rows.Select(row => new StoredLedgerEntry(RowKeys.SequenceOf(row.RowKey), Row.Unpack<LedgerEntry>(row), row.GetString(nameof(StoredLedgerEntry.Hash))))];
    }

    public void Dispose() => committer.Dispose();
}
