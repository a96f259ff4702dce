using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// What lies in the storage queues. The count is the service's approximate one and does not tell hidden from visible, a
/// listing shows the first 32 visible items, and the Functions host writes no reason to a poison item.
/// </summary>
public sealed class AzureQueueAdmin(AzureAccount account) : IQueueAdmin
{
    public async Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel)
    {
        var depths = new List<QueueDepth>();
        foreach (var name in PoisonQueues.Names.SelectMany(name => new[] { name, name + QueueNames.PoisonSuffix }))
        {
            var queue = account.Queue(name);
            var count = await CountAsync(queue, cancel);
            var first = count > 0 ? await PeekAsync(queue, 1, cancel) : [];
            depths.Add(new QueueDepth(name, count, Hidden: 0, first.FirstOrDefault()?.InsertedOn));
        }

        return depths;
    }

    public async Task<IReadOnlyList<QueueListing>> ListAsync(string queue, int max, CancellationToken cancel)
    {
        var items = await PeekAsync(account.Queue(queue), Math.Clamp(max, 1, PoisonQueues.Batch), cancel);
        return [.. items.Select(item => new QueueListing(IdOf(item.MessageId), queue, item.InsertedOn ?? default, (int)item.DequeueCount, Reason: ""))];
    }

    public async Task<int> ReplayAsync(string poisonQueue, IReadOnlyList<long>? ids, CancellationToken cancel)
    {
        if (!poisonQueue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{poisonQueue} is not a poison queue; name one that ends in {QueueNames.PoisonSuffix}.", nameof(poisonQueue));
        }

        var target = account.Queue(poisonQueue[..^QueueNames.PoisonSuffix.Length]);
        await target.CreateIfNotExistsAsync(cancellationToken: cancel);
        var wanted = ids?.ToHashSet();
        return await PoisonQueues.WalkAsync(account.Queue(poisonQueue), ReplayOneAsync, cancel);

        async Task<bool> ReplayOneAsync(QueueMessage message, CancellationToken stop)
        {
            if (wanted is not null && !wanted.Contains(IdOf(message.MessageId)))
            {
                return false;
            }

            // Sent before it is deleted: a break in between gives it twice, and the replay key makes that harmless.
            await target.SendMessageAsync(message.Body, timeToLive: Kept.RawCallbacks, cancellationToken: stop);
            return true;
        }
    }

    /// <summary>A number for a message id, which is a text here: its first 63 hash bits.</summary>
    internal static long IdOf(string messageId) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(messageId))) & long.MaxValue;

    private static async Task<long> CountAsync(QueueClient queue, CancellationToken cancel)
    {
        try
        {
            return (await queue.GetPropertiesAsync(cancel)).Value.ApproximateMessagesCountLong;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return 0;
        }
    }

    private static async Task<PeekedMessage[]> PeekAsync(QueueClient queue, int max, CancellationToken cancel)
    {
        try
        {
            return (await queue.PeekMessagesAsync(max, cancel)).Value;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return [];
        }
    }
}
