using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Tests.Fakes;

internal sealed record QueuedItem(string Queue, string Envelope, TimeSpan? VisibleAfter);

/// <summary>Keeps what was put on a queue; nobody works it off but the test.</summary>
internal sealed class RecordingQueue : IQueueSender, IQueueAdmin
{
    private readonly ConcurrentQueue<QueuedItem> items = new();

    /// <summary>What an operator would be shown.</summary>
    public List<QueueDepth> Depths { get; } = [];

    public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<QueueDepth>>(Depths);

    public Task<IReadOnlyList<QueueListing>> ListAsync(string queue, int max, CancellationToken cancel) => Task.FromResult<IReadOnlyList<QueueListing>>([]);

    public Task<int> ReplayAsync(string poisonQueue, IReadOnlyList<long>? ids, CancellationToken cancel) => Task.FromResult(0);

    public IReadOnlyList<QueuedItem> Items => [.. items];

    public IReadOnlyList<string> On(string queue) => [.. items.Where(item => item.Queue == queue).Select(item => item.Envelope)];

    public Task SendAsync(string queue, string envelope, TimeSpan? visibleAfter, CancellationToken cancel)
    {
        items.Enqueue(new QueuedItem(queue, envelope, visibleAfter));
        return Task.CompletedTask;
    }
}
