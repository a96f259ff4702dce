using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>Puts another mode, and a feed that stopped or came back, into the ledger and on its way. Once under a key, whatever happens to the process.</summary>
public sealed class EmergencyHerald(PlanContexts contexts, IStateStore store, OutboxWaker waker) : IEmergencyHerald
{
    public async Task TellAsync(string key, EmergencyChange change, EmergencyView view, CancellationToken cancel)
    {
        var context = contexts.For(key) with { Emergency = view };
        var plan = await store.CommitAsync(new StateQuery { OnceKey = key }, _ => EmergencyPlanner.Plan(context, change), cancel);
        await waker.WakeAsync(plan, context.Now, cancel);
    }
}
