using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Rules;
using ComplianceBot.Storage.AzureStorage;
using ComplianceBot.Tests;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceBot.Storage.Tests.Azure;

/// <summary>Several instances of the function app work on one storage account at the same time.</summary>
public sealed class AzureInstancesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Key = new byte[32];

    [AzuriteFact]
    public async Task Callbacks_delivered_to_several_instances_have_their_effect_once_and_in_one_chain()
    {
        var options = AzureFixture.Options();
        using var one = Open(options);
        using var two = Open(options);
        using var three = Open(options);

        await Task.WhenAll(Enumerable.Range(0, 120).Select(number => Judge(new[] { one, two, three }[number % 3], $"callback-{number % 60}")));

        var rows = await one.LedgerAsync(0, 1_000, default);
        Assert.Equal(60, rows.Count);
        Assert.Equal(60, rows.DistinctBy(row => row.Entry.CallbackKey).Count());
        Assert.Null(LedgerChain.FirstBroken(Key, LedgerChain.Genesis, 0, rows));
        Assert.Equal(5, (await two.TakeDueMessagesAsync(Noon, 100, default)).Count);
    }

    [AzuriteFact]
    public async Task A_planner_that_fails_takes_no_other_down()
    {
        using var store = Open(AzureFixture.Options());
        var failures = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            try
            {
                await store.CommitAsync(new StateQuery { OnceKey = $"{number}" }, _ => number % 5 == 0 ? throw new InvalidOperationException("no plan") : Row($"{number}"), default);
            }
            catch (InvalidOperationException failure)
            {
                failures.Add(failure.Message);
            }
        }));

        Assert.Equal(["no plan", "no plan", "no plan", "no plan"], failures);
        Assert.Equal(16, (await store.LedgerAsync(0, 100, default)).Count);
    }

    [AzuriteFact]
    public async Task A_commit_that_is_given_up_before_its_turn_leaves_nothing()
    {
        using var store = Open(AzureFixture.Options());
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.CommitAsync(new StateQuery { OnceKey = "a" }, _ => Row("a"), gone.Token));

        Assert.NotNull(await store.CommitAsync(new StateQuery { OnceKey = "a" }, _ => Row("a"), default));
        Assert.Single(await store.LedgerAsync(0, 100, default));
    }

    private static Task<Plan?> Judge(AzureStateStore store, string callback)
    {
        var claim = $"first|person {(callback[^1] - '0') % 5}";
        return store.CommitAsync(
            new StateQuery { OnceKey = callback, Claims = [claim], People = [claim] },
            state => state.TakenClaims.Count > 0 ? Row(callback) : Row(callback) with { Claims = [new Claim(claim, Noon)], Outbox = [Message(claim)] },
            default);
    }

    private static Plan Row(string callback) => new() { Ledger = [new LedgerEntry(Noon, "judged") { CallbackKey = callback }] };

    private static OutboxMessage Message(string id) => new(id, Recipient.Person("sato"), MessageContent.Plain("（運用）お知らせ"))
    {
        Kind = "note",
        Severity = Severity.S1,
        CreatedAt = Noon,
        DueAt = Noon,
    };

    private static AzureStateStore Open(AzureStorageOptions options)
    {
        var account = new AzureAccount(options);
        return new AzureStateStore(account, new AzureReady(account), options, Key, new FakeTimeProvider(Noon));
    }
}
