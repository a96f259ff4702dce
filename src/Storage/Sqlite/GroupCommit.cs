using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>
/// The only writer of a database. Whatever came in while the last commit went to the disk goes into the next one, so that
/// one flush carries many callers, and each hears of its success only after that flush.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>Writes that may wait; above that the disk is hopelessly behind.</summary>
    private const int Capacity = 8192;

    private static readonly TimeSpan IdleAfter = TimeSpan.FromSeconds(1);

    private readonly SqliteConnection _connection;
    private readonly Housekeeper _housekeeper;
    private readonly WriteQueue _queue;
    private readonly TransactionStatements _transaction;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GroupCommit(Database database)
    {
        _connection = database.OpenWriter();
        _housekeeper = new Housekeeper(database, _connection);
        _queue = new WriteQueue(database.Name, Capacity);
        _transaction = new TransactionStatements(_connection);
        new Thread(Loop) { IsBackground = true, Name = $"writer of {database.Name}" }.Start();
    }

    /// <summary>For preparing statements; they may run only inside writes.</summary>
    public SqliteConnection Connection => _connection;

    /// <summary>A write of one statement, which SQLite itself keeps whole.</summary>
    public Task<T> RunAsync<T>(Func<T> work, Action? afterCommit = null) => Add(new Write<T>(work) { AfterCommit = afterCommit });

    /// <summary>A write of several statements, all or nothing.</summary>
    public Task<T> RunIsolatedAsync<T>(Func<T> work) => Add(new Write<T>(work) { IsIsolated = true });

    /// <summary>Writes what was handed in, leaves clean files behind, closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _ended.Task;
    }

    private Task<T> Add<T>(Write<T> write)
    {
        _queue.Add(write);
        return write.Done;
    }

    private void Loop()
    {
        while (_queue.Take(IdleAfter) is { } batch)
        {
            if (batch.Count == 0)
            {
                _housekeeper.WhenIdle();
                continue;
            }

            Commit(batch);
            _housekeeper.AfterCommit();
        }

        _housekeeper.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
        _ended.SetResult();
    }

    private void Commit(List<Write> batch)
    {
        try
        {
            _transaction.Begin.Run();
            foreach (var write in batch)
            {
                Execute(write);
            }

            _transaction.Commit.Run();
        }
        catch (Exception failure)
        {
            Abandon(batch, failure);
            return;
        }

        foreach (var write in batch)
        {
            write.AfterCommit?.Invoke();
            write.Succeed();
        }
    }

    /// <summary>A failing write fails alone, unless SQLite took the whole transaction back (full disk and the like).</summary>
    private void Execute(Write write)
    {
        try
        {
            if (write.IsIsolated)
            {
                _transaction.Savepoint.Run();
            }

            write.Execute();
            if (write.IsIsolated)
            {
                _transaction.Release.Run();
            }
        }
        catch (Exception failure) when (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            if (write.IsIsolated)
            {
                _transaction.RollbackTo.Run();
                _transaction.Release.Run();
            }

            write.Fail(failure);
        }
    }

    private void Abandon(List<Write> batch, Exception failure)
    {
        try
        {
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            {
                _transaction.Rollback.Run();
            }
        }
        catch (SqliteException)
        {
            // Then no transaction can begin either, every write fails, and health says so.
        }

        foreach (var write in batch)
        {
            write.Fail(failure);
        }
    }
}
