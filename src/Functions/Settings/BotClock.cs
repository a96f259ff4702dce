namespace ComplianceBot.Functions.Settings;

/// <summary>The system's clock moved by an offset, so that an evening or a holiday can be tried (Clock__Offset). The demo page turns it while the bot runs.</summary>
public sealed class BotClock(TimeSpan offset) : TimeProvider
{
    private long offsetTicks = offset.Ticks;

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));
        set => Interlocked.Exchange(ref offsetTicks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
}
