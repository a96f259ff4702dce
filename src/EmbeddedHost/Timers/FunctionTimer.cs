using ComplianceBot.EmbeddedHost.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.EmbeddedHost.Timers;

/// <summary>
/// Runs one timer function. Runs never overlap; what was missed (process down, a long run, a clock set forward) is made up
/// for once, with <see cref="TimerInfo.IsPastDue"/>. The last run is written down after it ended, so that a killed one is repeated.
/// </summary>
internal sealed class FunctionTimer(FunctionDefinition function, Schedule schedule)
{
    /// <summary>A run that begins later than this after its moment makes up for a missed one.</summary>
    private static readonly TimeSpan Lateness = TimeSpan.FromSeconds(5);

    private readonly TimerTriggerAttribute _trigger = (TimerTriggerAttribute)function.Trigger;

    public required TimerMemory Memory { get; init; }

    public required IServiceScopeFactory Scopes { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>The clock may be set while a timer waits (Clock__Offset): it is looked at again after this much real time.</summary>
    public required TimeSpan LongestWait { get; init; }

    public required CancellationToken LetGo { get; init; }

    public required ILogger Log { get; init; }

    private DateTime Now => Time.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken stop)
    {
        var last = await FirstAsync(stop);
        if (_trigger.RunOnStartup && !stop.IsCancellationRequested)
        {
            last = await InvokeAsync(last, isPastDue: false);
        }

        while (!stop.IsCancellationRequested)
        {
            var now = Now;
            last = last > now ? now : last;
            var next = schedule.After(last);
            if (next <= now)
            {
                last = await InvokeAsync(last, isPastDue: now - next > Lateness);
                continue;
            }

            var wait = next - now < LongestWait ? next - now : LongestWait;
            await Task.Delay(wait, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A timer that was never seen before counts from now.</summary>
    private async Task<DateTime> FirstAsync(CancellationToken stop)
    {
        var now = Now;
        if (!_trigger.UseMonitor)
        {
            return now;
        }

        try
        {
            if (await Memory.ReadAsync(function.Name, stop) is { } last)
            {
                return last;
            }

            await Memory.WriteAsync(function.Name, now, stop);
        }
        catch (Exception failure)
        {
            FailureLog.TimerMemoryFailed(Log, function.Name, failure.GetType().Name);
        }

        return now;
    }

    /// <returns>The moment up to which the schedule is done with.</returns>
    private async Task<DateTime> InvokeAsync(DateTime last, bool isPastDue)
    {
        var begun = Now;
        var context = new InvocationContext(LetGo);
        try
        {
            await using var scope = Scopes.CreateAsyncScope();
            await function.Invoker.InvokeAsync(scope.ServiceProvider, InfoAt(last, begun, isPastDue), context);
        }
        catch (OperationCanceledException) when (LetGo.IsCancellationRequested)
        {
            return last;
        }
        catch (Exception failure)
        {
            FailureLog.FunctionFailed(Log, function.Name, context.InvocationId, failure.GetType().Name);
        }

        await RememberAsync(begun);
        return begun;
    }

    private TimerInfo InfoAt(DateTime last, DateTime begun, bool isPastDue) => new()
    {
        IsPastDue = isPastDue,
        ScheduleStatus = _trigger.UseMonitor
            ? new ScheduleStatus { Last = last, Next = schedule.After(begun), LastUpdated = last }
            : null,
    };

    private async Task RememberAsync(DateTime begun)
    {
        if (!_trigger.UseMonitor)
        {
            return;
        }

        try
        {
            await Memory.WriteAsync(function.Name, begun, LetGo);
        }
        catch (Exception failure)
        {
            FailureLog.TimerMemoryFailed(Log, function.Name, failure.GetType().Name);
        }
    }
}
