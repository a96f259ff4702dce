using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>
/// The memory of the embedded bot. Everything that writes goes through one writer, which makes "read, decide, write" of a
/// plan whole without locks; everything else reads beside it.
/// </summary>
public sealed class SqliteStateStore : IStateStore
{
    private readonly Database _database;
    private readonly GroupCommit _writer;
    private readonly TimeProvider _time;
    private readonly StateTables _tables;

    internal SqliteStateStore(Database database, GroupCommit writer, TimeProvider time, byte[] evidenceKey)
    {
        _database = database;
        _writer = writer;
        _time = time;
        _tables = new StateTables(writer.Connection, evidenceKey);
    }

    /// <summary>Poison items lie in the other database and are counted there.</summary>
    internal Func<int> PoisonPurged { get; init; } = () => 0;

    public Task<Plan?> CommitAsync(StateQuery query, Func<PlanningState, Plan> plan, CancellationToken cancel) => WriteAsync<Plan?>(
        () =>
        {
            var now = _time.GetUtcNow();
            if (query.OnceKey is { } key && !_tables.Marks.TryOnce(key, now))
            {
                return null;
            }

            var decided = plan(_tables.Read(query, now));
            _tables.Write(decided, now);
            return decided;
        },
        cancel);

    public Task<IReadOnlyList<OutboxMessage>> TakeDueMessagesAsync(DateTimeOffset now, int max, CancellationToken cancel) =>
        WriteAsync<IReadOnlyList<OutboxMessage>>(() => _tables.Outbox.Take(now, max), cancel);

    public Task SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancel) => WriteAsync(
        () =>
        {
            foreach (var settlement in settlements)
            {
                _tables.Outbox.Settle(settlement);
            }

            return settlements.Count;
        },
        cancel);

    public Task<(int Retried, int Uncertain)> RecoverInterruptedAsync(DateTimeOffset now, CancellationToken cancel) =>
        WriteAsync(() => _tables.Outbox.Recover(now), cancel);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel) => ReadAsync(
        reader => reader.Query(
            "SELECT min(at) FROM (SELECT min(due_at) AS at FROM outbox WHERE state = 0 UNION ALL SELECT min(next_at) FROM due)",
            row => row.IsDBNull(0) ? (DateTimeOffset?)null : Stored.FromNumber(row.GetInt64(0)))[0],
        cancel);

    public Task<IReadOnlyList<DueItem>> TakeDueItemsAsync(DateTimeOffset now, int max, CancellationToken cancel) =>
        WriteAsync<IReadOnlyList<DueItem>>(() => _tables.Due.Take(now, max), cancel);

    public Task<IReadOnlyList<Violation>> OpenViolationsAsync(string? rule, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<Violation>>(reader => ViolationTable.ReadOpen(reader, rule), cancel);

    public Task<IReadOnlyList<StoredLedgerEntry>> LedgerAsync(long afterSequence, int max, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<StoredLedgerEntry>>(reader => LedgerTable.Read(reader, afterSequence, max), cancel);

    public Task<IReadOnlyList<ChannelActivity>> ActivitiesAsync(CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<ChannelActivity>>(WindowTable.ReadActivities, cancel);

    public Task<string?> ReadDocumentAsync(string name, CancellationToken cancel) => ReadAsync(reader => DocumentTable.Read(reader, name), cancel);

    public Task WriteDocumentAsync(string name, string content, CancellationToken cancel) =>
        WriteAsync(() => _tables.Documents.Write(name, content, _time.GetUtcNow()), cancel);

    public Task<IReadOnlyList<string>> ListDocumentsAsync(string prefix, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<string>>(reader => DocumentTable.Names(reader, prefix), cancel);

    public Task DeleteDocumentAsync(string name, CancellationToken cancel) => WriteAsync(() => _tables.Documents.Delete(name), cancel);

    public Task<IReadOnlyList<StoredLedgerEntry>> LedgerOfAsync(string violationId, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<StoredLedgerEntry>>(reader => LedgerTable.ReadOf(reader, violationId), cancel);

    public Task<Backlog> BacklogAsync(DateTimeOffset now, CancellationToken cancel) => ReadAsync(
        reader => reader.Query(
            """
            SELECT (SELECT count(*) FROM outbox WHERE state = 0), (SELECT count(*) FROM outbox WHERE state = 0 AND due_at <= $1), (SELECT count(*) FROM kept_aside)
            """,
            row => new Backlog(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)),
            Stored.Number(now))[0],
        cancel);

    public Task<IReadOnlyDictionary<string, int>> PurgeAsync(DateTimeOffset now, DateTimeOffset resolvedBefore, CancellationToken cancel) =>
        WriteAsync<IReadOnlyDictionary<string, int>>(() => new Dictionary<string, int>(_tables.Purge(now, resolvedBefore)) { ["poison"] = PoisonPurged() }, cancel);

    private Task<T> WriteAsync<T>(Func<T> work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return _writer.RunIsolatedAsync(work);
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var reader = _database.OpenReader();
        return Task.FromResult(read(reader));
    }
}
