using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.EmbeddedHost.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComplianceBot.EmbeddedHost.Timers;

/// <summary>One loop for each timer function, from start to drain.</summary>
internal sealed class TimerService(IServiceProvider services, FunctionCatalog catalog, StopSignal stop) : IHostedService
{
    private Task _timers = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Schedules are read here, so that a wrong one stops the start.
        var timers = catalog.All.Where(function => function.Trigger is TimerTriggerAttribute).Select(Timer).ToList();
        _timers = Task.WhenAll(timers.Select(timer => Task.Run(() => timer.RunAsync(stop.TakeNothing), CancellationToken.None)).ToList());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _timers.WaitAsync(cancellationToken).ContinueWith(
        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private FunctionTimer Timer(FunctionDefinition function) => new(function, Schedule.Parse(function))
    {
        Memory = services.GetRequiredService<TimerMemory>(),
        Scopes = services.GetRequiredService<IServiceScopeFactory>(),
        Time = services.GetRequiredService<TimeProvider>(),
        LongestWait = services.GetRequiredService<IOptions<EmbeddedHostOptions>>().Value.IdleWait,
        LetGo = stop.LetGo,
        Log = services.GetRequiredService<ILoggerFactory>().CreateLogger("ComplianceBot.Timers"),
    };
}
