using ComplianceBot.Storage.Sqlite.Inbox;
using ComplianceBot.Storage.Sqlite.State;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>
/// The embedded storage: two databases in one folder, held by one process. inbox.db takes in what comes, state.db is what the
/// bot remembers; apart, so that taking in never waits for judging.
/// </summary>
public sealed class SqliteStorage : IAsyncDisposable
{
    private static readonly TimeSpan PurgeEvery = TimeSpan.FromHours(1);

    private readonly StorageFolder _folder;
    private readonly Database[] _databases;
    private readonly GroupCommit[] _writers;
    private readonly ITimer _purge;

    private SqliteStorage(StorageFolder folder, SqliteStorageSettings settings)
    {
        _folder = folder;
        EvidenceKey = Sqlite.EvidenceKey.Load(settings.EvidenceKey, folder.Path);
        var inbox = new Database(StorageFolder.InboxIn(folder.Path), InboxSchema.Schema);
        var state = new Database(StorageFolder.StateIn(folder.Path), StateSchema.Schema);
        _databases = [inbox, state];
        _writers = [new GroupCommit(inbox), new GroupCommit(state)];
        Queue = new SqliteQueue(_writers[0], settings.QueueClock);
        Admin = new SqliteQueueAdmin(folder.Path, settings.QueueClock);
        State = new SqliteStateStore(state, _writers[1], settings.Clock, EvidenceKey) { PoisonPurged = Queue.TakePurged };
        Probe = new StorageProbe(_databases, _writers);
        _ = Queue.GiveBackTakenAsync();
        _purge = settings.QueueClock.CreateTimer(_ => _ = Queue.PurgePoisonAsync(), state: null, TimeSpan.Zero, PurgeEvery);
    }

    public SqliteQueue Queue { get; }

    public SqliteQueueAdmin Admin { get; }

    public SqliteStateStore State { get; }

    public StorageProbe Probe { get; }

    /// <summary>For keyed hashes of texts.</summary>
    public byte[] EvidenceKey { get; }

    /// <exception cref="StorageHeldException">Another process runs on this folder.</exception>
    /// <exception cref="StorageUnusableException">The folder, a file or the key cannot be used.</exception>
    public static SqliteStorage Open(SqliteStorageSettings settings)
    {
        var folder = StorageFolder.Hold(settings.Path);
        try
        {
            return new SqliteStorage(folder, settings);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _purge.DisposeAsync();
        foreach (var writer in _writers)
        {
            await writer.DisposeAsync();
        }

        foreach (var database in _databases)
        {
            database.ForgetReaders();
        }

        _folder.Dispose();
    }
}

/// <param name="Path">Storage__Path: need not exist yet, its parent must.</param>
public sealed record SqliteStorageSettings(string Path)
{
    /// <summary>Evidence__Key; null: made at the first start.</summary>
    public string? EvidenceKey { get; init; }

    /// <summary>The bot's clock, which Clock__Offset may shift.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Measures how long queue items stay hidden. Never shifted: an item hidden at a shifted hour would stay so for hours.</summary>
    public TimeProvider QueueClock { get; init; } = TimeProvider.System;
}
