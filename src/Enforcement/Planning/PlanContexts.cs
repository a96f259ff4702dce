using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Makes the context of one piece of work: policy in force, time and emergency mode, taken once.</summary>
public sealed class PlanContexts(CurrentPolicy policy, EmergencyBoard board, TimeProvider time)
{
    /// <param name="key">Replay key of the callback, of the due item or of the audit.</param>
    public PlanContext For(string key)
    {
        var (inForce, now) = (policy.Now, time.GetUtcNow());
        return new PlanContext(inForce, now, key) { Emergency = board.At(inForce.Policy, now), History = board.History };
    }
}
