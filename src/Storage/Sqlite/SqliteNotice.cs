using ComplianceBot.Storage.Sqlite.State;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>A small named document that a process beside the bot leaves for it; SQLite keeps the two writers apart.</summary>
public static class SqliteNotice
{
    /// <exception cref="StorageUnusableException">The folder holds no data of a bot.</exception>
    public static void Leave(string storagePath, string name, string content, DateTimeOffset now)
    {
        using var connection = DatabaseIn(storagePath).OpenSecondWriter();
        new DocumentTable(connection).Write(name, content, now);
    }

    /// <summary>Nothing where the bot has taken it already.</summary>
    /// <exception cref="StorageUnusableException">As above.</exception>
    public static void TakeBack(string storagePath, string name)
    {
        using var connection = DatabaseIn(storagePath).OpenSecondWriter();
        new DocumentTable(connection).Delete(name);
    }

    private static Database DatabaseIn(string storagePath) => new(StorageFolder.StateIn(storagePath), StateSchema.Schema);
}
