using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Hosting;

namespace ComplianceBot.Functions;

/// <summary>
/// Sends what is due: woken by a queue message at once, swept by a tick for what waits for the morning. At the first word of a
/// stop nothing more is taken; the invocation's own token comes only when it is time to let go, which is too late to land.
/// </summary>
public sealed class SendOutbox(OutboxDrainer outbox, MinuteTick tick, IHostApplicationLifetime lifetime)
{
    [Function(nameof(SendOutbox))]
    public async Task RunAsync([QueueTrigger(QueueNames.Outbox)] string wake, FunctionContext context)
    {
        using var stop = StopOf(context);
        await outbox.DrainAsync(stop.Token);
    }

    /// <summary>Every 20 seconds, so that a changed policy counts within a minute and a morning's notes leave at its first second.</summary>
    [Function("SweepOutbox")]
    public async Task SweepAsync([TimerTrigger("*/20 * * * * *")] TimerInfo timer, FunctionContext context)
    {
        using var stop = StopOf(context);
        await tick.RunAsync(stop.Token);
        await outbox.DrainAsync(stop.Token);
    }

    private CancellationTokenSource StopOf(FunctionContext context) =>
        CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
}
