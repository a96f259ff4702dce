using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.Inbox;

/// <summary>What is done to the items, prepared once.</summary>
internal sealed class InboxStatements(SqliteConnection connection)
{
    public Statement Insert { get; } = new(connection, """
        INSERT INTO items (id, queue, sent_at, visible_at, receipt, dequeues, reason, envelope) VALUES ($1, $2, $3, $4, $5, 0, '', $6)
        """);

    public Statement Take { get; } = new(connection, """
        UPDATE items SET visible_at = $1, receipt = $2, dequeues = dequeues + 1
        WHERE id IN (SELECT id FROM items WHERE queue = $3 AND visible_at <= $4 ORDER BY visible_at, id LIMIT $5)
        RETURNING id, envelope, dequeues
        """);

    public Statement Delete { get; } = new(connection, "DELETE FROM items WHERE id = $1 AND receipt = $2");

    public Statement Release { get; } = new(connection, "UPDATE items SET visible_at = $1, receipt = $2 WHERE id = $3 AND receipt = $4");

    public Statement Renew { get; } = new(connection, "UPDATE items SET visible_at = $1 WHERE id = $2 AND receipt = $3");

    public Statement Poison { get; } = new(connection, """
        UPDATE items SET queue = $1, visible_at = $2, receipt = $3, reason = $4 WHERE id = $5 AND receipt = $6
        """);

    public Statement PurgePoison { get; } = new(connection, "DELETE FROM items WHERE queue LIKE $1 AND visible_at < $2");

    // The list of queues is walked name by name, so that the index serves even with a large backlog.
    public Statement GiveBackTaken { get; } = new(connection, """
        WITH RECURSIVE queues (name) AS (
            SELECT min(queue) FROM items
            UNION ALL
            SELECT (SELECT min(queue) FROM items WHERE queue > name) FROM queues WHERE name IS NOT NULL)
        UPDATE items SET visible_at = $1, receipt = $2
        WHERE id IN (SELECT items.id FROM queues JOIN items ON items.queue = name AND items.visible_at > $1) AND receipt <> $2
        """);

    /// <summary>The highest key in use.</summary>
    public long LastId() => connection.Query("SELECT coalesce(max(id), 0) FROM items", row => row.GetInt64(0))[0];
}
