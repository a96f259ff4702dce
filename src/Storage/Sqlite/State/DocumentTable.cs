using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>Small named documents.</summary>
internal sealed class DocumentTable(SqliteConnection connection)
{
    private readonly Statement _write = new(connection, """
        INSERT INTO documents (name, content, written_at) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET content = $2, written_at = $3
        """);

    private readonly Statement _read = new(connection, "SELECT content FROM documents WHERE name = $1");

    private readonly Statement _delete = new(connection, "DELETE FROM documents WHERE name = $1");

    public int Write(string name, string content, DateTimeOffset now) => _write.Run(name, content, Stored.Number(now));

    public int Delete(string name) => _delete.Run(name);

    /// <summary>Those of the documents that are there, as this transaction sees them.</summary>
    public Dictionary<string, string> Read(IReadOnlyList<string> names)
    {
        var found = new Dictionary<string, string>();
        foreach (var name in names)
        {
            if (_read.Query(row => row.GetString(0), name) is [var content, ..])
            {
                found[name] = content;
            }
        }

        return found;
    }

    public static string? Read(SqliteConnection reader, string name) =>
        reader.Query("SELECT content FROM documents WHERE name = $1", row => row.GetString(0), name).FirstOrDefault();

    /// <summary>Compared letter by letter: no pattern signs.</summary>
    public static List<string> Names(SqliteConnection reader, string prefix) => reader.Query(
        "SELECT name FROM documents WHERE substr(name, 1, length($1)) = $1 ORDER BY name", row => row.GetString(0), prefix);
}
