namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>
/// state.db: what the bot remembers. Instants that are compared are Unix milliseconds; those of the ledger and of violations
/// are ISO 8601 texts, kept as they were written. severity and state are the numbers of the enums.
/// </summary>
internal static class StateSchema
{
    public static Schema Schema { get; } = new("state.db", [First, Bundles, Tickets, ForgottenMessages, ChannelActivity]);

    // ticket is JSON. Whoever asks for one violation's rows must not read the whole ledger.
    private const string Tickets = """
        ALTER TABLE violations ADD COLUMN ticket TEXT;
        CREATE INDEX violations_resolved ON violations (resolved_at) WHERE state = 2;
        CREATE INDEX ledger_by_violation ON ledger (violation_id, sequence) WHERE violation_id IS NOT NULL;
        """;

    private const string Bundles = """
        ALTER TABLE outbox ADD COLUMN bundle TEXT;
        CREATE INDEX outbox_bundles ON outbox (bundle, recipient_id, created_at) WHERE state = 0 AND bundle IS NOT NULL;
        """;

    /// <summary>Messages of which nothing may stay once they are settled.</summary>
    private const string ForgottenMessages = "ALTER TABLE outbox ADD COLUMN forget INTEGER NOT NULL DEFAULT 0";

    /// <summary>Counted from now on: windows are gone after an hour.</summary>
    private const string ChannelActivity = """
        CREATE TABLE channel_activity (
            channel_id TEXT PRIMARY KEY, first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, posts INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """;

    private const string First = """
        CREATE TABLE once (key TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX once_by_time ON once (at);

        CREATE TABLE ledger (
            sequence INTEGER PRIMARY KEY,
            at TEXT NOT NULL, kind TEXT NOT NULL, event_at TEXT, person_id TEXT, channel_id TEXT, group_id TEXT,
            rule TEXT, rule_id TEXT, rule_version INTEGER NOT NULL, article TEXT, outcome TEXT, severity TEXT, stage TEXT,
            violation_id TEXT, callback_key TEXT, detail TEXT NOT NULL, evidence TEXT NOT NULL, text_hash TEXT,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE TABLE ledger_head (one INTEGER PRIMARY KEY CHECK (one = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;

        CREATE TABLE violations (
            id TEXT PRIMARY KEY, key TEXT NOT NULL, rule TEXT NOT NULL, article TEXT NOT NULL, severity INTEGER NOT NULL,
            state INTEGER NOT NULL, group_id TEXT, channel_id TEXT, person_id TEXT, detail TEXT NOT NULL, opened_at TEXT NOT NULL,
            last_seen_at TEXT NOT NULL, told_at TEXT, reminders INTEGER NOT NULL, resolved_at TEXT, resolution TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX violations_open ON violations (key) WHERE state <> 2;
        CREATE INDEX violations_of_person ON violations (person_id, opened_at) WHERE state = 0 AND person_id IS NOT NULL;

        CREATE TABLE outbox (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, severity INTEGER NOT NULL, state INTEGER NOT NULL,
            recipient_kind INTEGER NOT NULL, recipient_id TEXT NOT NULL, content TEXT NOT NULL, created_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL, attempts INTEGER NOT NULL, violation_ids TEXT NOT NULL, callback_key TEXT,
            fallback_users TEXT NOT NULL, settled_at INTEGER, reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX outbox_gravest ON outbox (severity DESC, created_at, due_at) WHERE state = 0;
        CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 0;
        CREATE INDEX outbox_sending ON outbox (id) WHERE state = 1;
        CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL;

        CREATE TABLE claims (key TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE told (person_id TEXT NOT NULL, rule TEXT NOT NULL, day TEXT NOT NULL) STRICT;
        CREATE INDEX told_by_person ON told (person_id, day);

        CREATE TABLE window (
            channel_id TEXT NOT NULL, message_id TEXT NOT NULL, sender_id TEXT NOT NULL, at INTEGER NOT NULL,
            features TEXT NOT NULL, stored_at INTEGER NOT NULL, PRIMARY KEY (channel_id, at, message_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX window_by_storing ON window (stored_at);

        CREATE TABLE due (key TEXT PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL, at INTEGER NOT NULL, next_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX due_next ON due (next_at);

        CREATE TABLE kept_aside (
            key TEXT PRIMARY KEY, type TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, stored_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE documents (name TEXT PRIMARY KEY, content TEXT NOT NULL, written_at INTEGER NOT NULL) STRICT;
        """;
}
