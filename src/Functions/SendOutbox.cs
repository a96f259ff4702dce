using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Functions;

/// <summary>Sends what is due: woken by a queue message at once, swept by a tick for what waits for the morning.</summary>
public sealed class SendOutbox(OutboxDrainer outbox, MinuteTick tick)
{
    [Function(nameof(SendOutbox))]
    public Task RunAsync([QueueTrigger(QueueNames.Outbox)] string wake, FunctionContext context) =>
        outbox.DrainAsync(context.CancellationToken);

    /// <summary>Every 20 seconds, so that a changed policy counts within a minute and a morning's notes leave at its first second.</summary>
    [Function("SweepOutbox")]
    public async Task SweepAsync([TimerTrigger("*/20 * * * * *")] TimerInfo timer, FunctionContext context)
    {
        await tick.RunAsync(context.CancellationToken);
        await outbox.DrainAsync(context.CancellationToken);
    }
}
