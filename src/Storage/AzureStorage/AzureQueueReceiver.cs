using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues.Models;
using ComplianceBot.Enforcement.Ports;
using QueueItem = ComplianceBot.Enforcement.Ports.QueueItem;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// The receiving side on storage queues, for the embedded host with its storage on Azure; the Functions host does this by
/// itself. A message's id and pop receipt are texts there and are kept here under numbers while the item is in hand.
/// </summary>
public sealed class AzureQueueReceiver(AzureAccount account, QueueBell bell, TimeProvider clock) : IQueueReceiver
{
    private const int ParallelDeletes = 8;

    private readonly ConcurrentDictionary<long, Held> held = new();
    private long receipts;

    public async Task<IReadOnlyList<QueueItem>> ReceiveAsync(string queue, int max, TimeSpan hideFor, CancellationToken cancel)
    {
        foreach (var (receipt, _) in held.Where(item => item.Value.HiddenUntil < clock.GetUtcNow()))
        {
            // Hidden no more: it was handed out again under another receipt.
            held.TryRemove(receipt, out _);
        }

        try
        {
            var messages = await account.Queue(queue).ReceiveMessagesAsync(Math.Clamp(max, 1, PoisonQueues.Batch), hideFor, cancel);
            return [.. messages.Value.Select(message => Hold(queue, message, hideFor))];
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            // Nothing was ever sent there; the first send makes the queue.
            return [];
        }
    }

    public async Task DeleteAsync(IReadOnlyList<QueueItem> items, CancellationToken cancel)
    {
        foreach (var some in items.Chunk(ParallelDeletes))
        {
            await Task.WhenAll(some.Select(item => EndAsync(item, message => account.Queue(item.Queue).DeleteMessageAsync(message.Id, message.PopReceipt, cancel))));
        }
    }

    public Task ReleaseAsync(QueueItem item, TimeSpan delay, CancellationToken cancel) =>
        EndAsync(item, message => account.Queue(item.Queue).UpdateMessageAsync(message.Id, message.PopReceipt, visibilityTimeout: delay, cancellationToken: cancel));

    public async Task RenewAsync(QueueItem item, TimeSpan hideFor, CancellationToken cancel)
    {
        if (held.TryGetValue(item.Receipt, out var message))
        {
            var renewed = await account.Queue(item.Queue).UpdateMessageAsync(message.Id, message.PopReceipt, visibilityTimeout: hideFor, cancellationToken: cancel);
            held.TryUpdate(item.Receipt, message with { PopReceipt = renewed.Value.PopReceipt, HiddenUntil = clock.GetUtcNow() + hideFor }, message);
        }
    }

    public async Task PoisonAsync(QueueItem item, string reason, CancellationToken cancel)
    {
        var poison = account.Queue(item.Queue + QueueNames.PoisonSuffix);
        await poison.CreateIfNotExistsAsync(cancellationToken: cancel);

        // Sent before it is deleted: a break in between gives it twice, and the replay key makes that harmless.
        await poison.SendMessageAsync(item.Envelope, timeToLive: Kept.RawCallbacks, cancellationToken: cancel);
        await DeleteAsync([item], cancel);
    }

    public Task WaitAsync(string queue, TimeSpan atMost, CancellationToken cancel) => bell.WaitAsync(queue, atMost, clock, cancel);

    private QueueItem Hold(string queue, QueueMessage message, TimeSpan hideFor)
    {
        var receipt = Interlocked.Increment(ref receipts);
        held[receipt] = new Held(message.MessageId, message.PopReceipt, clock.GetUtcNow() + hideFor);
        return new QueueItem(queue, AzureQueueAdmin.IdOf(message.MessageId), receipt, message.Body.ToString(), (int)message.DequeueCount);
    }

    private async Task EndAsync(QueueItem item, Func<Held, Task> end)
    {
        if (!held.TryRemove(item.Receipt, out var message))
        {
            return;
        }

        try
        {
            await end(message);
        }
        catch (RequestFailedException late) when (late.Status is 400 or 404)
        {
            // Taken again meanwhile (its pop receipt is another now), or gone: a late end has no effect.
        }
    }

    private sealed record Held(string Id, string PopReceipt, DateTimeOffset HiddenUntil);
}
