using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.EmbeddedHost.Http;
using ComplianceBot.EmbeddedHost.Invocation;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComplianceBot.EmbeddedHost.Queues;

/// <summary>One pump for each queue function, from start to drain.</summary>
internal sealed class QueueService(IServiceProvider services, FunctionCatalog catalog, StopSignal stop) : IHostedService
{
    private Task _pumps = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _pumps = Task.WhenAll(catalog.All.Where(function => function.Trigger is QueueTriggerAttribute).Select(Start).ToList());
        return Task.CompletedTask;
    }

    /// <summary>The pumps stop taking by themselves when the application stops; here they are waited for.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _pumps.WaitAsync(cancellationToken).ContinueWith(
        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private Task Start(FunctionDefinition function)
    {
        var queue = ((QueueTriggerAttribute)function.Trigger).QueueName;
        var receiver = services.GetRequiredService<IQueueReceiver>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("ComplianceBot.Queues");
        var settings = services.GetRequiredService<HostSettings>();
        var time = services.GetRequiredService<TimeProvider>();
        var finisher = new ItemFinisher(queue, receiver, settings, log);
        var runner = new ItemRunner(function, services.GetRequiredService<IServiceScopeFactory>(), finisher, stop, log);
        var pump = new QueuePump(queue, receiver, settings, time)
        {
            Runner = runner,
            Finisher = finisher,
            Courtesy = new IngestCourtesy(services.GetRequiredService<IngestMeter>(), time),
            IdleWait = services.GetRequiredService<IOptions<EmbeddedHostOptions>>().Value.IdleWait,
            Log = log,
        };
        return Task.Run(() => pump.RunAsync(stop), CancellationToken.None);
    }
}
