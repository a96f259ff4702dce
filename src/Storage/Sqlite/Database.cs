using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>Opens connections to one file with the settings that the promises rest on.</summary>
internal sealed class Database(string file, Schema schema)
{
    /// <summary>Seconds to wait for another process that writes.</summary>
    private const int BusySeconds = 5;

    /// <summary>A commit is on the disk when it returns; deleted bytes are overwritten; checkpoints are the housekeeper's.</summary>
    private const string WriterSettings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA temp_store = MEMORY;
        PRAGMA busy_timeout = 5000;
        """;

    public string Name => schema.Name;

    public string File => file;

    /// <summary>Rows hold what people wrote until it is judged.</summary>
    public bool HoldsTexts => schema.HoldsTexts;

    /// <summary>The one connection that writes; brings the tables up to date.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWriteCreate, pooling: false);
        try
        {
            connection.Run(WriterSettings);
            schema.Upgrade(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A short-lived connection that writes beside the writer (operator's commands).</summary>
    public SqliteConnection OpenSecondWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWrite, pooling: false);
        connection.Run(WriterSettings);
        return connection;
    }

    public SqliteConnection OpenReader() => Open(SqliteOpenMode.ReadOnly, pooling: true);

    /// <summary>Closes the readers that the pool keeps open.</summary>
    public void ForgetReaders()
    {
        using var reader = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadOnly, pooling: true));
        SqliteConnection.ClearPool(reader);
    }

    private SqliteConnection Open(SqliteOpenMode mode, bool pooling)
    {
        var connection = new SqliteConnection(ConnectionString(mode, pooling));
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw new StorageUnusableException($"{file} cannot be opened (SQLite error {failure.SqliteErrorCode}). Check that it is there, its rights and its disk.");
        }
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = pooling, DefaultTimeout = BusySeconds }.ToString();
}
