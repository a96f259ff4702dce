using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.Sqlite.Inbox;

/// <summary>
/// The queues of the embedded host: at least once, in the order of sending where nothing is tried again. Sends, takings and
/// deletions of all callers share commits.
/// </summary>
public sealed class SqliteQueue : IQueueSender, IQueueReceiver
{
    /// <summary>Longest envelope in characters; the largest callback (256 KiB, as Base64) is far below.</summary>
    private const int LongestEnvelope = 1024 * 1024;

    private readonly GroupCommit _writer;
    private readonly TimeProvider _time;
    private readonly InboxStatements _statements;
    private readonly ConcurrentDictionary<string, WakeSignal> _signals = new();

    // Only the writer's thread touches these.
    private long? _lastId;
    private int _purged;
    private long _lastReceipt = InboxSchema.Untaken;

    internal SqliteQueue(GroupCommit writer, TimeProvider time)
    {
        _writer = writer;
        _time = time;
        _statements = new InboxStatements(writer.Connection);
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task SendAsync(string queue, string envelope, TimeSpan? visibleAfter, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (envelope.Length > LongestEnvelope)
        {
            throw new ArgumentException($"An envelope for queue {queue} may have {LongestEnvelope} characters; this one has {envelope.Length}.", nameof(envelope));
        }

        return _writer.RunAsync(() => Insert(queue, envelope, visibleAfter ?? TimeSpan.Zero), SignalOf(queue).Wake);
    }

    public Task<IReadOnlyList<QueueItem>> ReceiveAsync(string queue, int max, TimeSpan hideFor, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return _writer.RunAsync(() => Take(queue, max, hideFor));
    }

    public Task DeleteAsync(IReadOnlyList<QueueItem> items, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return _writer.RunAsync(() => items.Sum(item => _statements.Delete.Run(item.Id, item.Receipt)));
    }

    public Task ReleaseAsync(QueueItem item, TimeSpan delay, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return _writer.RunAsync(
            () => _statements.Release.Run(Later(delay), InboxSchema.Untaken, item.Id, item.Receipt), SignalOf(item.Queue).Wake);
    }

    public Task RenewAsync(QueueItem item, TimeSpan hideFor, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return _writer.RunAsync(() => _statements.Renew.Run(Later(hideFor), item.Id, item.Receipt));
    }

    public Task PoisonAsync(QueueItem item, string reason, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var poison = item.Queue + QueueNames.PoisonSuffix;
        return _writer.RunAsync(() => _statements.Poison.Run(poison, Now, InboxSchema.Untaken, reason, item.Id, item.Receipt));
    }

    public Task WaitAsync(string queue, TimeSpan atMost, CancellationToken cancel) => SignalOf(queue).WaitAsync(atMost, cancel);

    /// <summary>Poison items count as inbox: their texts go after 14 days.</summary>
    internal async Task PurgePoisonAsync() => Interlocked.Add(ref _purged, await _writer.RunAsync(
        () => _statements.PurgePoison.Run("%" + QueueNames.PoisonSuffix, Later(-Kept.RawCallbacks))));

    /// <summary>How many poison items went since this was last asked: they are written down with what else was disposed of.</summary>
    internal int TakePurged() => Interlocked.Exchange(ref _purged, 0);

    /// <summary>At start, before anybody takes: what a killed process had in hand is visible again, with its count.</summary>
    internal Task<int> GiveBackTakenAsync() => _writer.RunAsync(() => _statements.GiveBackTaken.Run(Now, InboxSchema.Untaken));

    private long Later(TimeSpan delay) => Now + (long)delay.TotalMilliseconds;

    private WakeSignal SignalOf(string queue) => _signals.GetOrAdd(queue, static _ => new WakeSignal());

    private long Insert(string queue, string envelope, TimeSpan visibleAfter)
    {
        var now = Now;
        var id = (_lastId ?? _statements.LastId()) + 1;
        _statements.Insert.Run(id, queue, now, now + (long)visibleAfter.TotalMilliseconds, InboxSchema.Untaken, envelope);
        _lastId = id;
        return id;
    }

    private IReadOnlyList<QueueItem> Take(string queue, int max, TimeSpan hideFor)
    {
        var receipt = ++_lastReceipt;
        var items = _statements.Take.Query(
            row => new QueueItem(queue, row.GetInt64(0), receipt, row.GetString(1), row.GetInt32(2)), Later(hideFor), receipt, queue, Now, max);
        items.Sort(static (one, other) => one.Id.CompareTo(other.Id));
        return items;
    }
}
