using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Tests.Fakes;

internal sealed record SentMessage(Recipient Recipient, MessageContent Content)
{
    public string Text => Content.Text;
}

/// <summary>Writes down what would be said; answers as it is told.</summary>
internal sealed class RecordingMessenger : IMessenger
{
    private readonly ConcurrentQueue<SentMessage> sent = new();
    private int attempts;

    /// <summary>The other side's answer; by default everything arrives.</summary>
    public Func<Recipient, SendResult> Answer { get; set; } = _ => SendResult.Sent;

    /// <summary>Runs before a send is answered: holds it in the air.</summary>
    public Func<Recipient, CancellationToken, Task> InTheAir { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<SentMessage> Sent => [.. sent];

    public int Attempts => Volatile.Read(ref attempts);

    public IReadOnlyList<SentMessage> To(string id) => [.. sent.Where(message => message.Recipient.Id == id)];

    public async Task<SendResult> SendAsync(Recipient recipient, MessageContent content, CancellationToken cancel)
    {
        Interlocked.Increment(ref attempts);
        await InTheAir(recipient, cancel);
        var result = Answer(recipient);
        if (result.Outcome == SendOutcome.Sent)
        {
            sent.Enqueue(new SentMessage(recipient, content));
        }

        return result;
    }
}
