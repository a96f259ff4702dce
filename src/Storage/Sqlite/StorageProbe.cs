namespace ComplianceBot.Storage.Sqlite;

/// <summary>Answers the health question: can both databases write now?</summary>
public sealed class StorageProbe
{
    /// <summary>Slower than this counts as failing: callbacks would be lost.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Database[] _databases;
    private readonly GroupCommit[] _writers;
    private readonly Statement[] _writes;

    internal StorageProbe(Database[] databases, GroupCommit[] writers)
    {
        _databases = databases;
        _writers = writers;

        // Writes the header page with the value it has: needs the lock, the log and the disk, changes nothing.
        _writes = writers.Select((writer, i) => new Statement(writer.Connection, $"PRAGMA application_id = {ApplicationIdOf(i)}")).ToArray();
    }

    /// <returns>Null when both can, else the part that fails, such as "inbox.db: SqliteException 13".</returns>
    public async Task<string?> FailingPartAsync(CancellationToken cancel)
    {
        for (var i = 0; i < _writers.Length; i++)
        {
            try
            {
                var write = _writes[i];
                await _writers[i].RunAsync(() => write.Run()).WaitAsync(Patience, cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return $"{_databases[i].Name}: {Describe(failure)}";
            }
        }

        return null;
    }

    private static int ApplicationIdOf(int database) => 0x4C574342 + database;

    private static string Describe(Exception failure) => failure switch
    {
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 13 } => "the disk is full",
        Microsoft.Data.Sqlite.SqliteException sqlite => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SQLite error {sqlite.SqliteErrorCode}"),
        TimeoutException => "does not answer within 2 seconds",
        _ => failure.GetType().Name,
    };
}
