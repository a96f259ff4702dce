namespace ComplianceBot.LineWorks.Pipeline;

/// <summary>
/// Keeps one operation under its limit (wire sheet 3.2): never more than the limit within a minute, and half of it when it
/// goes on. Starts with the limit of paid plans and takes over what the rateLimit-* headers say. Waiters are served in turn.
/// </summary>
internal sealed class RateBucket(TimeProvider time)
{
    public const int DefaultLimit = 240;

    /// <summary>Half a limit a minute, in tokens a second.</summary>
    private const double RefillShare = 1.0 / 120;

    /// <summary>The longest wait that makes sense with a caller at the other end; a window is one minute.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly long start = time.GetTimestamp();
    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SlidingMinute minute = new();
    private TaskCompletionSource changed = NewSignal();
    private int limit = DefaultLimit;
    private double tokens = DefaultLimit;
    private TimeSpan refilledAt;
    private TimeSpan blockedUntil;
    private int outstanding;
    private int serverRemaining = int.MaxValue;
    private TimeSpan serverWindowEnds;

    private TimeSpan Now => time.GetElapsedTime(start);

    /// <summary>Returns when one more request may leave, and counts it until <see cref="Done"/>.</summary>
    /// <exception cref="WireException">The other side has closed for so long that the caller had better come back later.</exception>
    public async ValueTask WaitAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            while (Take() is { } wait)
            {
                if (wait.For > Patience)
                {
                    throw new WireException("TOO_MANY_REQUESTS") { Status = 429, NothingDone = true, RetryAfter = wait.For };
                }

                await SignalOrDelayAsync(wait.Changed, wait.For, cancel);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A request that left has come to its end. What its answer says about the window is taken over; null without an answer.</summary>
    public void Done(RateHeaders? answered)
    {
        lock (gate)
        {
            outstanding--;
            if (answered is not { } headers)
            {
                return;
            }

            if (headers.Limit is > 0 and var granted && granted != limit)
            {
                tokens = Math.Min(granted, tokens + Math.Max(0, granted - limit));
                limit = granted;
                Signal();
            }

            if (headers is { Remaining: >= 0 and var remaining, Reset: { } reset })
            {
                // Those on their way were not counted in this answer yet.
                serverRemaining = remaining - outstanding;
                serverWindowEnds = Now + reset;
            }
        }
    }

    /// <summary>A request that was let go never reached the other side, so that it did not count there: an outage must not use up the limit.</summary>
    public void TakeBack()
    {
        lock (gate)
        {
            tokens = Math.Min(limit, tokens + 1);
            minute.TakeBack();
        }
    }

    /// <summary>After a 429: nobody leaves before <paramref name="wait"/> is over.</summary>
    public void Block(TimeSpan wait)
    {
        lock (gate)
        {
            blockedUntil = TimeSpan.FromTicks(Math.Max(blockedUntil.Ticks, (Now + wait).Ticks));
        }
    }

    private (TimeSpan For, Task Changed)? Take()
    {
        lock (gate)
        {
            var now = Now;
            minute.Advance(now);
            tokens = Math.Min(limit, tokens + ((now - refilledAt).TotalSeconds * limit * RefillShare));
            refilledAt = now;

            var free = EarliestDeparture(now);
            if (free > now)
            {
                return (free - now, changed.Task);
            }

            tokens--;
            outstanding++;
            serverRemaining -= now < serverWindowEnds ? 1 : 0;
            minute.Add();
            return null;
        }
    }

    private TimeSpan EarliestDeparture(TimeSpan now)
    {
        var token = tokens >= 1 ? now : now + TimeSpan.FromSeconds((1 - tokens) / (limit * RefillShare)) + TimeSpan.FromMilliseconds(1);
        var window = minute.Count < limit ? now : minute.NextLeaves();
        var server = serverRemaining > 0 || now >= serverWindowEnds ? now : serverWindowEnds;
        return TimeSpan.FromTicks(Math.Max(Math.Max(token.Ticks, window.Ticks), Math.Max(server.Ticks, blockedUntil.Ticks)));
    }

    private async Task SignalOrDelayAsync(Task signal, TimeSpan delay, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(signal, Task.Delay(delay, time, stop.Token));
        await stop.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    private void Signal()
    {
        changed.TrySetResult();
        changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
