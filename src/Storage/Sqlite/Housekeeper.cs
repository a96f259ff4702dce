using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>
/// Empties the write-ahead log, in which deleted rows live on: every few seconds while there is work, and a second after it
/// ends. Called on the writer's thread between transactions. Under load the log is first copied into the database beside the
/// writer, so that what is left to do while callers wait takes a few milliseconds; and while the log is rewritten in full
/// each time, it is used again instead of cut off, which makes every commit's flush cheaper (the file does not grow anew).
/// </summary>
internal sealed class Housekeeper(Database database, SqliteConnection connection) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>A small file is written anew after work, for moved rows can leave copies of themselves in the gaps of pages.</summary>
    private const long SmallPages = 1024;

    /// <summary>Frames of the log, each a page and its header, that make an interval a busy one.</summary>
    private const long BusyFrames = 2048;

    private const long FrameSize = 4096 + 24;

    private readonly SqliteConnection _beside = database.OpenSecondWriter();
    private Task _copying = Task.CompletedTask;
    private bool _isCopied;
    private long _frames;
    private long _last = Stopwatch.GetTimestamp();
    private bool _isDirty = true;

    public void AfterCommit()
    {
        _isDirty = true;
        if (!_copying.IsCompleted)
        {
            return;
        }

        if (_isCopied)
        {
            _isCopied = false;
            Try(() => EmptyLog(IsLogRewritten() ? "RESTART" : "TRUNCATE"));
        }
        else if (Stopwatch.GetElapsedTime(_last) > Interval)
        {
            _isCopied = true;
            _copying = Task.Run(() => Try(CopyLog));
        }
    }

    public void WhenIdle()
    {
        if (!_isDirty || !_copying.IsCompleted)
        {
            return;
        }

        _isDirty = false;
        _isCopied = false;
        Try(() =>
        {
            if (database.HoldsTexts && LivePages() <= SmallPages)
            {
                connection.Run("VACUUM");
            }

            _isDirty = !EmptyLog("TRUNCATE");
        });
    }

    /// <summary>On the writer's thread, as the last thing.</summary>
    public void Dispose()
    {
        // Copying ends by itself within moments; it never throws.
        ((IAsyncResult)_copying).AsyncWaitHandle.WaitOne();
        WhenIdle();
        _beside.Dispose();
    }

    private long LivePages() => Number("PRAGMA page_count") - Number("PRAGMA freelist_count");

    private long Number(string pragma) => connection.Query(pragma, row => row.GetInt64(0))[0];

    private void CopyLog()
    {
        // The second pass takes what was written during the first, which is much less.
        _beside.Run("PRAGMA wal_checkpoint(PASSIVE)");
        _frames = _beside.Query("PRAGMA wal_checkpoint(PASSIVE)", row => row.GetInt64(1))[0];
    }

    /// <summary>What deleted rows left in most of the log will be written over within the next interval.</summary>
    private bool IsLogRewritten() => _frames > BusyFrames && _frames * FrameSize > new FileInfo(database.File + "-wal").Length / 2;

    /// <summary>Does not wait for readers; what they hold up is done next time.</summary>
    private bool EmptyLog(string mode)
    {
        _last = Stopwatch.GetTimestamp();
        connection.Run("PRAGMA busy_timeout = 0");
        var isBusy = connection.Query($"PRAGMA wal_checkpoint({mode})", row => row.GetInt64(0))[0] != 0;
        connection.Run("PRAGMA busy_timeout = 5000");
        return !isBusy;
    }

    /// <summary>Housekeeping that fails (full disk) is tried again later; the writes themselves report what is wrong.</summary>
    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException)
        {
            _isDirty = true;
            _last = Stopwatch.GetTimestamp();
        }
    }
}
