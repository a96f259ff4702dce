using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Walks the items of a poison queue: each is held back from other walkers, then deleted or put back.</summary>
internal sealed class PoisonQueues(AzureAccount account)
{
    /// <summary>Every queue that functions read.</summary>
    public static readonly IReadOnlyList<string> Names = [QueueNames.Callbacks, QueueNames.AuditGroups, QueueNames.Outbox];

    /// <summary>What one receive gives (Azure's limit).</summary>
    public const int Batch = 32;

    private const int MostRounds = 500;
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <summary>Removes poison items that lie there since before; the host gives them no end of their own.</summary>
    public async Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var gone = 0;
        foreach (var name in Names)
        {
            gone += await WalkAsync(
                account.Queue(name + QueueNames.PoisonSuffix),
                (message, _) => Task.FromResult(message.InsertedOn < before),
                cancel);
        }

        return gone;
    }

    /// <summary>Shows each item once; those for which <paramref name="take"/> says yes are deleted. Returns how many.</summary>
    public static async Task<int> WalkAsync(QueueClient queue, Func<QueueMessage, CancellationToken, Task<bool>> take, CancellationToken cancel)
    {
        var left = new List<QueueMessage>();
        var taken = 0;
        try
        {
            for (var round = 0; round < MostRounds; round++)
            {
                var batch = await ReceiveAsync(queue, cancel);
                if (batch.Length == 0)
                {
                    break;
                }

                foreach (var message in batch)
                {
                    if (await take(message, cancel))
                    {
                        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancel);
                        taken++;
                    }
                    else
                    {
                        left.Add(message);
                    }
                }
            }
        }
        finally
        {
            foreach (var message in left)
            {
                await PutBackAsync(queue, message, CancellationToken.None);
            }
        }

        return taken;
    }

    private static async Task<QueueMessage[]> ReceiveAsync(QueueClient queue, CancellationToken cancel)
    {
        try
        {
            return (await queue.ReceiveMessagesAsync(Batch, Hold, cancel)).Value;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            // No poison queue: nothing has ever failed for good.
            return [];
        }
    }

    private static async Task PutBackAsync(QueueClient queue, QueueMessage message, CancellationToken cancel)
    {
        try
        {
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: cancel);
        }
        catch (RequestFailedException gone) when (gone.Status is 400 or 404)
        {
            // Its hold ran out in a long walk: it is visible again anyway.
        }
    }
}
