namespace ComplianceBot.Rules.Tests;

/// <summary>Every example of every shipped rule, one row each.</summary>
public sealed class RuleExamplesTests
{
    public static TheoryData<string, string> All
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var rule in RuleEngine.Shipped)
            {
                foreach (var example in rule.Examples)
                {
                    rows.Add(rule.Descriptor.Name, example.Title);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_rule_says_what_its_example_says(string name, string title)
    {
        var (rule, example) = Find(name, title);

        var verdict = Judge(rule, example);

        var expected = example.IsViolating ? Outcome.Violating : Outcome.Compliant;
        Assert.True(verdict.Outcome == expected, $"{name}: \"{title}\" must be {expected}, but is {verdict.Outcome} {verdict.Reason}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_marked_places_are_found_exactly(string name, string title)
    {
        var (rule, example) = Find(name, title);
        if (example.Places.Count == 0)
        {
            return;
        }

        var found = Judge(rule, example).Findings.SelectMany(finding => finding.Evidence)
            .Where(evidence => evidence.MessageId is null).Select(evidence => (evidence.Start, evidence.End)).Distinct().Order().ToArray();

        Assert.True(found.SequenceEqual(example.Places.Order()), $"{name}: \"{title}\" marks {Show(example.Places)}, found {Show(found)}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_finding_is_told_without_what_was_written(string name, string title)
    {
        var (rule, example) = Find(name, title);
        if (example.Subject is not PostedMessage { Text.Length: > 0 } message)
        {
            return;
        }

        foreach (var finding in Judge(rule, example).Findings)
        {
            Assert.DoesNotContain(message.Text, finding.Detail, StringComparison.Ordinal);
            Assert.All(finding.Evidence.Where(evidence => evidence.MessageId is null), evidence =>
            {
                Assert.InRange(evidence.Start, 0, evidence.End);
                Assert.InRange(evidence.End, evidence.Start, message.Text.Length);
            });
        }
    }

    private static (Rule Rule, Example Example) Find(string name, string title)
    {
        var rule = RuleEngine.Shipped.Single(rule => rule.Descriptor.Name == name);
        return (rule, rule.Examples.Single(example => example.Title == title));
    }

    private static Verdict Judge(Rule rule, Example example) =>
        new RuleEngine([new ActiveRule(rule, example.Options ?? rule.DefaultOptions)]).Judge(example.Subject, new RuleContext(example.Now, WorkingCalendar.Sample) { Mode = example.Mode }).Single();

    private static string Show(IEnumerable<(int Start, int End)> places) => string.Join(' ', places.Select(place => $"{place.Start}–{place.End}"));
}
