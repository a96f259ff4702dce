using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>
/// The policy in force with what was decided beside it, replaced as a whole when a changed file was accepted or somebody
/// decided something. Take <see cref="Now"/> once for each piece of work.
/// </summary>
public sealed class CurrentPolicy(Policy policy)
{
    private readonly Lock gate = new();
    private volatile PolicyInForce now = new(policy);

    public PolicyInForce Now => now;

    public void Replace(Policy policy)
    {
        lock (gate)
        {
            now = new PolicyInForce(policy) { Decisions = now.Decisions, ChannelAdministrators = now.ChannelAdministrators };
        }
    }

    public void Take(DecisionBook decisions)
    {
        lock (gate)
        {
            now = now with { Decisions = decisions };
        }
    }

    /// <param name="members">Members of the administrators' channel as last read; empty when they are unknown.</param>
    public void TakeAdministrators(IReadOnlySet<string> members)
    {
        lock (gate)
        {
            now = now with { ChannelAdministrators = members };
        }
    }
}

/// <summary>A policy with what is made of it once.</summary>
public sealed record PolicyInForce
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

    /// <summary>What people decided at run time.</summary>
    public DecisionBook Decisions { get; init; } = DecisionBook.Empty;

    public IReadOnlySet<string> ChannelAdministrators { get; init; } = new HashSet<string>();

    /// <summary>Of the policy file, then those granted in the talk.</summary>
    public IEnumerable<Waiver> Waivers => Policy.Waivers.Concat(Decisions.Waivers);

    /// <summary>A rule that the policy does not name any more, and one that was put back to shadow, speaks to nobody.</summary>
    public Stage StageOf(string ruleId) => Decisions.FindSuppression(ruleId) is null ? stages.GetValueOrDefault(ruleId, Stage.Shadow) : Stage.Shadow;

    /// <summary>By userId: named in the policy, or a member of the administrators' channel. Unknown means no.</summary>
    public bool IsAdministrator(string userId) => Policy.Administrators.Users.Contains(userId) || ChannelAdministrators.Contains(userId);

    /// <summary>As somebody types it: id (in any case), kebab-case name or Japanese title.</summary>
    public RuleDescriptor? FindRule(string text) => Descriptors.Values.FirstOrDefault(rule =>
        string.Equals(rule.Id, text, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, text, StringComparison.OrdinalIgnoreCase) || rule.Title == text);
}
