using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>Prepared once, for they run thousands of times a second.</summary>
internal sealed class TransactionStatements(SqliteConnection connection) : IDisposable
{
    public Statement Begin { get; } = new(connection, "BEGIN IMMEDIATE");

    public Statement Commit { get; } = new(connection, "COMMIT");

    public Statement Rollback { get; } = new(connection, "ROLLBACK");

    public Statement Savepoint { get; } = new(connection, "SAVEPOINT one");

    public Statement Release { get; } = new(connection, "RELEASE one");

    public Statement RollbackTo { get; } = new(connection, "ROLLBACK TO one");

    public void Dispose()
    {
        foreach (var statement in new[] { Begin, Commit, Rollback, Savepoint, Release, RollbackTo })
        {
            statement.Dispose();
        }
    }
}
