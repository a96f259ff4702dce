using System.Collections.Concurrent;

namespace ComplianceBot.Parity.Tests;

/// <summary>What a function saw, written down by the function itself.</summary>
/// <param name="Text">The message or the timer's name.</param>
/// <param name="DequeueCount">As the host tells it; empty for timers.</param>
/// <param name="At">When it was called.</param>
public sealed record Seen(string Text, string DequeueCount, DateTimeOffset At);

/// <summary>Gathers what functions saw; tests wait for it instead of for time.</summary>
public sealed class Journal
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<Seen> entries = new();
    private readonly ConcurrentDictionary<string, bool> texts = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim written = new(0);

    public IReadOnlyList<Seen> Entries => [.. entries];

    public void Write(string text, string dequeueCount)
    {
        entries.Enqueue(new Seen(text, dequeueCount, TimeProvider.System.GetUtcNow()));
        written.Release();
    }

    /// <summary>For timers that may ring again by the real clock before the test has looked.</summary>
    public void WriteOnce(string text)
    {
        if (texts.TryAdd(text, true))
        {
            Write(text, "");
        }
    }

    public async Task<IReadOnlyList<Seen>> WaitForAsync(int count)
    {
        for (var have = 0; have < count; have++)
        {
            Assert.True(await written.WaitAsync(Patience), $"only {have} of {count} calls came");
        }

        return Entries;
    }
}
