using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>Keeps this instance in step with what was decided: at the start and with each tick, and at once after a plan of its own.</summary>
public sealed class DecisionWatch(CurrentPolicy policy, IStateStore store) : ITimedWork
{
    public string Name => "decisions";

    public async Task RunAsync(CancellationToken cancel) => policy.Take(DecisionBook.FromJson(await store.ReadDocumentAsync(DecisionBook.Document, cancel)));

    /// <summary>A committed plan: what it decided holds from now on.</summary>
    public void Took(Plan? plan)
    {
        if (plan?.Documents.LastOrDefault(document => document.Name == DecisionBook.Document) is { } written)
        {
            policy.Take(DecisionBook.FromJson(written.Content));
        }
    }
}
