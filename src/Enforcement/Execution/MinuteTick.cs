using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// What happens by the clock: policy file read again, due items, the morning digest, housekeeping, the outbox swept. May be
/// called as often as one likes (the host sweeps every 20 s); everything in it is idempotent. A part that fails does not
/// keep the others from running.
/// </summary>
public sealed partial class MinuteTick(
    PolicyWatch policies, IEnumerable<ITimedWork> works, OutboxDrainer outbox, DirectoryService directory, ILogger<MinuteTick> log)
{
    private Task firstReading = Task.CompletedTask;

    public async Task RunAsync(CancellationToken cancel)
    {
        await TryAsync(policies.Name, policies.RunAsync, cancel);
        ReadDirectoryFirst(cancel);
        foreach (var work in works)
        {
            await TryAsync(work.Name, work.RunAsync, cancel);
        }

        await TryAsync("outbox", async stop => await outbox.DrainAsync(stop), cancel);
    }

    // A start while the tenant was out of reach is made good here, beside everything else.
    private void ReadDirectoryFirst(CancellationToken cancel)
    {
        if (directory.Current is null && firstReading.IsCompleted)
        {
            firstReading = TryAsync("directory", stop => directory.RefreshAsync(null, stop), cancel);
        }
    }

    private async Task TryAsync(string part, Func<CancellationToken, Task> run, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await run(cancel);
        }
        catch (TenantUnavailableException error)
        {
            // Its message names the operation and the status; no text of anybody goes into a reading.
            LogUnavailable(part, error.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogFailed(part, error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sweep: {Part} must wait, the tenant is out of reach ({Reason})")]
    private partial void LogUnavailable(string part, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sweep: {Part} failed ({Error}); the next sweep tries again")]
    private partial void LogFailed(string part, string error);
}
