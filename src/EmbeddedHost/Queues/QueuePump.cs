using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.EmbeddedHost.Invocation;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.EmbeddedHost.Queues;

/// <summary>
/// Moves items from one queue to its function, as the queue listener of the Azure host does: whenever no more than the
/// threshold run, a batch is taken; a taken item is hidden for ten minutes and hidden again while it runs.
/// </summary>
internal sealed class QueuePump(string queue, IQueueReceiver receiver, HostSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(10);

    /// <summary>Pause after the storage failed.</summary>
    private static readonly TimeSpan Setback = TimeSpan.FromSeconds(1);

    private readonly RunningItems _running = new();

    public required ItemRunner Runner { get; init; }

    public required ItemFinisher Finisher { get; init; }

    public required IngestCourtesy Courtesy { get; init; }

    public required TimeSpan IdleWait { get; init; }

    public required ILogger Log { get; init; }

    public async Task RunAsync(StopSignal stop)
    {
        using var renewing = new CancellationTokenSource();
        var renewals = RenewAsync(renewing.Token);
        var finishing = Finisher.RunAsync();
        while (!stop.TakeNothing.IsCancellationRequested)
        {
            await TakeAsync(stop.TakeNothing);
        }

        await DrainAsync();
        Finisher.Complete();
        await finishing;
        await renewing.CancelAsync();
        await renewals;
    }

    private async Task TakeAsync(CancellationToken stop)
    {
        try
        {
            await _running.WaitUntilAtMostAsync(settings.NewBatchThreshold, stop);
            await Courtesy.YieldAsync(stop);
            var items = await receiver.ReceiveAsync(queue, settings.BatchSize, Hidden, stop);
            foreach (var item in items)
            {
                _running.Start(item, () => Runner.RunAsync(item));
            }

            if (items.Count == 0)
            {
                await receiver.WaitAsync(queue, IdleWait, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The loop ends by itself.
        }
        catch (Exception failure)
        {
            FailureLog.QueueFailed(Log, queue, "taking items", failure.GetType().Name);
            await Task.Delay(Setback, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DrainAsync()
    {
        if (_running.Count > 0)
        {
            FailureLog.Draining(Log, _running.Count, queue);
        }

        await _running.WaitUntilAtMostAsync(0, CancellationToken.None);
    }

    /// <summary>Every five minutes all running items are hidden for another ten.</summary>
    private async Task RenewAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Hidden / 2, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                foreach (var item in _running.Items)
                {
                    await receiver.RenewAsync(item, Hidden, cancel);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nothing runs any more.
        }
        catch (Exception failure)
        {
            // An item that stays longer than ten minutes may now be handed out twice, which the replay guard stands.
            FailureLog.QueueFailed(Log, queue, "hiding running items", failure.GetType().Name);
        }
    }
}
