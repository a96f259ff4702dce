using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>The ledger: rows are only added, each chained to the one before it.</summary>
internal sealed class LedgerTable(SqliteConnection connection, byte[] key)
{
    private const string Columns = """
        sequence, at, kind, event_at, person_id, channel_id, group_id, rule, rule_id, rule_version, article, outcome, severity,
        stage, violation_id, callback_key, detail, evidence, text_hash, hash
        """;

    private readonly Statement _insert = new(connection, $"""
        INSERT INTO ledger ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        """);

    private readonly Statement _readHead = new(connection, "SELECT sequence, hash FROM ledger_head");
    private readonly Statement _writeHead = new(connection, "INSERT OR REPLACE INTO ledger_head (one, sequence, hash) VALUES (1, $1, $2)");

    public void Append(IReadOnlyList<LedgerEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        // Read each time: a transaction that was taken back takes its rows' places back too.
        var (sequence, hash) = _readHead.Query(HeadOf).FirstOrDefault((0, LedgerChain.Genesis));
        foreach (var entry in entries)
        {
            var row = LedgerChain.Next(key, hash, sequence, entry);
            Insert(row);
            (sequence, hash) = (row.Sequence, row.Hash);
        }

        _writeHead.Run(sequence, hash);
    }

    /// <summary>Rows after a sequence number, oldest first.</summary>
    public static List<StoredLedgerEntry> Read(SqliteConnection reader, long after, int max) =>
        reader.Query($"SELECT {Columns} FROM ledger WHERE sequence > $1 ORDER BY sequence LIMIT $2", RowOf, after, max);

    /// <summary>Rows after a sequence number about a person, channel, group or rule (its id or name), oldest first.</summary>
    public static List<StoredLedgerEntry> Read(SqliteConnection reader, LedgerFilter filter, long after, int max) => reader.Query(
        $"""
        SELECT {Columns} FROM ledger
        WHERE sequence > $1 AND ($2 IS NULL OR person_id = $2) AND ($3 IS NULL OR channel_id = $3) AND ($4 IS NULL OR group_id = $4)
            AND ($5 IS NULL OR rule = $5 OR rule_id = $5)
        ORDER BY sequence LIMIT $6
        """,
        RowOf, after, filter.Person, filter.Channel, filter.Group, filter.Rule, max);

    /// <summary>Rows that name a violation, oldest first.</summary>
    public static List<StoredLedgerEntry> ReadOf(SqliteConnection reader, string violationId) => reader.Query(
        $"SELECT {Columns} FROM ledger WHERE violation_id = $1 ORDER BY sequence LIMIT $2", RowOf, violationId, ILedgerReader.MostOfOne);

    /// <summary>Sequence and hash of the newest row as they were written beside the ledger; rows cut off at the end show by it.</summary>
    public static (long Sequence, string Hash) Head(SqliteConnection reader) =>
        reader.Query("SELECT sequence, hash FROM ledger_head", HeadOf).FirstOrDefault((0, LedgerChain.Genesis));

    private static (long Sequence, string Hash) HeadOf(SqliteDataReader row) => (row.GetInt64(0), row.GetString(1));

    private void Insert(StoredLedgerEntry row)
    {
        var entry = row.Entry;
        _insert.Run(
            row.Sequence, Stored.Text(entry.At), entry.Kind, Stored.Text(entry.EventAt), entry.PersonId, entry.ChannelId,
            entry.GroupId, entry.Rule, entry.RuleId, entry.RuleVersion, entry.Article, entry.Outcome, entry.Severity, entry.Stage,
            entry.ViolationId, entry.CallbackKey, entry.Detail, entry.Evidence, entry.TextHash, row.Hash);
    }

    private static StoredLedgerEntry RowOf(SqliteDataReader row) => new(
        row.GetInt64(0),
        new LedgerEntry(Stored.Instant(row, 1), row.GetString(2))
        {
            EventAt = Stored.InstantOrNull(row, 3),
            PersonId = row.TextOrNull(4),
            ChannelId = row.TextOrNull(5),
            GroupId = row.TextOrNull(6),
            Rule = row.TextOrNull(7),
            RuleId = row.TextOrNull(8),
            RuleVersion = row.GetInt32(9),
            Article = row.TextOrNull(10),
            Outcome = row.TextOrNull(11),
            Severity = row.TextOrNull(12),
            Stage = row.TextOrNull(13),
            ViolationId = row.TextOrNull(14),
            CallbackKey = row.TextOrNull(15),
            Detail = row.GetString(16),
            Evidence = row.GetString(17),
            TextHash = row.TextOrNull(18),
        },
        row.GetString(19));
}
