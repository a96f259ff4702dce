namespace ComplianceBot.Enforcement.Execution;

/// <summary>When a message that was certainly not sent is tried again: soon, then doubling, never parked for long.</summary>
internal static class Backoff
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(2);

    /// <summary>Short enough that a backlog is gone within two minutes after the other side comes back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What the other side asks for is honoured up to a minute, its longest window (wire sheet 3.2).</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromSeconds(60);

    /// <param name="attempts">Attempts so far, from 1.</param>
    /// <param name="asked">rateLimit-reset, or null.</param>
    public static TimeSpan After(int attempts, TimeSpan? asked)
    {
        var doubled = TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Clamp(attempts - 1, 0, 10)));
        return asked is { } wish && wish > TimeSpan.Zero ? (wish < LongestAsked ? wish : LongestAsked) : doubled;
    }
}
