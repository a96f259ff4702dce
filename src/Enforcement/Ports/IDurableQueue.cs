namespace ComplianceBot.Enforcement.Ports;

/// <summary>The names of the queues; the poison queue of each is <c>name-poison</c>.</summary>
public static class QueueNames
{
    public const string Callbacks = "callbacks";
    public const string AuditGroups = "audit-groups";
    public const string Outbox = "outbox";
    public const string PoisonSuffix = "-poison";
}

/// <summary>Puts an envelope on a queue; returns only when it is durable, else throws.</summary>
public interface IQueueSender
{
    Task SendAsync(string queue, string envelope, TimeSpan? visibleAfter, CancellationToken cancel);
}

/// <summary>The receiving side, driven by the embedded host (Azure's host does it itself). At least once.</summary>
public interface IQueueReceiver
{
    /// <summary>Takes up to <paramref name="max"/> visible items, hides them for <paramref name="hideFor"/> and counts their dequeue.</summary>
    Task<IReadOnlyList<QueueItem>> ReceiveAsync(string queue, int max, TimeSpan hideFor, CancellationToken cancel);

    /// <summary>Done: gone for good (and overwritten on disk).</summary>
    Task DeleteAsync(IReadOnlyList<QueueItem> items, CancellationToken cancel);

    /// <summary>Visible again after <paramref name="delay"/>.</summary>
    Task ReleaseAsync(QueueItem item, TimeSpan delay, CancellationToken cancel);

    /// <summary>Keeps a running item hidden for another <paramref name="hideFor"/>.</summary>
    Task RenewAsync(QueueItem item, TimeSpan hideFor, CancellationToken cancel);

    /// <summary>To the poison queue, with its original envelope.</summary>
    Task PoisonAsync(QueueItem item, string reason, CancellationToken cancel);

    /// <summary>Completes when the queue may have something visible, or after <paramref name="atMost"/>.</summary>
    Task WaitAsync(string queue, TimeSpan atMost, CancellationToken cancel);
}

/// <param name="Queue">Where it lies.</param>
/// <param name="Id">Its key there.</param>
/// <param name="Receipt">Names this taking of it: a late delete or release after another taking has no effect.</param>
/// <param name="Envelope">What was sent.</param>
/// <param name="DequeueCount">1 at the first taking.</param>
public sealed record QueueItem(string Queue, long Id, long Receipt, string Envelope, int DequeueCount);

/// <summary>For the operator: what lies in a queue (keys and counts, never contents).</summary>
public interface IQueueAdmin
{
    Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel);

    Task<IReadOnlyList<QueueListing>> ListAsync(string queue, int max, CancellationToken cancel);

    /// <summary>Moves items of a poison queue back with a fresh count; returns how many.</summary>
    Task<int> ReplayAsync(string poisonQueue, IReadOnlyList<long>? ids, CancellationToken cancel);
}

public sealed record QueueDepth(string Queue, long Visible, long Hidden, DateTimeOffset? Oldest);

public sealed record QueueListing(long Id, string Queue, DateTimeOffset At, int DequeueCount, string Reason);

/// <summary>Envelope of a callback on its way from the web to the judge: the raw bytes, untouched.</summary>
/// <param name="Key">SHA-256 in lower-case hexadecimal over bot id (UTF-8), a line feed and the raw body.</param>
/// <param name="BotId">From the header.</param>
/// <param name="ReceivedAt">When it was taken in.</param>
/// <param name="Body">Raw body as Base64; null when it lies in a blob.</param>
/// <param name="Blob">Name of the blob that holds the body (Azure, envelope over 49,152 bytes).</param>
public sealed record CallbackEnvelope(string Key, string BotId, DateTimeOffset ReceivedAt, string? Body, string? Blob = null);
