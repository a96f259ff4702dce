using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Carries out one kind of <see cref="DueItem"/>.</summary>
public interface IDueWork
{
    /// <summary>Kind of the items that it takes.</summary>
    string Kind { get; }

    /// <summary>The committed plan, which names the item's key in <see cref="Plan.Completed"/>; null when it was done before.</summary>
    Task<Plan?> RunAsync(DueItem item, PlanContext context, CancellationToken cancel);
}
