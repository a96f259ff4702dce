using Dapper;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.EndToEnd.Tests.Kill;

/// <summary>Ledger and outbox as they lie on disk, read beside the running bot.</summary>
public sealed class Books
{
    private readonly ILookup<string, string> judged;
    private readonly ILookup<(string Key, string Person), string> notes;
    private readonly IReadOnlyList<string> doubled;

    private Books(SqliteConnection state)
    {
        judged = state.Query<string>("SELECT callback_key FROM ledger WHERE kind = 'judged' AND callback_key IS NOT NULL").ToLookup(key => key);
        notes = state.Query<(string Key, string Person)>("SELECT callback_key, recipient_id FROM outbox WHERE kind = 'note' AND recipient_kind = 0 AND callback_key IS NOT NULL").ToLookup(row => row, row => row.Person);
        doubled = [.. state.Query<string>("SELECT callback_key FROM outbox WHERE callback_key IS NOT NULL GROUP BY callback_key, kind, recipient_kind, recipient_id HAVING count(*) > 1")];
    }

    /// <summary>Waits until no callback waits and no message is on its way, then reads.</summary>
    public static async Task<Books> WhenSettledAsync(string data, TimeSpan atMost)
    {
        await using var inbox = Open(data, "inbox.db");
        await using var state = Open(data, "state.db");
        using var patience = new CancellationTokenSource(atMost);
        while (await inbox.ExecuteScalarAsync<long>("SELECT count(*) FROM items WHERE queue = 'callbacks'") > 0
            || await state.ExecuteScalarAsync<long>("SELECT count(*) FROM outbox WHERE state IN (0, 1) AND recipient_kind = 0") > 0)
        {
            await Task.Delay(100, patience.Token);
        }

        return new Books(state);
    }

    /// <summary>How often the ledger says that this callback was judged.</summary>
    public int Judged(string key) => judged[key].Count();

    public int NotesOf(string key, string person) => notes[(key, person)].Count();

    /// <summary>Callbacks with two messages of one kind to one recipient.</summary>
    public IReadOnlyList<string> DoubledOutboxRows() => doubled;

    private static SqliteConnection Open(string data, string name)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, name)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
