namespace ComplianceBot.Simulator;

/// <summary>The city's time: real time plus an offset that the page and tests may set. Timers run on real time.</summary>
public sealed class SimulatedClock(TimeProvider inner) : TimeProvider
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(3_660);
    private long offsetTicks;

    /// <summary>Told after the offset changed; the demo moves the bot's clock with it.</summary>
    internal Listeners<TimeSpan> Changed { get; } = new();

    public TimeSpan Offset => new(Interlocked.Read(ref offsetTicks));

    /// <summary>Without the offset.</summary>
    public DateTimeOffset RealNow => inner.GetUtcNow();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Offset;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);

    public void SetOffset(TimeSpan offset)
    {
        if (offset.Duration() > Furthest)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), $"The clock may be moved by at most {Furthest.TotalDays:0} days.");
        }

        Interlocked.Exchange(ref offsetTicks, offset.Ticks);
        Changed.Tell(offset);
    }

    public void SetNow(DateTimeOffset now) => SetOffset(now - inner.GetUtcNow());
}
