using System.Diagnostics;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>Writes that wait for the writer's thread; it takes all of them at once. Bounded: when full, the caller is refused.</summary>
internal sealed class WriteQueue(string database, int capacity)
{
    /// <summary>A tenth of a millisecond: about half a flush of a fast disk.</summary>
    private static readonly long LongestGathering = Stopwatch.Frequency / 10_000;

    private readonly object _gate = new();
    private List<Write> _waiting = [];
    private List<Write> _spare = [];
    private int _lastCount;
    private bool _closed;

    public void Add(Write write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (_waiting.Count >= capacity)
            {
                throw new StorageBusyException(database, _waiting.Count);
            }

            _waiting.Add(write);
            if (_waiting.Count == 1)
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Waits for writes. An empty batch after the time is up; null when closed and empty. The batch is the caller's until the next call.</summary>
    public List<Write>? Take(TimeSpan atMost)
    {
        WaitForFirst(atMost);
        Gather();
        lock (_gate)
        {
            var batch = _waiting;
            _lastCount = batch.Count;
            _spare.Clear();
            _waiting = _spare;
            _spare = batch;
            return batch.Count == 0 && _closed ? null : batch;
        }
    }

    private void WaitForFirst(TimeSpan atMost)
    {
        lock (_gate)
        {
            if (_waiting.Count == 0 && !_closed)
            {
                Monitor.Wait(_gate, atMost);
            }
        }
    }

    /// <summary>
    /// Callers that were answered together come back together, the first of them a moment earlier. Waiting for the others
    /// lets them share one flush instead of taking two; a single caller never waits, for his last batch was one.
    /// </summary>
    private void Gather()
    {
        var patience = Stopwatch.GetTimestamp() + LongestGathering;
        while (_waiting.Count > 0 && _waiting.Count < _lastCount && Stopwatch.GetTimestamp() < patience)
        {
            Thread.Yield();
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
    }
}
