using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>
/// Empties the write-ahead log, in which deleted rows live on: every few seconds while there is work, and a second after it
/// ends. Runs on the writer's thread, between transactions.
/// </summary>
internal sealed class Housekeeper(Database database, SqliteConnection connection)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>A small file is written anew after work, for moved rows leave copies of themselves in the gaps of pages.</summary>
    private const long SmallPages = 1024;

    private long _last = Stopwatch.GetTimestamp();
    private bool _isDirty = true;

    public void AfterCommit()
    {
        _isDirty = true;
        if (Stopwatch.GetElapsedTime(_last) > Interval)
        {
            Try(() => EmptyLog());
        }
    }

    public void WhenIdle()
    {
        if (!_isDirty)
        {
            return;
        }

        _isDirty = false;
        Try(() =>
        {
            if (database.HoldsTexts && LivePages() <= SmallPages)
            {
                connection.Run("VACUUM");
            }

            _isDirty = !EmptyLog();
        });
    }

    private long LivePages() => Number("PRAGMA page_count") - Number("PRAGMA freelist_count");

    private long Number(string pragma) => connection.Query(pragma, row => row.GetInt64(0))[0];

    /// <summary>Does not wait for readers; what they hold up is done next time.</summary>
    private bool EmptyLog()
    {
        _last = Stopwatch.GetTimestamp();
        connection.Run("PRAGMA busy_timeout = 0");
        var isBusy = connection.Query("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0))[0] != 0;
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
