using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Text.RegularExpressions;

namespace ComplianceBot.Rules;

/// <summary>A rule with the options and severity that the policy gives it.</summary>
public sealed record ActiveRule(Rule Rule, object Options, Severity? Severity = null);

/// <summary>
/// Judges a subject with every rule that fits it. Pure; a rule that fails is a verdict, not an exception. Most subjects are
/// clean: their verdicts are made once and given out again, so that judging them allocates nothing.
/// </summary>
public sealed class RuleEngine(IReadOnlyList<ActiveRule> rules)
{
    private readonly ConcurrentDictionary<Type, Bench> benches = new();

    public IReadOnlyList<ActiveRule> Rules { get; } = rules;

    /// <summary>Every rule of this assembly, by id; there is no list to keep.</summary>
    public static IReadOnlyList<Rule> Shipped { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>One verdict for each rule that judges this kind of subject.</summary>
    public IReadOnlyList<Verdict> Judge(Subject subject, RuleContext context)
    {
        var bench = benches.GetOrAdd(subject.GetType(), static (type, all) => Bench.Of(type, all), Rules);
        Verdict[]? verdicts = null;
        for (var i = 0; i < bench.Rules.Length; i++)
        {
            if (JudgeOne(bench.Rules[i], subject, context) is { } verdict)
            {
                verdicts ??= [.. bench.Compliant];
                verdicts[i] = verdict;
            }
        }

        return verdicts is null ? bench.Compliant : verdicts;
    }

    /// <summary>Null where the rule has nothing to say.</summary>
    private static Verdict? JudgeOne(ActiveRule active, Subject subject, RuleContext context)
    {
        var descriptor = active.Rule.Descriptor;
        var group = subject as Group ?? (subject as MembershipChange)?.Group;
        if (group?.UnreadableBecause is { } reason)
        {
            return NotJudged(descriptor, reason);
        }

        try
        {
            if ((context.IsEmergency && descriptor.ExceptInEmergency) || !active.Rule.MayConcernUntyped(subject, active.Options, context))
            {
                return null;
            }

            if (active.Rule.CannotJudgeUntyped(subject, active.Options) is { } missing)
            {
                return NotJudged(descriptor, missing);
            }

            var findings = active.Rule.CheckUntyped(subject, active.Options, context).ToArray();
            return findings.Length == 0 ? null : Violating(active, findings);
        }
        catch (RegexMatchTimeoutException)
        {
            return NotJudged(descriptor, "pattern timed out");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The message of an exception may quote the text that was judged: only its type leaves this place.
            return NotJudged(descriptor, $"rule failed: {error.GetType().Name}");
        }
    }

    private static Verdict Violating(ActiveRule active, Finding[] findings)
    {
        var descriptor = active.Rule.Descriptor;
        var severity = active.Severity ?? findings.Where(finding => !finding.RecordOnly).Select(finding => finding.Severity ?? descriptor.Severity).DefaultIfEmpty(Severity.S0).Max();
        return new Verdict(descriptor, Outcome.Violating, severity, string.Join(" ", findings.Select(finding => finding.Detail)), findings);
    }

    private static Verdict NotJudged(RuleDescriptor descriptor, string reason) => new(descriptor, Outcome.NotJudged, Severity.S0, reason, []);

    /// <summary>The rules for one kind of subject, and what they say of a clean one.</summary>
    private sealed record Bench(ActiveRule[] Rules, ReadOnlyCollection<Verdict> Compliant)
    {
        public static Bench Of(Type subject, IReadOnlyList<ActiveRule> all)
        {
            ActiveRule[] fitting = [.. all.Where(active => active.Rule.SubjectType.IsAssignableFrom(subject))];
            return new Bench(fitting, Array.AsReadOnly<Verdict>([.. fitting.Select(active => new Verdict(active.Rule.Descriptor, Outcome.Compliant, Severity.S0, "", []))]));
        }
    }
}
