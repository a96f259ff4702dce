using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Transfers;

/// <summary>A group with the people who may leave it because they moved.</summary>
/// <param name="Leaving">Transfers that hold already, each person once.</param>
public sealed record AffectedGroup(Group Group, IReadOnlyList<Transfer> Leaving);
