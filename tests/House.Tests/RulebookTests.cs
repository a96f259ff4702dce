using ComplianceBot.Cli.Rulebook;
using ComplianceBot.Rules;

namespace ComplianceBot.House.Tests;

/// <summary>What is written from the rules is in step with them.</summary>
public sealed class RulebookTests
{
    [Fact]
    public void The_generated_files_are_in_step()
    {
        var outOfStep = RulebookCommand.OutOfStep(House.Root);

        Assert.True(outOfStep.Count == 0, $"Run `dotnet run --project src/Cli -- rulebook` and commit: {string.Join(", ", outOfStep)}");
    }

    [Fact]
    public void Every_rule_has_its_page_and_its_row()
    {
        var overview = House.Read("docs/rules/README.md");
        foreach (var rule in RuleEngine.Shipped.Select(rule => rule.Descriptor))
        {
            var page = House.Read($"docs/rules/{rule.Id}-{rule.Name}.md");
            Assert.Contains(rule.Remedy, page, StringComparison.Ordinal);
            Assert.Contains(rule.Rationale, page, StringComparison.Ordinal);
            Assert.Contains($"[{rule.Id}]", overview, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_option_says_what_it_means()
    {
        var silent = from rule in RuleEngine.Shipped
                     from line in House.Read($"docs/rules/{rule.Descriptor.Id}-{rule.Descriptor.Name}.md").Split('\n')
                     where line.StartsWith("| `", StringComparison.Ordinal) && line.EndsWith("|  |", StringComparison.Ordinal)
                     select $"{rule.Descriptor.Name}: {line}";

        Assert.Empty(silent);
    }

    [Fact]
    public void No_article_is_left_without_an_answer()
    {
        var rows = House.Read("docs/rules/README.md").Split('\n').Where(line => line.StartsWith("| p.", StringComparison.Ordinal) || line.StartsWith("| end", StringComparison.Ordinal)).ToArray();

        Assert.Equal(32, rows.Length);
        Assert.DoesNotContain(rows, row => row.EndsWith("| – | – | – |", StringComparison.Ordinal));
    }
}
