using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Makes the context of one piece of work: policy in force and time, taken once.</summary>
public sealed class PlanContexts(CurrentPolicy policy, TimeProvider time)
{
    /// <param name="key">Replay key of the callback, of the due item or of the audit.</param>
    public PlanContext For(string key) => new(policy.Now, time.GetUtcNow(), key);
}
