using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>
/// Hands out the policy that holds now. A changed file is taken when asked; a refused one leaves the last good one in
/// force and is reported once for each content. When to ask is the caller's business.
/// </summary>
public sealed class PolicySource
{
    private readonly string path;
    private readonly IReadOnlyList<Rule>? rules;
    private readonly Lock gate = new();
    private volatile Policy current;
    private IReadOnlyDictionary<string, string> seen;

    private PolicySource(string path, IReadOnlyList<Rule>? rules, Policy policy, IReadOnlyDictionary<string, string> seen)
    {
        this.path = path;
        this.rules = rules;
        this.seen = seen;
        current = policy;
    }

    public Policy Current => current;

    /// <summary>Why the file as it lies there now is not in force; null while it is.</summary>
    public PolicyProblem? Refused { get; private set; }

    /// <summary>At start: a source, or null with the reasons, on which the bot stops.</summary>
    public static PolicySource? Open(string path, out PolicyResult result, IReadOnlyList<Rule>? rules = null)
    {
        result = PolicyLoader.Load(path, rules);
        return result.Policy is { } policy ? new PolicySource(path, rules, policy, result.Contents) : null;
    }

    /// <summary>True when a changed file was taken. False with problems: it was refused; false without: nothing new.</summary>
    public bool TryReload(out IReadOnlyList<PolicyProblem> problems)
    {
        lock (gate)
        {
            problems = [];
            if (!seen.Any(file => HashOf(file.Key) != file.Value))
            {
                return false;
            }

            var result = PolicyLoader.Load(path, rules);
            seen = result.Contents;
            problems = result.Problems;
            current = result.Policy ?? current;
            Refused = problems.Count > 0 ? problems[0] : null;
            return result.Policy is not null;
        }
    }

    private static string HashOf(string path)
    {
        var file = new SettingsFile(path);
        file.Read(path);
        return file.Hash;
    }
}
