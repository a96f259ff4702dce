using System.Threading.Channels;
using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.EmbeddedHost.Invocation;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.EmbeddedHost.Queues;

/// <summary>
/// Ends items: done ones are deleted many at a time; failed ones come back later or go to the poison queue. Where the
/// storage fails the item stays hidden and comes back by itself: at least once.
/// </summary>
internal sealed class ItemFinisher(string queue, IQueueReceiver receiver, HostSettings settings, ILogger log)
{
    /// <summary>More done items than this wait for the storage before their functions count as ended.</summary>
    private const int MostUndeleted = 1024;

    private readonly Channel<QueueItem> _done = Channel.CreateBounded<QueueItem>(new BoundedChannelOptions(MostUndeleted) { SingleReader = true });

    /// <summary>The process died this often with the item in hand, so that nobody could count its failures.</summary>
    public bool IsWornOut(QueueItem item) => item.DequeueCount > settings.MaxDequeueCount;

    public ValueTask DoneAsync(QueueItem item) => _done.Writer.WriteAsync(item);

    public Task FailAsync(QueueItem item, string reason) => item.DequeueCount >= settings.MaxDequeueCount
        ? PoisonAsync(item, reason)
        : TryAsync("releasing an item", () => receiver.ReleaseAsync(item, settings.VisibilityTimeout, CancellationToken.None));

    public Task PoisonAsync(QueueItem item, string reason)
    {
        FailureLog.Poisoned(log, item.Id, item.Queue, item.DequeueCount);
        return TryAsync("moving an item to the poison queue", () => receiver.PoisonAsync(item, reason, CancellationToken.None));
    }

    /// <summary>The host stopped before the item was done.</summary>
    public Task GiveBackAsync(QueueItem item) =>
        TryAsync("giving an item back", () => receiver.ReleaseAsync(item, TimeSpan.Zero, CancellationToken.None));

    /// <summary>Deletes until <see cref="Complete"/>; while one deletion is under way the next ones gather.</summary>
    public async Task RunAsync()
    {
        while (await _done.Reader.WaitToReadAsync())
        {
            var items = new List<QueueItem>();
            while (_done.Reader.TryRead(out var item))
            {
                items.Add(item);
            }

            await TryAsync("deleting items", () => receiver.DeleteAsync(items, CancellationToken.None));
        }
    }

    public void Complete() => _done.Writer.Complete();

    private async Task TryAsync(string action, Func<Task> store)
    {
        try
        {
            await store();
        }
        catch (Exception failure)
        {
            FailureLog.QueueFailed(log, queue, action, failure.GetType().Name);
        }
    }
}
