using Azure.Data.Tables;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// The outbox. Taking a message writes a lease under its ETag before it is handed out, so two senders never have it at once.
/// A lease that ran out belonged to a process that died: the message is then sent again where it must arrive at least once, and
/// closed as uncertain where it may arrive at most once.
/// </summary>
internal sealed class OutboxRows(StateTable table, PlanRows planRows, TimeSpan lease)
{
    private const int MostRead = 5_000;
    private const int MostTries = 5;

    public async Task<IReadOnlyList<OutboxMessage>> TakeAsync(DateTimeOffset now, int max, CancellationToken cancel)
    {
        await RecoverAsync(now, cancel);
        var filter = $"{RowKeys.Range(RowKeys.OutboxLive)} and {TableClient.CreateQueryFilter($"State eq {nameof(OutboxState.Pending)} and DueAt le {now}")}";
        var due = await table.QueryAsync(filter, MostRead, cancel);
        var byUrgency = due
            .Select(row => (Row: row, Message: Row.Unpack<OutboxMessage>(row)))
            .OrderByDescending(item => item.Message.Severity).ThenBy(item => item.Message.CreatedAt).ThenBy(item => item.Message.Id, StringComparer.Ordinal);
        var taken = new List<OutboxMessage>();
        foreach (var parcel in byUrgency.GroupBy(item => item.Message.Bundle is null ? item.Message.Id : $"{item.Message.Bundle}|{item.Message.Recipient.Kind}|{item.Message.Recipient.Id}"))
        {
            if (taken.Count >= max)
            {
                break;
            }

            // A bundle is taken whole or not at all: two senders that had a part each would send two messages.
            var rows = new RowSet();
            var mine = new List<OutboxMessage>();
            foreach (var (row, message) in parcel.Take(StateTable.MostRows))
            {
                mine.Add(message with { State = OutboxState.Sending, Attempts = message.Attempts + 1 });
                rows.Replace(OutboxRow.Taken(mine[^1], now + lease), row.ETag);
            }

            if (await table.TryWriteAsync(rows.Actions, cancel))
            {
                taken.AddRange(mine);
            }
        }

        return taken;
    }

    public async Task SettleAsync(Settlement settlement, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await TrySettleAsync(settlement, cancel))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The outbox row of message {settlement.MessageId} kept changing while its outcome was written; it stays as sending until its lease runs out.");
    }

    /// <summary>Ends leases that ran out before <paramref name="now"/>.</summary>
    public async Task<(int Retried, int Uncertain)> RecoverAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var filter = $"{RowKeys.Range(RowKeys.OutboxLive)} and {TableClient.CreateQueryFilter($"State eq {nameof(OutboxState.Sending)} and LeaseUntil le {now}")}";
        var (retried, uncertain) = (0, 0);
        foreach (var row in await table.QueryAsync(filter, MostRead, cancel))
        {
            var message = Row.Unpack<OutboxMessage>(row);
            var rows = message.IsAtLeastOnce
                ? AgainAt(row, message, message.DueAt)
                : Close(row, message with { State = OutboxState.Uncertain }, now, "interrupted");
            if (await table.TryWriteAsync(rows.Actions, cancel))
            {
                (retried, uncertain) = message.IsAtLeastOnce ? (retried + 1, uncertain) : (retried, uncertain + 1);
            }
        }

        return (retried, uncertain);
    }

    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancel)
    {
        DateTimeOffset? next = null;
        await foreach (var row in table.Scan(RowKeys.Range(RowKeys.OutboxLive), [nameof(OutboxMessage.State), nameof(OutboxMessage.DueAt)], cancel))
        {
            if (row.GetString(nameof(OutboxMessage.State)) == nameof(OutboxState.Pending))
            {
                next = DueRows.Earlier(next, row.GetDateTimeOffset(nameof(OutboxMessage.DueAt)));
            }
        }

        return next;
    }

    /// <summary>How many wait, and of how many the time has come.</summary>
    public async Task<(int Waiting, int Overdue)> CountAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (waiting, overdue) = (0, 0);
        await foreach (var row in table.Scan(RowKeys.Range(RowKeys.OutboxLive), [nameof(OutboxMessage.State), nameof(OutboxMessage.DueAt)], cancel))
        {
            var isWaiting = row.GetString(nameof(OutboxMessage.State)) == nameof(OutboxState.Pending);
            waiting += isWaiting ? 1 : 0;
            overdue += isWaiting && row.GetDateTimeOffset(nameof(OutboxMessage.DueAt)) <= now ? 1 : 0;
        }

        return (waiting, overdue);
    }

    private async Task<bool> TrySettleAsync(Settlement settlement, CancellationToken cancel)
    {
        if (await table.FindAsync(RowKeys.Of(RowKeys.OutboxLive, settlement.MessageId), cancel) is not { } row)
        {
            return await TryCorrectAsync(settlement, cancel);
        }

        var message = Row.Unpack<OutboxMessage>(row) with { State = settlement.State };
        var rows = settlement.State == OutboxState.Pending
            ? AgainAt(row, message, settlement.NextAttempt ?? settlement.At)
            : Close(row, message, settlement.At, settlement.Reason);
        foreach (var part in PlanParts.Split(new Plan { Outbox = settlement.Fallback }))
        {
            // Put out before the refusal is closed, or with it: never lost in between, never twice (their ids are fixed).
            var fallback = await planRows.BuildAsync(part, cancel);
            if (fallback.Actions.Count > 0 && !await table.TryWriteAsync(fallback.Actions, cancel))
            {
                return false;
            }
        }

        return await table.TryWriteAsync(rows.Actions, cancel);
    }

    /// <summary>Its lease ran out and it was closed as uncertain, but its sender lives and knows that it was sent.</summary>
    private async Task<bool> TryCorrectAsync(Settlement settlement, CancellationToken cancel)
    {
        if (settlement.State != OutboxState.Sent
            || await table.FindAsync(RowKeys.Of(RowKeys.OutboxDone, settlement.MessageId), cancel) is not { } done
            || done.GetString(nameof(OutboxMessage.State)) != nameof(OutboxState.Uncertain))
        {
            return true;
        }

        var rows = new RowSet();
        rows.Replace(OutboxRow.Done(Row.Unpack<OutboxMessage>(done) with { State = OutboxState.Sent }, settlement.At, settlement.Reason), done.ETag);
        return await table.TryWriteAsync(rows.Actions, cancel);
    }

    private static RowSet AgainAt(TableEntity row, OutboxMessage message, DateTimeOffset at)
    {
        var rows = new RowSet();
        rows.Replace(OutboxRow.Of(message with { State = OutboxState.Pending, DueAt = at }), row.ETag);
        return rows;
    }

    private static RowSet Close(TableEntity row, OutboxMessage message, DateTimeOffset at, string reason)
    {
        var rows = new RowSet();
        rows.Delete(row.RowKey, row.ETag);
        rows.Put(OutboxRow.Done(message, at, reason));
        return rows;
    }
}
