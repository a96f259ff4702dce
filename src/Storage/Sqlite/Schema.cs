using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>
/// The tables of one database as steps from nothing to now. A step that was once released is never changed: a new one is
/// added. PRAGMA user_version counts the steps that a file has seen.
/// </summary>
internal sealed record Schema(string Name, IReadOnlyList<string> Steps, bool HoldsTexts = false)
{
    /// <summary>Brings a file up to date, each step in a transaction of its own.</summary>
    public void Upgrade(SqliteConnection connection)
    {
        var version = VersionOf(connection);
        if (version > Steps.Count)
        {
            throw new StorageUnusableException($"{Name} has schema version {version}, this program knows versions up to {Steps.Count}. Use the newer program or a copy made before.");
        }

        for (var step = version; step < Steps.Count; step++)
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, transaction, Steps[(int)step]);
            Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"));
            transaction.Commit();
        }
    }

    public static long VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
