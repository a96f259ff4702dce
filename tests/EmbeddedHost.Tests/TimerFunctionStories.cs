using System.Globalization;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.EmbeddedHost.Tests;

/// <summary>The clock of these hosts stands at midnight in UTC, which is nine in the morning in Tokyo.</summary>
public sealed class TimerFunctionStories
{
    [Fact]
    public async Task A_schedule_is_in_UTC_whatever_the_machine_thinks()
    {
        await using var host = await StartedAsync(typeof(AtTwo));

        host.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal("02:00:00 on time", await host.Diary.NextAsync());
    }

    [Fact]
    public async Task Each_moment_runs_once()
    {
        await using var host = await StartedAsync(typeof(EveryMinute));
        foreach (var minute in new[] { "00:01:00", "00:02:00", "00:03:00" })
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal($"{minute} on time", await host.Diary.NextAsync());
            await RememberedAsync(host, "EveryMinute", minute);
        }
    }

    [Fact]
    public async Task What_was_missed_while_the_program_was_down_is_made_up_for_once()
    {
        await using var host = await StartedAsync(typeof(EveryMinute));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Diary.NextAsync();
        await RememberedAsync(host, "EveryMinute", "00:01:");
        await host.StopAsync();

        host.Clock.Advance(TimeSpan.FromHours(5) + TimeSpan.FromSeconds(10));
        await host.RestartAsync();

        Assert.Equal("05:01:10 past due", await host.Diary.NextAsync());
        await RememberedAsync(host, "EveryMinute", "05:01:10");
        host.Clock.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal("05:02:00 on time", await host.Diary.NextAsync());
    }

    [Fact]
    public async Task A_timer_that_was_never_seen_before_has_missed_nothing()
    {
        await using var host = await StartedAsync(typeof(AtTwo));
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.RestartAsync();

        host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("02:00:00 on time", await host.Diary.NextAsync());
    }

    [Fact]
    public async Task A_long_run_is_not_overlapped_and_the_moments_in_it_are_made_up_for_once()
    {
        await using var host = await StartedAsync(typeof(LongRun));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("begun", await host.Diary.NextAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        host.Diary.Gate.SetResult();

        Assert.Equal(["ended", "begun", "ended"], await host.Diary.NextAsync(3));
        await RememberedAsync(host, "LongRun", "00:11:");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["begun", "ended"], await host.Diary.NextAsync(2));
    }

    [Fact]
    public async Task A_failing_run_is_logged_by_type_and_the_next_one_comes()
    {
        await using var host = await StartedAsync(typeof(FailingTimer));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Diary.NextAsync();
        await RememberedAsync(host, "FailingTimer", "00:01:");

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Diary.NextAsync();

        Assert.Contains("Function FailingTimer failed", host.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("what somebody wrote", host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_that_is_none_stops_the_start_and_is_named()
    {
        await using var host = new RunningHost(typeof(WrongSchedule));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(host.StartAsync);

        Assert.Contains("every now and then", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Waits until the timers have read their memory and wait themselves.</summary>
    private static async Task<RunningHost> StartedAsync(Type function)
    {
        var host = await new RunningHost(function).StartAsync();
        await RememberedAsync(host, function.Name, "00:00:");
        return host;
    }

    private static async Task RememberedAsync(RunningHost host, string timer, string time)
    {
        using var patience = new CancellationTokenSource(Diary.Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var store = host.Services.GetRequiredService<IStateStore>();
        while ((await store.ReadDocumentAsync($"timers/{timer}", patience.Token))?.Contains($"T{time}", StringComparison.Ordinal) != true)
        {
            await tick.WaitForNextTickAsync(patience.Token);
        }
    }

    public sealed class AtTwo(Diary diary, TimeProvider time)
    {
        [Function("AtTwo")]
        public void Run([TimerTrigger("0 0 2 * * *")] TimerInfo timer) => Note(diary, time, timer);
    }

    public sealed class EveryMinute(Diary diary, TimeProvider time)
    {
        [Function("EveryMinute")]
        public void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => Note(diary, time, timer);
    }

    public sealed class LongRun(Diary diary)
    {
        [Function("LongRun")]
        public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer)
        {
            diary.Write("begun");
            await diary.Gate.Task;
            diary.Write("ended");
        }
    }

    public sealed class FailingTimer(Diary diary)
    {
        [Function("FailingTimer")]
        public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer)
        {
            diary.Write("failing");
            throw new FormatException("what somebody wrote");
        }
    }

    public sealed class WrongSchedule
    {
        [Function("WrongSchedule")]
        public void Run([TimerTrigger("every now and then")] TimerInfo timer)
        {
        }
    }

    private static void Note(Diary diary, TimeProvider time, TimerInfo timer) => diary.Write(
        $"{time.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {(timer.IsPastDue ? "past due" : "on time")}");
}
