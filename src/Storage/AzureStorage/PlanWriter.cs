using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Records;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// Writes plans. One that fits into a transaction is one transaction with the moved head. A larger one is first put down whole
/// in a blob, named by the head in the transaction that claims its once-key, and then written part by part, each part with the
/// head's next step. Whoever finds a named plan at the head finishes it before anything else, so a process may die at any
/// point: before the claim nothing has happened, after it everything will.
/// </summary>
internal sealed class PlanWriter(StateTable table, PlanRows planRows, BlobContainerClient plans, byte[] key, TimeProvider clock)
{
    private const int MostRounds = 1_000;

    /// <summary>The head at rest; finishes a plan that somebody left half written.</summary>
    public async Task<ChainHead> HeadAsync(CancellationToken cancel)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var row = await table.FindAsync(RowKeys.Head, cancel);
            if (row is null)
            {
                await table.TryWriteAsync([new TableTransactionAction(TableTransactionActionType.Add, ChainHead.First)], cancel);
                continue;
            }

            var head = ChainHead.Of(row);
            if (head.Unfinished is not { } name)
            {
                return head;
            }

            await WriteNextPartAsync(head, name, cancel);
        }

        throw new InvalidOperationException("The ledger's head names a plan that cannot be finished; is its blob gone from the container of plans?");
    }

    /// <summary>
    /// All of them in one transaction; a plan too large for that comes alone. False when the head has moved on since it was
    /// read, or a plan was committed meanwhile: they must be decided anew.
    /// </summary>
    public async Task<bool> TryWriteAsync(ChainHead head, IReadOnlyList<Decision> decisions, CancellationToken cancel)
    {
        if (decisions is [var large] && PlanParts.Split(large.Plan).Count > 1)
        {
            return await TryClaimAsync(head, large, cancel);
        }

        var plan = PlanParts.Join([.. decisions.Select(decision => decision.Plan)]);
        var rows = await planRows.BuildAsync(plan, cancel);
        foreach (var decision in decisions)
        {
            Guard(rows, decision);
        }

        var next = AddLedger(rows, head, plan.Ledger);
        return rows.Actions.Count == 0 || await table.TryWriteAsync([.. rows.Actions, next.ToAction()], cancel);
    }

    private async Task<bool> TryClaimAsync(ChainHead head, Decision decision, CancellationToken cancel)
    {
        var name = $"{clock.GetUtcNow():yyyyMMddHHmmss}-{Guid.NewGuid():N}";
        await plans.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(Row.ToBytes(decision.Plan)), overwrite: false, cancel);
        var rows = new RowSet();
        Guard(rows, decision);
        var claim = head with { Unfinished = name, Step = 0 };
        if (!await table.TryWriteAsync([.. rows.Actions, claim.ToAction()], cancel))
        {
            await plans.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel);
            return false;
        }

        await HeadAsync(cancel);
        return true;
    }

    private async Task WriteNextPartAsync(ChainHead head, string name, CancellationToken cancel)
    {
        if (await ReadPlanAsync(name, cancel) is not { } plan)
        {
            // Somebody else finished it between our two reads; the caller reads the head again.
            return;
        }

        var parts = PlanParts.Split(plan);
        var rows = await planRows.BuildAsync(parts[head.Step], cancel);
        var next = AddLedger(rows, head, parts[head.Step].Ledger) with { Step = head.Step + 1 };
        var isLast = next.Step == parts.Count;
        if (isLast)
        {
            next = next with { Step = 0, Unfinished = null };
        }

        if (await table.TryWriteAsync([.. rows.Actions, next.ToAction()], cancel) && isLast)
        {
            await plans.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel);
        }
    }

    private async Task<Plan?> ReadPlanAsync(string name, CancellationToken cancel)
    {
        try
        {
            var blob = await plans.GetBlobClient(name).DownloadContentAsync(cancel);
            return Row.FromBytes<Plan>(blob.Value.Content.ToArray());
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Once for each key, and only on the window that was read.</summary>
    private void Guard(RowSet rows, Decision decision)
    {
        if (decision.Query.OnceKey is { } once)
        {
            rows.Add(new TableEntity(RowKeys.Partition, RowKeys.Of(RowKeys.Once, once)).With(OnceAt, clock.GetUtcNow()));
        }

        if (decision.Query.Channel is { } channel && decision.Plan.Window.Count > 0)
        {
            var version = ActivityRow.Of(RowKeys.Of(RowKeys.WindowVersion, channel), ActivityRow.Counted(decision.Read.WindowVersion, decision.Plan.Window));
            if (decision.Read.WindowVersion is { } seen)
            {
                rows.Replace(version, seen.ETag);
            }
            else
            {
                rows.Add(version);
            }
        }
    }

    /// <summary>When a once-key was committed.</summary>
    public const string OnceAt = "At";

    private ChainHead AddLedger(RowSet rows, ChainHead head, IReadOnlyList<LedgerEntry> entries)
    {
        foreach (var entry in entries)
        {
            var row = LedgerChain.Next(key, head.Hash, head.Sequence, entry);
            var stored = Row.Pack(RowKeys.LedgerRow(row.Sequence), row.Entry).With(nameof(row.Hash), row.Hash);
            rows.Add(entry.ViolationId is { } violation ? stored.With(nameof(entry.ViolationId), violation) : stored);
            head = head with { Sequence = row.Sequence, Hash = row.Hash };
        }

        return head;
    }
}
