using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>What was posted lately in each channel: features by issuedTime, never texts.</summary>
internal sealed class WindowTable(SqliteConnection connection)
{
    /// <summary>Of a longer window the newest posts count.</summary>
    private const int Most = 200;

    private readonly Statement _insert = new(connection, """
        INSERT INTO window (channel_id, message_id, sender_id, at, features, stored_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
        """);

    private readonly Statement _count = new(connection, """
        INSERT INTO channel_activity (channel_id, first_at, last_at, posts) VALUES ($1, $2, $2, 1) ON CONFLICT (channel_id) DO UPDATE SET
            first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at), posts = posts + 1
        """);

    private readonly Statement _read = new(connection, $"""
        SELECT channel_id, message_id, sender_id, at, features FROM window
        WHERE channel_id = $1 AND at BETWEEN $2 AND $3 ORDER BY at DESC, message_id DESC LIMIT {Most}
        """);

    private readonly Statement _purge = new(connection, "DELETE FROM window WHERE stored_at < $1");

    /// <summary>Oldest first.</summary>
    public List<WindowPost> Read(string channel, DateTimeOffset from, DateTimeOffset to)
    {
        var posts = _read.Query(RowOf, channel, Stored.Number(from), Stored.Number(to));
        posts.Reverse();
        return posts;
    }

    public void Insert(IReadOnlyList<WindowPost> posts, DateTimeOffset now)
    {
        foreach (var post in posts)
        {
            if (_insert.Run(post.ChannelId, post.MessageId, post.SenderId, Stored.Number(post.At), post.Features, Stored.Number(now)) > 0)
            {
                _count.Run(post.ChannelId, Stored.Number(post.At));
            }
        }
    }

    public int Purge(DateTimeOffset storedBefore) => _purge.Run(Stored.Number(storedBefore));

    public static List<ChannelActivity> ReadActivities(SqliteConnection reader) => reader.Query(
        "SELECT channel_id, first_at, last_at, posts FROM channel_activity",
        row => new ChannelActivity(row.GetString(0), Stored.FromNumber(row.GetInt64(1)), Stored.FromNumber(row.GetInt64(2)), row.GetInt64(3)));

    private static WindowPost RowOf(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), Stored.FromNumber(row.GetInt64(3)), row.GetString(4));
}
