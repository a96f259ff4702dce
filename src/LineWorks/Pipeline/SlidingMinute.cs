namespace ComplianceBot.LineWorks.Pipeline;

/// <summary>Counts what happened within the last minute, by slots of a second; errs on the side of a second too long.</summary>
internal sealed class SlidingMinute
{
    private const int Seconds = 61;
    private readonly int[] slots = new int[Seconds];
    private long second;

    public int Count { get; private set; }

    public void Advance(TimeSpan now)
    {
        var current = (long)now.TotalSeconds;
        for (var left = Math.Min(current - second, Seconds); left > 0; left--)
        {
            var slot = (current - left + 1) % Seconds;
            Count -= slots[slot];
            slots[slot] = 0;
        }

        second = current;
    }

    public void Add()
    {
        slots[second % Seconds]++;
        Count++;
    }

    /// <summary>One that was counted did not happen after all.</summary>
    public void TakeBack()
    {
        if (slots[second % Seconds] > 0)
        {
            slots[second % Seconds]--;
            Count--;
        }
    }

    /// <summary>When the oldest counted second leaves.</summary>
    public TimeSpan NextLeaves()
    {
        for (var past = second - Seconds + 1; past <= second; past++)
        {
            if (past >= 0 && slots[past % Seconds] > 0)
            {
                return TimeSpan.FromSeconds(past + Seconds);
            }
        }

        return TimeSpan.FromSeconds(second);
    }
}
