using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>
/// A statement prepared once and run many times on the thread that owns its connection. Values are bound by position to
/// $1, $2, … and null becomes NULL.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    /// <summary>For connections whose transactions are begun by the library.</summary>
    public SqliteTransaction? Transaction
    {
        init => _command.Transaction = value;
    }

    public void Dispose() => _command.Dispose();

    /// <returns>Rows changed.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public List<T> Query<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = _command.Parameters.Count; i < values.Length; i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i + 1}") });
        }

        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
