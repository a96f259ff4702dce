using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Says the words that channels are due.</summary>
public sealed class ChannelWords(IStateStore store) : IDueWork
{
    public string Kind => ChannelWord.Kind;

    public Task<Plan?> RunAsync(DueItem item, PlanContext context, CancellationToken cancel) =>
        store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => ChannelWord.Read(item.Payload).Plan(context), cancel);
}
