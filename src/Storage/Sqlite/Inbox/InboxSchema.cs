namespace ComplianceBot.Storage.Sqlite.Inbox;

/// <summary>
/// inbox.db: what waits to be worked on. Times are Unix milliseconds. Every column that changes while an item is taken
/// keeps its width (see <see cref="Untaken"/>), so that the row is overwritten in place and leaves no copy of its text.
/// </summary>
internal static class InboxSchema
{
    /// <summary>Receipt of an item that nobody has in hand; receipts count up from here and are six bytes wide like it.</summary>
    public const long Untaken = 1L << 40;

    public static Schema Schema { get; } = new(
        "inbox.db",
        [
            """
            CREATE TABLE items (
                id INTEGER PRIMARY KEY,
                queue TEXT NOT NULL,
                sent_at INTEGER NOT NULL,
                visible_at INTEGER NOT NULL,
                receipt INTEGER NOT NULL,
                dequeues INTEGER NOT NULL,
                reason TEXT NOT NULL,
                envelope TEXT NOT NULL
            ) STRICT;
            CREATE INDEX items_by_visibility ON items (queue, visible_at);
            """,
        ],
        HoldsTexts: true);
}
