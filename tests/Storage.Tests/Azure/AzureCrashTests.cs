using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Rules;
using ComplianceBot.Storage.AzureStorage;
using ComplianceBot.Tests;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceBot.Storage.Tests.Azure;

/// <summary>
/// The process is killed at every single request of a commit, and the queue gives the callback to the next one: whatever the
/// point, the effect is there once and whole.
/// </summary>
public sealed class AzureCrashTests
{
    private const int MostRequests = 60;

    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Key = new byte[32];

    [AzuriteFact]
    public async Task A_small_plan_has_its_effect_once_wherever_the_process_dies()
    {
        var points = await KillEverywhereAsync(messages: 1);

        Assert.InRange(points, 8, MostRequests);
    }

    [AzuriteFact]
    public async Task A_plan_of_several_transactions_is_finished_by_the_next_process()
    {
        var points = await KillEverywhereAsync(messages: 15);

        Assert.InRange(points, 40, 2 * MostRequests);
    }

    [AzuriteFact]
    public async Task A_half_written_plan_is_finished_before_another_is_decided()
    {
        var options = AzureFixture.Options();
        using var ready = await ReadyAsync(options);
        using var healthy = Open(options, ready);
        for (var request = 1; ; request++)
        {
            using var transport = new DyingTransport(request, Dies.AfterTheRequest);
            using var dying = Open(options with { Transport = transport }, ready);
            var killed = await Record.ExceptionAsync(() => CommitAsync(dying, $"audit-{request}", messages: 15, "first|audit"));
            var open = 0;
            await healthy.CommitAsync(new StateQuery { Claims = ["first|audit"] }, state => Look(state, out open), default);
            if (open > 0 || killed is null)
            {
                // The claim stands in the last part: whoever sees it must see all the rest as well.
                Assert.Equal(15, (await healthy.TakeDueMessagesAsync(Noon, 100, default)).Count);
                return;
            }
        }

        static Plan Look(PlanningState state, out int claims)
        {
            claims = state.TakenClaims.Count;
            return new Plan { Ledger = [new LedgerEntry(Noon, "other")] };
        }
    }

    private static async Task<int> KillEverywhereAsync(int messages)
    {
        var points = 0;
        foreach (var dies in Enum.GetValues<Dies>())
        {
            for (var request = 1; ; request++)
            {
                Assert.True(request <= MostRequests, "a commit must not need so many requests");
                if (!await KillAtAsync(request, dies, messages))
                {
                    break;
                }

                points++;
            }
        }

        return points;
    }

    private static async Task<bool> KillAtAsync(int request, Dies dies, int messages)
    {
        var options = AzureFixture.Options();
        using var ready = await ReadyAsync(options);
        using var transport = new DyingTransport(request, dies);
        using (var dying = Open(options with { Transport = transport }, ready))
        {
            var end = await Record.ExceptionAsync(() => CommitAsync(dying, "callback", messages, "first|sato"));
            Assert.True(end is null or KilledException, $"died of {end?.GetType().Name} at request {request}");
        }

        using var next = Open(options, ready);
        await CommitAsync(next, "callback", messages, "first|sato");
        await CommitAsync(next, "callback", messages, "first|sato");

        var rows = await next.LedgerAsync(0, 1_000, default);
        Assert.Equal(Enumerable.Range(0, messages).Select(number => $"told-{number}"), rows.Select(row => row.Entry.Kind));
        Assert.Null(LedgerChain.FirstBroken(Key, LedgerChain.Genesis, 0, rows));
        Assert.Equal(messages, (await next.TakeDueMessagesAsync(Noon, 100, default)).DistinctBy(message => message.Id).Count());
        Assert.Single(await next.OpenViolationsAsync(null, default));
        return transport.HasDied;
    }

    /// <summary>The first of the evening is told, any other only recorded: a claim seen too early would lose the note.</summary>
    private static Task<Plan?> CommitAsync(AzureStateStore store, string once, int messages, string claim) => store.CommitAsync(
        new StateQuery { OnceKey = once, Claims = [claim], People = ["sato"] },
        state => state.TakenClaims.Count > 0
            ? new Plan { Ledger = [new LedgerEntry(Noon, "silent")] }
            : new Plan
            {
                Ledger = [.. Enumerable.Range(0, messages).Select(number => new LedgerEntry(Noon, $"told-{number}"))],
                Outbox = [.. Enumerable.Range(0, messages).Select(number => Message($"{once}-{number}"))],
                Violations = [new Violation(once, once) { Rule = "toy", Article = "p.1-01", Severity = Severity.S2, OpenedAt = Noon }],
                Claims = [new Claim(claim, Noon.AddDays(1))],
            },
        default);

    private static OutboxMessage Message(string id) => new(id, Recipient.Person("sato"), MessageContent.Plain("（運用）お知らせ"))
    {
        Kind = "note",
        Severity = Severity.S3,
        CreatedAt = Noon,
        DueAt = Noon,
    };

    private static AzureStateStore Open(AzureStorageOptions options, AzureReady ready) =>
        new(new AzureAccount(options), ready, options, Key, new FakeTimeProvider(Noon));

    private static async Task<AzureReady> ReadyAsync(AzureStorageOptions options)
    {
        var ready = new AzureReady(new AzureAccount(options));
        await ready.EnsureAsync(default);
        return ready;
    }
}
