using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tenant;

/// <summary>Messages that the bot sent, in the order of their arrival; for tests and measurements.</summary>
internal sealed class Outbox(SimulatedClock clock)
{
    private const int MostKept = 200_000;
    private readonly Lock gate = new();
    private readonly List<SentMessage> messages = [];
    private readonly List<(Func<SentMessage, bool> Wanted, TaskCompletionSource<SentMessage> Found)> waiting = [];
    private long last;

    public Listeners<SentMessage> Added { get; } = new();

    public IReadOnlyList<SentMessage> Read()
    {
        lock (gate)
        {
            return [.. messages];
        }
    }

    public SentMessage Add(bool toPerson, string recipientId, string channelId, JObject content)
    {
        SentMessage message;
        lock (gate)
        {
            var text = (string?)content["text"] ?? (string?)content["contentText"] ?? (string?)content["altText"] ?? "";
            message = new SentMessage(++last, toPerson, recipientId, channelId, (string)content["type"]!, text, Buttons(content), content, clock.GetUtcNow(), clock.GetTimestamp());
            messages.Add(message);
            if (messages.Count > MostKept)
            {
                messages.RemoveRange(0, MostKept / 10);
            }

            foreach (var (_, found) in waiting.Where(entry => entry.Wanted(message)).ToList())
            {
                found.TrySetResult(message);
            }

            waiting.RemoveAll(entry => entry.Found.Task.IsCompleted);
        }

        Added.Tell(message);
        return message;
    }

    /// <summary>The first message, past or coming, that is wanted.</summary>
    public Task<SentMessage> WaitAsync(Func<SentMessage, bool> wanted, CancellationToken cancel)
    {
        lock (gate)
        {
            if (messages.Find(message => wanted(message)) is { } present)
            {
                return Task.FromResult(present);
            }

            var found = new TaskCompletionSource<SentMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((wanted, found));
            return found.Task.WaitAsync(cancel);
        }
    }

    private static List<SentButton> Buttons(JObject content)
    {
        var actions = (content["quickReply"]?["items"]?.Select(item => item["action"]) ?? []).Concat(content["actions"] ?? new JArray()).OfType<JObject>();
        return [.. actions.Select(action => new SentButton(
            (string)action["type"]!,
            (string?)action["label"] ?? "",
            (string?)action["data"] ?? (string?)action["postback"] ?? (string?)action["uri"] ?? "",
            (string?)action["displayText"] ?? (string?)action["text"] ?? ""))];
    }
}
