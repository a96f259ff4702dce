using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>Messages on their way. "Sending" is on the disk before the message is handed out, so that a kill leaves no doubt unseen.</summary>
internal sealed class OutboxTable(SqliteConnection connection)
{
    private const int Pending = (int)OutboxState.Pending;
    private const int Sending = (int)OutboxState.Sending;
    private const int Uncertain = (int)OutboxState.Uncertain;

    private const string Columns = """
        id, recipient_kind, recipient_id, content, kind, severity, created_at, due_at, attempts, state, violation_ids,
        callback_key, fallback_users, bundle, forget
        """;

    /// <summary>What is left of a message whose words may not be kept. secure_delete writes zeroes over the rest.</summary>
    private const string Erase = """
        content = iif(forget, '{"Text":"","QuickReplies":[]}', content), recipient_id = iif(forget, '', recipient_id),
        callback_key = iif(forget, NULL, callback_key), fallback_users = iif(forget, '[]', fallback_users)
        """;

    private readonly Statement _insert = new(connection, $"""
        INSERT INTO outbox ({Columns}, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, '') ON CONFLICT (id) DO NOTHING
        """);

    private readonly Statement _take = new(connection, $"""
        UPDATE outbox SET state = {Sending}, attempts = attempts + 1
        WHERE id IN (
            SELECT id FROM outbox INDEXED BY outbox_gravest WHERE state = {Pending} AND due_at <= $1
            ORDER BY severity DESC, created_at LIMIT $2)
        RETURNING {Columns}
        """);

    // The rest of the bundles of which something was taken, so that they go out as one.
    private readonly Statement _takeWith = new(connection, $"""
        UPDATE outbox SET state = {Sending}, attempts = attempts + 1
        WHERE id IN (
            SELECT id FROM outbox INDEXED BY outbox_bundles WHERE state = {Pending} AND bundle = $2 AND recipient_kind = $3 AND recipient_id = $4 AND due_at <= $1
            ORDER BY created_at LIMIT {OutboxMessage.MostTogether})
        RETURNING {Columns}
        """);

    private readonly Statement _again = new(connection, $"""
        UPDATE outbox SET state = $1, reason = $2, due_at = coalesce($3, due_at) WHERE id = $4 AND state = {Sending}
        """);

    private readonly Statement _close = new(connection, $"""
        UPDATE outbox SET state = $1, reason = $2, settled_at = $3, {Erase} WHERE id = $4 AND state = {Sending}
        """);

    // S3 and above are sent again, at least once; below that nobody may be told twice.
    private readonly Statement _retry = new(connection, $"""
        UPDATE outbox SET state = {Pending}, due_at = $1, reason = 'interrupted' WHERE state = {Sending} AND severity >= {(int)Severity.S3}
        """);

    private readonly Statement _giveUp = new(connection, $"""
        UPDATE outbox SET state = {Uncertain}, settled_at = $1, reason = 'interrupted', {Erase} WHERE state = {Sending} AND severity < {(int)Severity.S3}
        """);

    private readonly Statement _purge = new(connection, "DELETE FROM outbox WHERE settled_at < $1");

    public void Insert(IReadOnlyList<OutboxMessage> messages)
    {
        foreach (var message in messages)
        {
            _insert.Run(
                message.Id, (int)message.Recipient.Kind, message.Recipient.Id, Stored.Text(message.Content), message.Kind,
                (int)message.Severity, Stored.Number(message.CreatedAt), Stored.Number(message.DueAt), message.Attempts,
                (int)message.State, Stored.Text(message.ViolationIds), message.CallbackKey, Stored.Text(message.FallbackUsers), message.Bundle,
                message.IsForgottenWhenSent ? 1 : 0);
        }
    }

    public List<OutboxMessage> Take(DateTimeOffset now, int max)
    {
        var taken = _take.Query(RowOf, Stored.Number(now), max);
        foreach (var (bundle, recipient) in taken.Where(message => message.Bundle is not null).Select(message => (message.Bundle, message.Recipient)).Distinct().ToArray())
        {
            taken.AddRange(_takeWith.Query(RowOf, Stored.Number(now), bundle, (int)recipient.Kind, recipient.Id));
        }

        return [.. taken.OrderByDescending(message => message.Severity).ThenBy(message => message.CreatedAt)];
    }

    public void Settle(Settlement settlement)
    {
        var isOver = settlement.State is not (OutboxState.Pending or OutboxState.Sending);
        var next = settlement.NextAttempt is { } attempt ? Stored.Number(attempt) : (long?)null;
        var changed = isOver
            ? _close.Run((int)settlement.State, settlement.Reason, Stored.Number(settlement.At), settlement.MessageId)
            : _again.Run((int)settlement.State, settlement.Reason, next, settlement.MessageId);
        if (changed > 0)
        {
            Insert(settlement.Fallback);
        }
    }

    public (int Retried, int Uncertain) Recover(DateTimeOffset now) => (_retry.Run(Stored.Number(now)), _giveUp.Run(Stored.Number(now)));

    public int Purge(DateTimeOffset settledBefore) => _purge.Run(Stored.Number(settledBefore));

    private static OutboxMessage RowOf(SqliteDataReader row) => new(
        row.GetString(0), new Recipient((RecipientKind)row.GetInt32(1), row.GetString(2)), Stored.Value<MessageContent>(row.GetString(3)))
    {
        Kind = row.GetString(4),
        Severity = (Severity)row.GetInt32(5),
        CreatedAt = Stored.FromNumber(row.GetInt64(6)),
        DueAt = Stored.FromNumber(row.GetInt64(7)),
        Attempts = row.GetInt32(8),
        State = (OutboxState)row.GetInt32(9),
        ViolationIds = Stored.Value<IReadOnlyList<string>>(row.GetString(10)),
        CallbackKey = row.TextOrNull(11),
        FallbackUsers = Stored.Value<IReadOnlyList<string>>(row.GetString(12)),
        Bundle = row.TextOrNull(13),
        IsForgottenWhenSent = row.GetInt32(14) != 0,
    };
}
