using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>Ends waivers, and tells the applicant some days before; looked at once a local day, and again after a start.</summary>
public sealed class WaiverWork(PlanContexts contexts, DecisionWatch watch, IStateStore store, OutboxWaker waker) : ITimedWork
{
    private DateOnly passedOn = DateOnly.MinValue;

    public string Name => "waivers";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (context.Today == passedOn)
        {
            return;
        }

        // The document decides what is still to do, so that the same day may be passed twice.
        context = context with { Key = $"waivers|{context.Now:O}" };
        var plan = await store.CommitAsync(new StateQuery { Documents = [DecisionBook.Document] }, state => WaiverPlanner.Pass(context, state), cancel);
        watch.Took(plan);
        await waker.WakeAsync(plan, context.Now, cancel);
        passedOn = context.Today;
    }
}
