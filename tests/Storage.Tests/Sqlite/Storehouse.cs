using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;
using ComplianceBot.Storage.Sqlite;
using ComplianceBot.Storage.Sqlite.Inbox;
using ComplianceBot.Storage.Sqlite.State;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceBot.Storage.Tests.Sqlite;

/// <summary>A storage in a folder of its own, on a clock that only the test moves.</summary>
internal sealed class Storehouse : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 13, 10, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("storehouse-");
    private SqliteStorage _storage;

    public Storehouse()
    {
        _storage = Open();
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public DateTimeOffset Now => Clock.GetUtcNow();

    public string Path => System.IO.Path.Combine(_parent.FullName, "storage");

    public SqliteQueue Queue => _storage.Queue;

    public IQueueAdmin Admin => _storage.Admin;

    public SqliteStateStore State => _storage.State;

    public StorageProbe Probe => _storage.Probe;

    public SqliteStorage Open() => SqliteStorage.Open(new SqliteStorageSettings(Path) { Clock = Clock, QueueClock = Clock });

    public Task CloseAsync() => _storage.DisposeAsync().AsTask();

    public async Task RestartAsync()
    {
        await CloseAsync();
        _storage = Open();
    }

    public Task SendAsync(string envelope) => Queue.SendAsync(QueueNames.Callbacks, envelope, null, CancellationToken.None);

    public async Task<QueueItem?> TakeOneAsync() => (await TakeAsync(1)).SingleOrDefault();

    public Task<IReadOnlyList<QueueItem>> TakeAsync(int max) =>
        Queue.ReceiveAsync(QueueNames.Callbacks, max, TimeSpan.FromMinutes(10), CancellationToken.None);

    public Task DeleteAsync(params QueueItem[] items) => Queue.DeleteAsync(items, CancellationToken.None);

    public Task<Plan?> CommitAsync(Plan plan, StateQuery? query = null) => State.CommitAsync(query ?? new StateQuery(), _ => plan, CancellationToken.None);

    /// <summary>What `ledger verify` would say beside the running bot.</summary>
    public string? LedgerFault() => SqliteReading.At(Path).VerifyLedger(_storage.EvidenceKey, CancellationToken.None);

    public async Task<PlanningState> ReadAsync(StateQuery query)
    {
        var seen = PlanningState.Empty;
        await State.CommitAsync(query, state => { seen = state; return Plan.Nothing; }, CancellationToken.None);
        return seen;
    }

    public OutboxMessage Message(string id, Severity severity = Severity.S2) => new(id, Recipient.Person("user-1"), MessageContent.Plain("お知らせです。"))
    {
        Kind = "note",
        Severity = severity,
        CreatedAt = Now,
        DueAt = Now,
    };

    public Violation Violation(string id, string key) => new(id, key)
    {
        Rule = "TOY-1",
        Article = "p.1-01",
        Severity = Severity.S2,
        OpenedAt = Now,
        LastSeenAt = Now,
    };

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _parent.Delete(recursive: true);
    }
}
