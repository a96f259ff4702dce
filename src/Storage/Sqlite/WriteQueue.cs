namespace ComplianceBot.Storage.Sqlite;

/// <summary>Writes that wait for the writer's thread; it takes all of them at once. Bounded: when full, the caller is refused.</summary>
internal sealed class WriteQueue(string database, int capacity)
{
    private readonly object _gate = new();
    private List<Write> _waiting = [];
    private List<Write> _spare = [];
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
        lock (_gate)
        {
            if (_waiting.Count == 0 && !_closed)
            {
                Monitor.Wait(_gate, atMost);
            }

            var batch = _waiting;
            _spare.Clear();
            _waiting = _spare;
            _spare = batch;
            return batch.Count == 0 && _closed ? null : batch;
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
