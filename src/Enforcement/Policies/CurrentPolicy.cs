using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>The policy in force, replaced as a whole when a changed file was accepted. Take <see cref="Now"/> once for each piece of work.</summary>
public sealed class CurrentPolicy(Policy policy)
{
    private volatile PolicyInForce now = new(policy);

    public PolicyInForce Now => now;

    public void Replace(Policy policy) => now = new PolicyInForce(policy);
}

/// <summary>A policy with what is made of it once.</summary>
public sealed class PolicyInForce
{
    private readonly Dictionary<string, Stage> stages;

    public PolicyInForce(Policy policy)
    {
        Policy = policy;
        Engine = new RuleEngine([.. policy.Rules.Select(rule => rule.Active)]);
        stages = policy.Rules.ToDictionary(rule => rule.Active.Rule.Descriptor.Id, rule => rule.Stage);
        Descriptors = policy.Rules.ToDictionary(rule => rule.Active.Rule.Descriptor.Id, rule => rule.Active.Rule.Descriptor);
    }

    public Policy Policy { get; }

    public RuleEngine Engine { get; }

    public IReadOnlyDictionary<string, RuleDescriptor> Descriptors { get; }

    /// <summary>A rule that the policy does not name any more speaks to nobody.</summary>
    public Stage StageOf(string ruleId) => stages.GetValueOrDefault(ruleId, Stage.Shadow);
}
