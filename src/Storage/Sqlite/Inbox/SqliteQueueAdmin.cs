using ComplianceBot.Enforcement.Ports;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.Inbox;

/// <summary>
/// Looks into the queues and replays poison items, in the bot's process or in another one beside it: connections of its own,
/// and SQLite keeps the writers apart.
/// </summary>
public sealed class SqliteQueueAdmin : IQueueAdmin
{
    private readonly Database _database;
    private readonly TimeProvider _time;

    internal SqliteQueueAdmin(string storagePath, TimeProvider time)
    {
        _database = new Database(StorageFolder.InboxIn(storagePath), InboxSchema.Schema);
        _time = time;
    }

    /// <summary>For a command that runs beside the bot.</summary>
    public static SqliteQueueAdmin At(string storagePath) => File.Exists(StorageFolder.InboxIn(storagePath))
        ? new SqliteQueueAdmin(storagePath, TimeProvider.System)
        : throw new StorageUnusableException($"Storage__Path: there is no inbox.db in {Path.GetFullPath(storagePath)}. Name the folder that the bot runs on.");

    public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel)
    {
        using var connection = _database.OpenReader();
        var depths = connection.Query(
            "SELECT queue, sum(visible_at <= $1), sum(visible_at > $1), min(sent_at) FROM items GROUP BY queue ORDER BY queue",
            row => new QueueDepth(row.GetString(0), row.GetInt64(1), row.GetInt64(2), TimeOf(row, 3)),
            Now);
        return Task.FromResult<IReadOnlyList<QueueDepth>>(depths);
    }

    public Task<IReadOnlyList<QueueListing>> ListAsync(string queue, int max, CancellationToken cancel)
    {
        using var connection = _database.OpenReader();
        var items = connection.Query(
            "SELECT id, sent_at, dequeues, reason FROM items WHERE queue = $1 ORDER BY id LIMIT $2",
            row => new QueueListing(row.GetInt64(0), queue, TimeOf(row, 1), row.GetInt32(2), row.GetString(3)),
            queue,
            max);
        return Task.FromResult<IReadOnlyList<QueueListing>>(items);
    }

    public Task<int> ReplayAsync(string poisonQueue, IReadOnlyList<long>? ids, CancellationToken cancel)
    {
        if (!poisonQueue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{poisonQueue} is not a poison queue; the name of one ends in {QueueNames.PoisonSuffix}.", nameof(poisonQueue));
        }

        using var connection = _database.OpenSecondWriter();
        var target = poisonQueue[..^QueueNames.PoisonSuffix.Length];
        const string Replay = "UPDATE items SET queue = $1, visible_at = $2, dequeues = 0, reason = '' WHERE queue = $3";
        using var transaction = connection.BeginTransaction();
        using var replayAll = Bound(connection, transaction, Replay);
        using var replayOne = Bound(connection, transaction, Replay + " AND id = $4");
        var moved = ids is null
            ? replayAll.Run(target, Now, poisonQueue)
            : ids.Sum(id => replayOne.Run(target, Now, poisonQueue, id));
        transaction.Commit();
        return Task.FromResult(moved);
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private static DateTimeOffset TimeOf(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static Statement Bound(SqliteConnection connection, SqliteTransaction transaction, string sql) => new(connection, sql) { Transaction = transaction };
}
