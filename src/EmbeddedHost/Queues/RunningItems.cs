using System.Collections.Concurrent;
using System.Threading.Channels;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.EmbeddedHost.Queues;

/// <summary>What a pump has in hand.</summary>
internal sealed class RunningItems
{
    private readonly ConcurrentDictionary<long, QueueItem> _items = new();

    private readonly Channel<bool> _ended = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private int _count;

    public int Count => Volatile.Read(ref _count);

    public ICollection<QueueItem> Items => _items.Values;

    /// <param name="item">Counted from now until its run has ended.</param>
    /// <param name="run">Never throws.</param>
    public void Start(QueueItem item, Func<Task> run)
    {
        Interlocked.Increment(ref _count);
        _items[item.Id] = item;
        _ = Task.Run(async () =>
        {
            await run().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _items.TryRemove(new KeyValuePair<long, QueueItem>(item.Id, item));
            Interlocked.Decrement(ref _count);
            _ended.Writer.TryWrite(true);
        });
    }

    public async Task WaitUntilAtMostAsync(int count, CancellationToken cancel)
    {
        while (Count > count)
        {
            await _ended.Reader.ReadAsync(cancel);
        }
    }
}
