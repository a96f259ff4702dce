using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Pipeline;

/// <summary>240 at once, 120 a minute after that, and whatever the other side says goes.</summary>
public sealed class RateBucketTests
{
    private readonly WatchedTime time = new();
    private readonly RateBucket bucket;

    public RateBucketTests()
    {
        // Off the edge of a second, where life is.
        bucket = new RateBucket(time);
        time.Advance(TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public async Task The_burst_of_a_minute_leaves_at_once_and_no_more() => Assert.Equal(240, await LeaveAtOnceAsync(1000));

    [Fact]
    public async Task No_minute_sees_more_than_the_limit_and_half_of_it_goes_on()
    {
        var left = new List<TimeSpan>();
        for (var elapsed = TimeSpan.Zero; elapsed < TimeSpan.FromMinutes(30); elapsed += TimeSpan.FromMilliseconds(500))
        {
            left.AddRange(Enumerable.Repeat(elapsed, await LeaveAtOnceAsync(1000)));
            time.Advance(TimeSpan.FromMilliseconds(500));
        }

        var mostInAMinute = left.Max(at => left.Count(other => other >= at && other < at + TimeSpan.FromMinutes(1)));
        Assert.Equal(240, mostInAMinute);
        Assert.InRange(left.Count, 3600, 240 + 3600);
        Assert.InRange(left.Count(at => at >= TimeSpan.FromMinutes(20)), 1199, 1201);
    }

    [Fact]
    public async Task A_higher_limit_is_taken_over_at_once_also_by_those_who_wait()
    {
        await LeaveAtOnceAsync(239);
        await bucket.WaitAsync(CancellationToken.None);
        var waiting = bucket.WaitAsync(CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);

        bucket.Done(new RateHeaders(Limit: 100_000, Remaining: 99_999, Reset: TimeSpan.FromSeconds(60), RetryAfter: null));

        await waiting.WaitAsync(WatchedTime.Patience);
        Assert.Equal(50_000, await LeaveAtOnceAsync(50_000));
    }

    [Fact]
    public async Task A_lower_limit_is_kept()
    {
        await LeaveAtOnceAsync(10);
        bucket.Done(new RateHeaders(Limit: 60, Remaining: null, Reset: null, RetryAfter: null));

        Assert.Equal(50, await LeaveAtOnceAsync(1000));
    }

    [Fact]
    public async Task When_the_other_side_has_nothing_left_its_reset_is_waited_for()
    {
        await LeaveAtOnceAsync(1);
        bucket.Done(new RateHeaders(Limit: 240, Remaining: 2, Reset: TimeSpan.FromSeconds(17), RetryAfter: null));
        Assert.Equal(2, await LeaveAtOnceAsync(2));

        var waiting = bucket.WaitAsync(CancellationToken.None).AsTask();
        await time.PassAsync(TimeSpan.FromSeconds(17));

        await waiting.WaitAsync(WatchedTime.Patience);
    }

    [Fact]
    public async Task A_new_window_of_the_other_side_is_believed()
    {
        for (var window = 0; window < 20; window++)
        {
            Assert.Equal(100, await LeaveAtOnceAsync(100));
            for (var i = 0; i < 100; i++)
            {
                bucket.Done(new RateHeaders(Limit: 240, Remaining: 239 - i, Reset: TimeSpan.FromSeconds(60), RetryAfter: null));
            }

            time.Advance(TimeSpan.FromMinutes(1.1));
        }
    }

    [Fact]
    public async Task What_never_left_is_not_counted()
    {
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(1, await LeaveAtOnceAsync(1));
            bucket.TakeBack();
            bucket.Done(null);
        }

        Assert.Equal(240, await LeaveAtOnceAsync(1000));
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_nothing_with_him()
    {
        await LeaveAtOnceAsync(240);
        using var stop = new CancellationTokenSource();
        var waiting = bucket.WaitAsync(stop.Token).AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(240, await LeaveAtOnceAsync(1000));
    }

    /// <summary>How many leave without waiting.</summary>
    private async Task<int> LeaveAtOnceAsync(int most)
    {
        using var stop = new CancellationTokenSource();
        for (var i = 0; i < most; i++)
        {
            var leaving = bucket.WaitAsync(stop.Token).AsTask();
            if (!leaving.IsCompletedSuccessfully)
            {
                await stop.CancelAsync();
                await leaving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return i;
            }
        }

        return most;
    }
}
