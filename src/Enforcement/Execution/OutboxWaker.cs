using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Puts one wake-up on the outbox queue where a plan has something to send; many plans share one. The sweep covers a lost one.</summary>
public sealed partial class OutboxWaker(IQueueSender queue, TimeProvider time, ILogger<OutboxWaker> log)
{
    private const string WakeUp = "wake";

    /// <summary>A wake-up that another instance took is forgotten after this.</summary>
    private static readonly TimeSpan Forgets = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private DateTimeOffset pendingUntil = DateTimeOffset.MinValue;
    private DateTimeOffset laterAt = DateTimeOffset.MinValue;

    public Task WakeAsync(Plan? plan, DateTimeOffset now, CancellationToken cancel) =>
        plan is not null && plan.Outbox.Any(message => message.DueAt <= now) && TakeTurn() ? SendAsync(null, cancel) : Task.CompletedTask;

    /// <summary>Again at a time not far away, when a message is to be tried again.</summary>
    public Task WakeAtAsync(DateTimeOffset at, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (laterAt > now && laterAt <= at)
            {
                return Task.CompletedTask;
            }

            laterAt = at;
        }

        return SendAsync(at > now ? at - now : TimeSpan.Zero, cancel);
    }

    /// <summary>A drain begins: what is planned from now on needs another wake-up.</summary>
    public void Taken()
    {
        lock (gate)
        {
            pendingUntil = DateTimeOffset.MinValue;
        }
    }

    private bool TakeTurn()
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            var turn = now >= pendingUntil;
            pendingUntil = turn ? now + Forgets : pendingUntil;
            return turn;
        }
    }

    private async Task SendAsync(TimeSpan? visibleAfter, CancellationToken cancel)
    {
        try
        {
            await queue.SendAsync(QueueNames.Outbox, WakeUp, visibleAfter, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The plan is committed: the callback must not be judged again for this.
            LogLost(error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be woken ({Error}); the next sweep sends what is due")]
    private partial void LogLost(string error);
}
