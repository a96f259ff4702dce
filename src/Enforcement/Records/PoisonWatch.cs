using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Records;

/// <summary>What failed for good lies on a poison queue until somebody looks: the administrators hear of it once a working day.</summary>
public sealed class PoisonWatch(PlanContexts contexts, IQueueAdmin queues, IStateStore store, OutboxWaker waker) : ITimedWork
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    private DateTimeOffset lookedAt = DateTimeOffset.MinValue;
    private DateOnly toldOn = DateOnly.MinValue;

    public string Name => "poison queues";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (!context.IsOpen || context.Today == toldOn || context.Now - lookedAt < Every)
        {
            return;
        }

        lookedAt = context.Now;
        var depths = await queues.DepthsAsync(cancel);
        var count = depths.Where(depth => depth.Queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal)).Sum(depth => depth.Visible + depth.Hidden);
        if (count == 0)
        {
            return;
        }

        context = context with { Key = $"poison|{context.Today:yyyy-MM-dd}" };
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("poison") with { Detail = $"{count} items" });
        plan.Alert(OperationTexts.Poison(count), new Sending("alert", "poison", Severity.S2, context.Now));
        var told = await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => plan.Build(), cancel);
        toldOn = context.Today;
        await waker.WakeAsync(told, context.Now, cancel);
    }
}
