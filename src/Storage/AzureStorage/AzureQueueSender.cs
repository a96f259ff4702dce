using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// Puts envelopes on storage queues. A message holds 64 KiB after Base64, so a large envelope sends its body to a blob first
/// and names it (<see cref="CallbackEnvelope.Blob"/>); the blob is durable before the message is sent.
/// </summary>
public sealed class AzureQueueSender(AzureAccount account, AzureBodyStore bodies, QueueBell bell) : IQueueSender
{
    /// <summary>
    /// What goes into a message, in UTF-8 bytes before its Base64: a little under the 49,152 that make 64 KiB, because the
    /// XML around the text counts where the whole request is measured.
    /// </summary>
    public const int MostBytes = 48_000;

    /// <summary>The most that a queue hides a message (Azure's limit).</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7);

    /// <summary>As long as the inbox is kept at all; the queue's own default of 7 days would lose a week of standstill.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    private readonly ConcurrentDictionary<string, bool> made = new();

    public async Task SendAsync(string queue, string envelope, TimeSpan? visibleAfter, CancellationToken cancel)
    {
        if (visibleAfter > LongestDelay)
        {
            throw new ArgumentOutOfRangeException(nameof(visibleAfter), visibleAfter, $"A queue hides a message for 7 days at most ({queue}); longer holds are due-time rows of the state store.");
        }

        var client = account.Queue(queue);
        if (!made.ContainsKey(queue))
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancel);
            made[queue] = true;
        }

        var text = Encoding.UTF8.GetByteCount(envelope) <= MostBytes ? envelope : await ByReferenceAsync(queue, envelope, cancel);
        await client.SendMessageAsync(text, visibleAfter, KeptFor, cancel);
        bell.Ring(queue);
    }

    private async Task<string> ByReferenceAsync(string queue, string envelope, CancellationToken cancel)
    {
        if (JsonNode.Parse(envelope) is not JsonObject parts
            || parts["body"]?.GetValue<string>() is not { } body
            || parts["key"]?.GetValue<string>() is not { } key)
        {
            throw new ArgumentException($"An envelope of more than {MostBytes} bytes for the queue {queue} has no body to put into a blob.", nameof(envelope));
        }

        var blob = $"{queue}/{key}";
        await bodies.WriteAsync(blob, Convert.FromBase64String(body), cancel);
        parts.Remove("body");
        parts["blob"] = blob;
        return parts.ToJsonString();
    }
}
