using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>All tables behind the writer: reads what a planner asks for and writes what it decided, in the caller's transaction.</summary>
internal sealed class StateTables(SqliteConnection connection, byte[] evidenceKey)
{
    private readonly LedgerTable _ledger = new(connection, evidenceKey);
    private readonly ViolationTable _violations = new(connection);
    private readonly WindowTable _window = new(connection);

    public MarkTables Marks { get; } = new(connection);

    public OutboxTable Outbox { get; } = new(connection);

    public DueTable Due { get; } = new(connection);

    public DocumentTable Documents { get; } = new(connection);

    public PlanningState Read(StateQuery query, DateTimeOffset now) => new()
    {
        Open = _violations.Open(query.ViolationKeys),
        ById = _violations.ById(query.ViolationIds),
        Told = Marks.Told(query.People, now),
        Unanswered = _violations.UnansweredBy(query.People),
        TakenClaims = Marks.Taken(query.Claims),
        Window = query.Channel is { } channel ? _window.Read(channel, query.WindowFrom, query.WindowTo) : [],
        Documents = Documents.Read(query.Documents),
    };

    public void Write(Plan plan, DateTimeOffset now)
    {
        _ledger.Append(plan.Ledger);
        _violations.Write(plan.Violations);
        Outbox.Insert(plan.Outbox);
        Marks.Claim(plan.Claims);
        Marks.Tell(plan.Told);
        Marks.KeepAside(plan.KeptAside, now);
        _window.Insert(plan.Window, now);

        // In this order a plan can put the same item off.
        Due.Complete(plan.Completed);
        Due.Insert(plan.Due);
        foreach (var document in plan.Documents)
        {
            Documents.Write(document.Name, document.Content, now);
        }
    }

    /// <summary>How many rows of each kind went.</summary>
    public IReadOnlyDictionary<string, int> Purge(DateTimeOffset now, DateTimeOffset resolvedBefore) => new Dictionary<string, int>(Marks.Purge(now))
    {
        ["windows"] = _window.Purge(now - Kept.Windows),
        ["messages"] = Outbox.Purge(now - Kept.SettledMessages),
        ["violations"] = _violations.Purge(resolvedBefore),
    };
}
