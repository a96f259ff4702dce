using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Rules;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceBot.Storage.Tests;

/// <summary>What every <see cref="IStateStore"/> keeps to. A storage's test class derives from it and opens a fresh, empty store.</summary>
public abstract partial class StateStoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Noon = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    protected static readonly byte[] EvidenceKey = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    protected FakeTimeProvider Clock { get; } = new(Noon);

    protected IStateStore Store { get; private set; } = null!;

    /// <summary>How long a killed sender's messages stay with it (zero where the one process restarts).</summary>
    protected abstract TimeSpan SendLease { get; }

    protected abstract Task<IStateStore> OpenAsync();

    public async Task InitializeAsync() => Store = NeedsAServerThatIsAbsent ? null! : await OpenAsync();

    public virtual Task DisposeAsync()
    {
        (Store as IDisposable)?.Dispose();
        return Task.CompletedTask;
    }

    protected virtual bool NeedsAServerThatIsAbsent => false;

    [ContractFact]
    public async Task A_plan_is_kept_whole()
    {
        var told = new Told("sato", "after-hours-post", new DateOnly(2026, 11, 24));
        await CommitAsync(new Plan
        {
            Ledger = [Entry("judged")],
            Violations = [Violation("v1", "k1")],
            Outbox = [Message("m1")],
            Claims = [new Claim("first|sato", Noon.AddDays(1))],
            Told = [told],
            Window = [Post("c1", "p1", Noon)],
            Due = [new DueItem("d1", "judge-group", "g1", Noon)],
        });

        var state = await LookAsync(new StateQuery
        {
            ViolationKeys = ["k1", "k2"],
            ViolationIds = ["v1"],
            People = ["sato"],
            Claims = ["first|sato", "first|ito"],
            Channel = "c1",
            WindowFrom = Noon.AddMinutes(-10),
            WindowTo = Noon,
        });
        Assert.Equal("judged", Assert.Single(await LedgerAsync()).Entry.Kind);
        Assert.Equal("v1", Assert.Single(state.Open).Id);
        Assert.Equal("v1", Assert.Single(state.ById).Id);
        Assert.Equal(["first|sato"], state.TakenClaims);
        Assert.Equal(told, Assert.Single(state.Told));
        Assert.Equal("p1", Assert.Single(state.Window).MessageId);
        Assert.Equal("m1", Assert.Single(await TakeAsync(10)).Id);
        Assert.Equal("g1", Assert.Single(await Store.TakeDueItemsAsync(Noon, 10, default)).Payload);
    }

    [ContractFact]
    public async Task A_callback_that_comes_twice_is_decided_once()
    {
        var query = new StateQuery { OnceKey = "callback-1" };
        var asked = 0;
        Plan Decide(PlanningState state)
        {
            asked++;
            return new Plan { Ledger = [Entry("judged")], Outbox = [Message("m1")] };
        }

        Assert.NotNull(await Store.CommitAsync(query, Decide, default));
        Assert.Null(await Store.CommitAsync(query, Decide, default));

        Assert.Equal(1, asked);
        Assert.Single(await LedgerAsync());
    }

    [ContractFact]
    public async Task A_callback_without_consequences_is_remembered_as_well()
    {
        var query = new StateQuery { OnceKey = "callback-1" };

        Assert.NotNull(await Store.CommitAsync(query, _ => Plan.Nothing, default));
        Assert.Null(await Store.CommitAsync(query, _ => Plan.Nothing, default));
    }

    [ContractFact]
    public async Task Nothing_is_written_when_planning_fails()
    {
        var query = new StateQuery { OnceKey = "callback-1" };

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CommitAsync(query, _ => throw new InvalidOperationException("no plan"), default));

        Assert.NotNull(await Store.CommitAsync(query, _ => Plan.Nothing, default));
        Assert.Empty(await LedgerAsync());
    }

    [ContractFact]
    public async Task The_ledger_is_one_chain_whoever_writes_to_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Store.CommitAsync(new StateQuery { OnceKey = $"callback-{number}" }, _ => new Plan { Ledger = [Entry($"a{number}"), Entry($"b{number}")] }, default)));

        var rows = await LedgerAsync();
        Assert.Equal(Enumerable.Range(1, 40).Select(number => (long)number), rows.Select(row => row.Sequence));
        Assert.Null(LedgerChain.FirstBroken(EvidenceKey, LedgerChain.Genesis, 0, rows));
        Assert.Equal(rows[10..13].Select(row => row.Entry.Kind), (await Store.LedgerAsync(10, 3, default)).Select(row => row.Entry.Kind));
    }

    [ContractFact]
    public async Task A_changed_ledger_row_breaks_the_chain()
    {
        await CommitAsync(new Plan { Ledger = [Entry("one"), Entry("two"), Entry("three")] });
        var rows = await LedgerAsync();

        StoredLedgerEntry[] forged = [rows[0], rows[1] with { Entry = rows[1].Entry with { PersonId = "somebody else" } }, rows[2]];

        Assert.Equal(2, LedgerChain.FirstBroken(EvidenceKey, LedgerChain.Genesis, 0, forged)?.Sequence);
    }

    [ContractFact]
    public async Task Of_many_who_claim_at_once_one_is_the_first()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Store.CommitAsync(
            new StateQuery { OnceKey = $"callback-{number}", Claims = ["first|sato"] },
            state => state.TakenClaims.Count > 0
                ? new Plan { Ledger = [Entry("silent")] }
                : new Plan { Ledger = [Entry("told")], Outbox = [Message($"m{number}")], Claims = [new Claim("first|sato", Noon.AddDays(1))] },
            default)));

        Assert.Single(await TakeAsync(50));
        Assert.Equal(12, (await LedgerAsync()).Length);
    }

    [ContractFact]
    public async Task A_plan_of_any_size_is_kept_whole_and_once()
    {
        var plan = new Plan
        {
            Ledger = [.. Enumerable.Range(0, 130).Select(number => Entry($"row{number}"))],
            Violations = [.. Enumerable.Range(0, 40).Select(number => Violation($"v{number}", $"k{number}"))],
            Outbox = [.. Enumerable.Range(0, 90).Select(number => Message($"m{number}"))],
        };

        Assert.NotNull(await Store.CommitAsync(new StateQuery { OnceKey = "audit" }, _ => plan, default));
        Assert.Null(await Store.CommitAsync(new StateQuery { OnceKey = "audit" }, _ => plan, default));

        var rows = await LedgerAsync();
        Assert.Equal(plan.Ledger.Select(entry => entry.Kind), rows.Select(row => row.Entry.Kind));
        Assert.Null(LedgerChain.FirstBroken(EvidenceKey, LedgerChain.Genesis, 0, rows));
        Assert.Equal(40, (await Store.OpenViolationsAsync(null, default)).Count);
        Assert.Equal(90, (await TakeAsync(200)).Select(message => message.Id).Distinct().Count());
    }

    [ContractFact]
    public async Task Of_many_who_change_a_document_at_once_each_decides_on_what_the_one_before_wrote()
    {
        const string Name = PlanDocument.Prefix + "count";
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Store.CommitAsync(
            new StateQuery { OnceKey = $"callback-{number}", Documents = [Name] },
            state => new Plan { Ledger = [Entry("counted")], Documents = [new PlanDocument(Name, state.Documents.TryGetValue(Name, out var count) ? count + "x" : "x")] },
            default)));

        Assert.Equal(new string('x', 12), await Store.ReadDocumentAsync(Name, default));
        Assert.Null(await Store.ReadDocumentAsync(PlanDocument.Prefix + "other", default));
    }

    [ContractFact]
    public async Task A_long_document_is_kept_whole()
    {
        var content = string.Concat(Enumerable.Repeat("免除と抑止の記録。", 20_000));
        await Store.CommitAsync(new StateQuery { Documents = ["plan/long"] }, _ => new Plan { Documents = [new PlanDocument("plan/long", content)] }, default);

        Assert.Equal(content, (await LookAsync(new StateQuery { Documents = ["plan/long", "plan/absent"] })).Documents["plan/long"]);
    }

    protected Task<Plan?> CommitAsync(Plan plan) => Store.CommitAsync(new StateQuery(), _ => plan, default);

    private async Task<StoredLedgerEntry[]> LedgerAsync() => [.. await Store.LedgerAsync(0, 1_000, default)];

    private Task<IReadOnlyList<OutboxMessage>> TakeAsync(int max) => Store.TakeDueMessagesAsync(Clock.GetUtcNow(), max, default);

    private async Task<PlanningState> LookAsync(StateQuery query)
    {
        var seen = PlanningState.Empty;
        await Store.CommitAsync(
            query,
            state =>
            {
                seen = state;
                return Plan.Nothing;
            },
            default);
        return seen;
    }

    protected static LedgerEntry Entry(string kind) => new(Noon, kind) { Rule = "toy-rule", PersonId = "sato", EventAt = Noon.AddSeconds(-1), Detail = "1 件" };

    protected static Violation Violation(string id, string key, string? person = null) => new(id, key)
    {
        Rule = "toy-rule",
        Article = "p.1-01",
        Severity = Severity.S2,
        OpenedAt = Noon,
        LastSeenAt = Noon,
        PersonId = person,
    };

    protected static OutboxMessage Message(string id, Severity severity = Severity.S2, DateTimeOffset? due = null) =>
        new(id, Recipient.Person("sato"), MessageContent.Plain("（運用）お知らせ"))
        {
            Kind = "note",
            Severity = severity,
            CreatedAt = Noon,
            DueAt = due ?? Noon,
        };

    protected static WindowPost Post(string channel, string id, DateTimeOffset at) => new(channel, id, "sato", at, "person");
}
