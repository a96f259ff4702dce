using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>Statements that run once.</summary>
internal static class ConnectionExtensions
{
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(connection, sql);
        return statement.Run(values);
    }

    public static List<T> Query<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(connection, sql);
        return statement.Query(read, values);
    }

    public static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
