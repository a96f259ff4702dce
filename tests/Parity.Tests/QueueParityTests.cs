using ComplianceBot.Tests;

namespace ComplianceBot.Parity.Tests;

/// <summary>What a queue function lives through must be the same on both hosts.</summary>
public sealed class QueueParityTests
{
    [AzuriteFact]
    public async Task Messages_arrive_as_they_were_sent()
    {
        string[] messages =
        [
            """{ "issuedTime":"2026-11-22T12:00:00.000Z", "n":1.10, "nested":{"a":[1,2,  3]} }""",
            """["one","two"]""",
            "plain text, not JSON",
            "{\"text\":\"田中　一郎 👩‍👧 \\u3042\"}",
            $$"""{"body":"{{new string('x', 40_000)}}"}""",
        ];

        var (ours, theirs) = await OnBothAsync(async host =>
        {
            foreach (var message in messages)
            {
                await host.SendAsync(message);
            }

            var seen = await host.Journal.WaitForAsync(messages.Length);
            await Eventually.TrueAsync(async () => await host.LeftAsync() == 0, "A message is left in the queue.");
            return seen.Select(entry => (entry.Text, entry.DequeueCount)).Order().ToArray();
        });

        Assert.Equal(theirs, ours);
        Assert.Equal(messages.Select(message => (message, "1")).Order(), ours);
    }

    [AzuriteFact]
    public async Task A_message_that_fails_twice_comes_three_times_each_after_the_retry_delay()
    {
        var (ours, theirs) = await OnBothAsync(async host =>
        {
            await host.SendAsync("""{"fail":2}""");
            var seen = await host.Journal.WaitForAsync(3);
            await Eventually.TrueAsync(async () => await host.LeftAsync() == 0, "A message is left in the queue.");
            Assert.Equal(0, await host.PoisonedAsync());
            return seen;
        });

        Assert.Equal(["1", "2", "3"], theirs.Select(entry => entry.DequeueCount));
        Assert.Equal(["1", "2", "3"], ours.Select(entry => entry.DequeueCount));
        Assert.All(GapsOf(theirs), gap => Assert.True(gap >= SharedSettings.RetryDelay - Slack, $"engine retried after {gap}"));
        Assert.All(GapsOf(ours), gap => Assert.True(gap >= SharedSettings.RetryDelay - Slack, $"embedded host retried after {gap}"));
    }

    [AzuriteFact]
    public async Task A_message_that_always_fails_goes_to_the_poison_queue_and_can_be_replayed()
    {
        var (ours, theirs) = await OnBothAsync(async host =>
        {
            await host.SendAsync("""{"fail":1000,"n":1.10}""");
            await host.Journal.WaitForAsync(SharedSettings.MaxDequeueCount);
            await Eventually.TrueAsync(async () => await host.PoisonedAsync() == 1 && await host.LeftAsync() == 0, "The message is not in the poison queue.");
            await host.ReplayAsync();
            return (await host.Journal.WaitForAsync(1)).Take(SharedSettings.MaxDequeueCount + 1).ToArray();
        });

        var expected = Enumerable.Range(1, SharedSettings.MaxDequeueCount).Append(1).Select(count => $"{count}");
        Assert.Equal(expected, theirs.Select(entry => entry.DequeueCount));
        Assert.Equal(expected, ours.Select(entry => entry.DequeueCount));
        Assert.Equal(theirs.Select(entry => entry.Text), ours.Select(entry => entry.Text));
    }

    [AzuriteFact]
    public async Task A_failing_message_does_not_hold_the_others_up()
    {
        var (ours, theirs) = await OnBothAsync(async host =>
        {
            await host.SendAsync("""{"fail":1}""");
            foreach (var number in Enumerable.Range(0, 40))
            {
                await host.SendAsync($"message {number}");
            }

            var seen = await host.Journal.WaitForAsync(42);
            await Eventually.TrueAsync(async () => await host.LeftAsync() == 0, "A message is left in the queue.");
            return seen.Select(entry => (entry.Text, entry.DequeueCount)).Order().ToArray();
        });

        Assert.Equal(theirs, ours);
    }

    /// <summary>Clocks of emulator and process differ by rounding.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    private static async Task<(T Ours, T Theirs)> OnBothAsync<T>(Func<IHostUnderTest, Task<T>> story)
    {
        await using var embedded = await EmbeddedUnderTest.StartAsync(typeof(Courier));
        await using var engine = await EngineUnderTest.StartAsync();
        var both = await Task.WhenAll(story(embedded), story(engine));
        return (both[0], both[1]);
    }

    private static IEnumerable<TimeSpan> GapsOf(IReadOnlyList<Seen> seen) => seen.Zip(seen.Skip(1), (one, next) => next.At - one.At);
}
