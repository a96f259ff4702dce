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
        var now = TimeProvider.System.GetUtcNow();
        var last = now.LocalDateTime.AddDays(-70);
        var left = new ScheduleStatus { Last = last, LastUpdated = last, Next = new DateTime(last.Year, last.Month, 1, 0, 0, 0, DateTimeKind.Local).AddMonths(1) };
        var (host, journal) = await EngineTimers.StartAsync(typeof(EngineTimers.Daily), new EngineTimers.Memory(left));
        using var engine = host;
        var theirs = Assert.Single(await journal.WaitForAsync(1));
        await engine.StopAsync();

        var clock = new FakeTimeProvider(now.AddDays(-70));
        var before = await EmbeddedUnderTest.StartAsync(typeof(MonthlyBellRungAtStart), clock);
        await before.Journal.WaitForAsync(1);
        var storage = await before.StopAsync();
        clock.SetUtcNow(now);
        await using var embedded = await EmbeddedUnderTest.StartAsync(typeof(MonthlyBell), clock, storage);
        var ours = Assert.Single(await embedded.Journal.WaitForAsync(1));

        Assert.Equal("past due: True", theirs.Text);
        Assert.Equal(theirs.Text, ours.Text);
    }

    [Fact]
    public async Task A_timer_never_seen_before_does_not_ring_at_its_first_start()
    {
        var (host, journal) = await EngineTimers.StartAsync(typeof(EngineTimers.Daily), new EngineTimers.Memory(left: null));
        using var engine = host;
        await engine.StopAsync();
        var embedded = await EmbeddedUnderTest.StartAsync(typeof(MonthlyBell), new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        await embedded.DisposeAsync();

        Assert.Empty(journal.Entries);
        Assert.Empty(embedded.Journal.Entries);
    }

    /// <summary>The run before the process went down.</summary>
    public sealed class MonthlyBellRungAtStart(Journal journal)
    {
        [Function("MonthlyBell")]
        public void Run([TimerTrigger(Bells.FirstOfTheMonth, RunOnStartup = true)] TimerInfo timer) => journal.Write($"past due: {timer.IsPastDue}", "");
    }

    /// <summary>The same schedule as the engine's.</summary>
    public sealed class MonthlyBell(Journal journal)
    {
        [Function("MonthlyBell")]
        public void Run([TimerTrigger(Bells.FirstOfTheMonth)] TimerInfo timer) => journal.Write($"past due: {timer.IsPastDue}", "");
    }
}
