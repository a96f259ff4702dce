using System.Globalization;
using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.EmbeddedHost.Invocation;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.EmbeddedHost.Queues;

/// <summary>Runs the function for one item in a scope of its own and hands the item on according to how that ended.</summary>
internal sealed class ItemRunner(FunctionDefinition function, IServiceScopeFactory scopes, ItemFinisher finisher, StopSignal stop, ILogger log)
{
    public async Task RunAsync(QueueItem item)
    {
        if (finisher.IsWornOut(item))
        {
            await finisher.PoisonAsync(item, "dequeued too often without an end");
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await function.Invoker.InvokeAsync(scope.ServiceProvider, item.Envelope, new InvocationContext(BindingDataOf(item), stop.LetGo));
        }
        catch (OperationCanceledException) when (stop.LetGo.IsCancellationRequested)
        {
            await finisher.GiveBackAsync(item);
            return;
        }
        catch (Exception failure)
        {
            FailureLog.ItemFailed(log, function.Name, item.Id, item.Queue, item.DequeueCount, failure.GetType().Name);
            await finisher.FailAsync(item, failure.GetType().Name);
            return;
        }

        await finisher.DoneAsync(item);
    }

    private static Dictionary<string, object?> BindingDataOf(QueueItem item) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Id"] = item.Id.ToString(CultureInfo.InvariantCulture),
        ["DequeueCount"] = item.DequeueCount.ToString(CultureInfo.InvariantCulture),
    };
}
