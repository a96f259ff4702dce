using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Storage.Sqlite;
using ComplianceBot.Storage.Sqlite.Inbox;
using ComplianceBot.Storage.Sqlite.State;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class SchemaStories : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("schema-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_older_file_is_brought_up_to_date_and_keeps_its_rows()
    {
        var first = new Schema("toy.db", ["CREATE TABLE notes (id INTEGER PRIMARY KEY) STRICT"]);
        using (var old = Open(first))
        {
            old.Run("INSERT INTO notes (id) VALUES (7)");
        }

        var second = first with { Steps = [.. first.Steps, "ALTER TABLE notes ADD COLUMN kind TEXT NOT NULL DEFAULT 'note'"] };
        using var now = Open(second);

        Assert.Equal(2, Schema.VersionOf(now));
        Assert.Equal("7 note", now.Query("SELECT id || ' ' || kind FROM notes", row => row.GetString(0)).Single());
    }

    [Fact]
    public void A_memory_from_before_posts_were_counted_learns_to_count_them()
    {
        var now = StateSchema.Schema;
        var before = now with { Steps = [.. now.Steps.TakeWhile(step => !step.Contains("channel_activity", StringComparison.Ordinal))] };
        using (var old = Open(before))
        {
            old.Run("INSERT INTO window (channel_id, message_id, sender_id, at, features, stored_at) VALUES ('c1', 'm1', 'sato', 1, '', 1)");
        }

        using var opened = Open(now);

        Assert.Equal(now.Steps.Count, Schema.VersionOf(opened));
        Assert.Empty(WindowTable.ReadActivities(opened));
        Assert.Equal("m1", opened.Query("SELECT message_id FROM window", row => row.GetString(0)).Single());
    }

    public static TheoryData<int> ReleasedVersions => [.. Enumerable.Range(1, StateSchema.Schema.Steps.Count)];

    [Theory]
    [MemberData(nameof(ReleasedVersions))]
    public void A_ledger_of_any_version_still_verifies_and_goes_on(int version)
    {
        var key = "sixteen bytes or more"u8.ToArray();
        var row = new LedgerEntry(DateTimeOffset.UnixEpoch, "judged") { PersonId = "sato", Detail = "one" };
        using (var old = Open(StateSchema.Schema with { Steps = [.. StateSchema.Schema.Steps.Take(version)] }))
        {
            new LedgerTable(old, key).Append([row, row]);
            Assert.Equal(version, Schema.VersionOf(old));
        }

        using var now = Open(StateSchema.Schema);
        new LedgerTable(now, key).Append([row with { ViolationId = "v1" }]);

        Assert.Equal(StateSchema.Schema.Steps.Count, Schema.VersionOf(now));
        Assert.Null(LedgerVerification.Run(now, key, CancellationToken.None));
        Assert.Equal([1L, 2L, 3L], LedgerTable.Read(now, 0, 10).Select(stored => stored.Sequence));
        now.Run("UPDATE ledger SET detail = 'two' WHERE sequence = 2");
        Assert.Contains("row 2 ", LedgerVerification.Run(now, key, CancellationToken.None), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_fails_leaves_the_file_at_the_version_before_it()
    {
        var first = new Schema("toy.db", ["CREATE TABLE notes (id INTEGER PRIMARY KEY) STRICT"]);
        Open(first).Dispose();

        var broken = first with { Steps = [.. first.Steps, "CREATE TABLE more (id INTEGER) STRICT; CREATE TABLE notes (id INTEGER) STRICT"] };
        Assert.ThrowsAny<Exception>(() => Open(broken));

        using var now = Open(first);
        Assert.Equal(1, Schema.VersionOf(now));
        Assert.Empty(now.Query("SELECT name FROM sqlite_schema WHERE name = 'more'", row => row.GetString(0)));
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused()
    {
        var newer = new Schema("toy.db", ["CREATE TABLE a (id INTEGER) STRICT", "CREATE TABLE b (id INTEGER) STRICT"]);
        Open(newer).Dispose();

        var refused = Assert.Throws<StorageUnusableException>(() => Open(newer with { Steps = [newer.Steps[0]] }));

        Assert.Contains("schema version 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_promises_of_the_settings_hold_on_the_writing_connection()
    {
        foreach (var schema in new[] { InboxSchema.Schema, StateSchema.Schema })
        {
            using var connection = new Database(Path.Combine(_folder.FullName, schema.Name), schema).OpenWriter();

            Assert.Equal("wal", connection.Query("PRAGMA journal_mode", row => row.GetString(0))[0]);
            Assert.Equal(2L, connection.Query("PRAGMA synchronous", row => row.GetInt64(0))[0]);
            Assert.Equal(1L, connection.Query("PRAGMA secure_delete", row => row.GetInt64(0))[0]);
            Assert.Equal(schema.Steps.Count, Schema.VersionOf(connection));
        }
    }

    [Fact]
    public void Messages_of_the_first_version_go_alone_and_are_kept_as_they_were()
    {
        using (var old = Open(StateSchema.Schema with { Steps = [StateSchema.Schema.Steps[0]] }))
        {
            old.Run("""
                INSERT INTO outbox (id, kind, severity, state, recipient_kind, recipient_id, content, created_at, due_at, attempts, violation_ids, fallback_users, reason)
                VALUES ('old', 'note', 2, 0, 0, 'sato', '{"Text":"t","QuickReplies":[]}', 1, 1, 0, '[]', '[]', '')
                """);
        }

        using var now = Open(StateSchema.Schema);

        var message = Assert.Single(new OutboxTable(now).Take(DateTimeOffset.UnixEpoch.AddDays(1), 10));
        Assert.Equal(("old", null, false), (message.Id, message.Bundle, message.IsForgottenWhenSent));
    }

    [Fact]
    public void A_memory_from_before_tickets_keeps_its_violations_and_can_hold_tickets()
    {
        using (var old = Open(StateSchema.Schema with { Steps = [StateSchema.Schema.Steps[0]] }))
        {
            old.Run("""
                INSERT INTO violations (id, key, rule, article, severity, state, detail, opened_at, last_seen_at, reminders)
                VALUES ('v1', 'k1', 'toy-rule', 'p.1-01', 3, 0, '', '2026-11-24T03:00:00.0000000+00:00', '2026-11-24T03:00:00.0000000+00:00', 0)
                """);
        }

        using var now = Open(StateSchema.Schema);

        var violation = ViolationTable.ReadOpen(now, rule: null).Single();
        Assert.Null(violation.Ticket);
        new ViolationTable(now).Write([violation with { Ticket = new Ticket(new DateOnly(2026, 11, 27)) }]);
        Assert.Equal(new DateOnly(2026, 11, 27), ViolationTable.Read(now, "v1")?.Ticket?.DueOn);
    }

    private Microsoft.Data.Sqlite.SqliteConnection Open(Schema schema) => new Database(Path.Combine(_folder.FullName, schema.Name), schema).OpenWriter();
}
