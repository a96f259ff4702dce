using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ComplianceBot.EmbeddedHost.Tests;

/// <summary>What the functions of a test write down, and what they wait for.</summary>
public sealed class Diary
{
    /// <summary>Only bounds a hang: whatever a test waits for comes at some time on any machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Channel<string> _entries = Channel.CreateUnbounded<string>();

    /// <summary>Functions that wait go on when the test sets this.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentDictionary<string, int> Attempts { get; } = new();

    public void Write(string entry) => _entries.Writer.TryWrite(entry);

    public async Task<string> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _entries.Reader.ReadAsync(patience.Token);
    }

    public async Task<List<string>> NextAsync(int count)
    {
        var entries = new List<string>();
        while (entries.Count < count)
        {
            entries.Add(await NextAsync());
        }

        return entries;
    }

    public bool IsEmpty => !_entries.Reader.TryPeek(out _);
}
