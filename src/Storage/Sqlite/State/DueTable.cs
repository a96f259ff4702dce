using ComplianceBot.Enforcement.Planning;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>Work for later. An item stays until a plan completes it; one that was handed out and not completed comes again.</summary>
internal sealed class DueTable(SqliteConnection connection)
{
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(5);

    private readonly Statement _insert = new(connection, """
        INSERT INTO due (key, kind, payload, at, next_at) VALUES ($1, $2, $3, $4, $4) ON CONFLICT (key) DO NOTHING
        """);

    private readonly Statement _delete = new(connection, "DELETE FROM due WHERE key = $1");

    private readonly Statement _take = new(connection, """
        UPDATE due SET next_at = $1 WHERE key IN (SELECT key FROM due WHERE next_at <= $2 ORDER BY next_at LIMIT $3)
        RETURNING key, kind, payload, at
        """);

    public void Insert(IReadOnlyList<DueItem> items)
    {
        foreach (var item in items)
        {
            _insert.Run(item.Key, item.Kind, item.Payload, Stored.Number(item.At));
        }
    }

    public void Complete(IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            _delete.Run(key);
        }
    }

    public List<DueItem> Take(DateTimeOffset now, int max) => _take.Query(
        row => new DueItem(row.GetString(0), row.GetString(1), row.GetString(2), Stored.FromNumber(row.GetInt64(3))),
        Stored.Number(now + AgainAfter), Stored.Number(now), max).OrderBy(item => item.At).ToList();
}
