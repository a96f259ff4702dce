using ComplianceBot.EmbeddedHost;
using Microsoft.Extensions.Time.Testing;
using ScheduleStatus = Microsoft.Azure.WebJobs.Extensions.Timers.ScheduleStatus;

namespace ComplianceBot.Parity.Tests;

/// <summary>Timers must ring at the same moments on both hosts. None of this needs a server.</summary>
public sealed class TimerParityTests
{
    [Fact]
    public async Task Every_kind_of_schedule_has_the_same_next_moment()
    {
        var (host, journal) = await EngineTimers.StartAsync(typeof(EngineTimers.Readings), new EngineTimers.Memory(left: null));
        using var engine = host;
        var moments = EngineTimers.Readings.Moments;
        var theirs = await journal.WaitForAsync(8 * moments.Length);
        await engine.StopAsync();

        var ours = new List<string>();
        foreach (var moment in moments)
        {
            var clock = new FakeTimeProvider(new DateTimeOffset(moment, TimeSpan.Zero));
            await using var embedded = await EmbeddedUnderTest.StartAsync(typeof(Bells), clock);
            ours.AddRange((await embedded.Journal.WaitForAsync(8)).Select(seen => $"{moment:s} {seen.Text}"));
        }

        Assert.Equal(theirs.Select(seen => seen.Text).Order(), ours.Order());
    }

    [Fact]
    public async Task A_run_missed_while_the_process_was_down_is_made_up_for_once()
    {
        // The engine goes by the machine's clock: only the leap day of 2024 is past on every day from now on, and the next one years away.
        var last = new DateTime(2024, 2, 1, 12, 0, 0, DateTimeKind.Local);
        var left = new ScheduleStatus { Last = last, LastUpdated = last, Next = new DateTime(2024, 2, 29, 12, 30, 0, DateTimeKind.Local) };
        var (host, journal) = await EngineTimers.StartAsync(typeof(EngineTimers.LeapDayBell), new EngineTimers.Memory(left));
        using var engine = host;
        var theirs = Assert.Single(await journal.WaitForAsync(1));
        await engine.StopAsync();

        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 2, 1, 12, 0, 0, TimeSpan.Zero));
        var before = await EmbeddedUnderTest.StartAsync(typeof(LeapDayBellRungAtStart), clock);
        await before.Journal.WaitForAsync(1);
        var storage = await before.StopAsync();
        clock.SetUtcNow(new DateTimeOffset(2026, 11, 22, 17, 30, 0, TimeSpan.Zero));
        await using var embedded = await EmbeddedUnderTest.StartAsync(typeof(LeapDayBell), clock, storage);
        var ours = Assert.Single(await embedded.Journal.WaitForAsync(1));

        Assert.Equal("past due: True", theirs.Text);
        Assert.Equal(theirs.Text, ours.Text);
    }

    [Fact]
    public async Task A_timer_never_seen_before_does_not_ring_at_its_first_start()
    {
        var (host, journal) = await EngineTimers.StartAsync(typeof(EngineTimers.LeapDayBell), new EngineTimers.Memory(left: null));
        using var engine = host;
        await engine.StopAsync();
        var embedded = await EmbeddedUnderTest.StartAsync(typeof(LeapDayBell), new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 17, 30, 0, TimeSpan.Zero)));
        await embedded.DisposeAsync();

        Assert.Empty(journal.Entries);
        Assert.Empty(embedded.Journal.Entries);
    }

    /// <summary>The run before the process went down.</summary>
    public sealed class LeapDayBellRungAtStart(Journal journal)
    {
        [Function("LeapDayBell")]
        public void Run([TimerTrigger(Bells.LeapDay, RunOnStartup = true)] TimerInfo timer) => journal.Write($"past due: {timer.IsPastDue}", "");
    }

    /// <summary>The same schedule as the engine's.</summary>
    public sealed class LeapDayBell(Journal journal)
    {
        [Function("LeapDayBell")]
        public void Run([TimerTrigger(Bells.LeapDay)] TimerInfo timer) => journal.Write($"past due: {timer.IsPastDue}", "");
    }
}
