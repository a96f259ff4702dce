using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Rules;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>Violations by id; at most one that is not resolved under a key, which the database itself watches over.</summary>
internal sealed class ViolationTable(SqliteConnection connection)
{
    /// <summary>Newest unanswered violations of a person that an answer may mean.</summary>
    private const int MostUnanswered = 20;

    private const string Columns = """
        id, key, rule, article, severity, state, group_id, channel_id, person_id, detail, opened_at, last_seen_at, told_at,
        reminders, resolved_at, resolution, ticket
        """;

    private readonly Statement _write = new(connection, $"""
        INSERT INTO violations ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        ON CONFLICT (id) DO UPDATE SET key = $2, rule = $3, article = $4, severity = $5, state = $6, group_id = $7,
            channel_id = $8, person_id = $9, detail = $10, opened_at = $11, last_seen_at = $12, told_at = $13, reminders = $14,
            resolved_at = $15, resolution = $16, ticket = $17
        """);

    private readonly Statement _openByKey = new(connection, $"SELECT {Columns} FROM violations WHERE key = $1 AND state <> 2");
    private readonly Statement _byId = new(connection, $"SELECT {Columns} FROM violations WHERE id = $1");

    private readonly Statement _unanswered = new(connection, $"""
        SELECT {Columns} FROM violations WHERE person_id = $1 AND state = 0 ORDER BY opened_at DESC LIMIT {MostUnanswered}
        """);

    private readonly Statement _purge = new(connection, "DELETE FROM violations WHERE state = 2 AND resolved_at < $1");

    public List<Violation> Open(IReadOnlyList<string> keys) => keys.SelectMany(key => _openByKey.Query(RowOf, key)).ToList();

    public List<Violation> ById(IReadOnlyList<string> ids) => ids.SelectMany(id => _byId.Query(RowOf, id)).ToList();

    public List<Violation> UnansweredBy(IReadOnlyList<string> people) => people.SelectMany(person => _unanswered.Query(RowOf, person)).ToList();

    public void Write(IReadOnlyList<Violation> violations)
    {
        // What is resolved gives its key free before something else opens under it.
        foreach (var violation in violations.OrderByDescending(violation => violation.State))
        {
            _write.Run(
                violation.Id, violation.Key, violation.Rule, violation.Article, (int)violation.Severity, (int)violation.State,
                violation.GroupId, violation.ChannelId, violation.PersonId, violation.Detail, Utc(violation.OpenedAt),
                Utc(violation.LastSeenAt), Utc(violation.ToldAt), violation.Reminders, Utc(violation.ResolvedAt), violation.Resolution,
                violation.Ticket is { } ticket ? Stored.Text(ticket) : null);
        }
    }

    public int Purge(DateTimeOffset resolvedBefore) => _purge.Run(Utc(resolvedBefore));

    /// <summary>One violation by its id, resolved or not.</summary>
    public static Violation? Read(SqliteConnection reader, string id) =>
        reader.Query($"SELECT {Columns} FROM violations WHERE id = $1", RowOf, id).FirstOrDefault();

    public static List<Violation> ReadOpen(SqliteConnection reader, string? rule) =>
        reader.Query($"SELECT {Columns} FROM violations WHERE state <> 2 AND ($1 IS NULL OR rule = $1) ORDER BY opened_at, id", RowOf, rule);

    // One offset, so that the texts sort by time.
    private static string? Utc(DateTimeOffset? at) => Stored.Text(at?.ToUniversalTime());

    private static Violation RowOf(SqliteDataReader row) => new(row.GetString(0), row.GetString(1))
    {
        Rule = row.GetString(2),
        Article = row.GetString(3),
        Severity = (Severity)row.GetInt32(4),
        State = (ViolationState)row.GetInt32(5),
        GroupId = row.TextOrNull(6),
        ChannelId = row.TextOrNull(7),
        PersonId = row.TextOrNull(8),
        Detail = row.GetString(9),
        OpenedAt = Stored.Instant(row, 10),
        LastSeenAt = Stored.Instant(row, 11),
        ToldAt = Stored.InstantOrNull(row, 12),
        Reminders = row.GetInt32(13),
        ResolvedAt = Stored.InstantOrNull(row, 14),
        Resolution = row.TextOrNull(15),
        Ticket = row.TextOrNull(16) is { } ticket ? Stored.Value<Ticket>(ticket) : null,
    };
}
