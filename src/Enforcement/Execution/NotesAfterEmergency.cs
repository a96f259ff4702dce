using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Looks every hour whether the emergency is over, and then says what waited for it.</summary>
public sealed class NotesAfterEmergency(IStateStore store) : IDueWork
{
    public string Kind => AfterEmergencyPlanner.Kind;

    public Task<Plan?> RunAsync(DueItem item, PlanContext context, CancellationToken cancel) =>
        store.CommitAsync(AfterEmergencyPlanner.QueryFor(item), state => AfterEmergencyPlanner.Plan(context, item, state), cancel);
}
