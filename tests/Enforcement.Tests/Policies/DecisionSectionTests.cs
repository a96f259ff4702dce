using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Tests.Policies;

public sealed class DecisionSectionTests
{
    [Fact]
    public void What_is_not_said_has_the_defaults_of_the_shipped_file()
    {
        var policy = Read("");

        Assert.Equal(TimeSpan.FromSeconds(15), policy.AlertPause);
        Assert.Equal(WaiverRequestPolicy.Default, policy.WaiverRequests);
        Assert.Equal((20, 10, 30), (policy.Suppression.Percent, policy.Suppression.LeastAnswers, policy.Suppression.Days));
    }

    [Fact]
    public void The_three_sections_are_read()
    {
        var policy = Read("""
            , "alerts": { "bundleSeconds": 300 }
            , "waiverRequests": { "rules": ["loud-group"], "longestDays": 90, "reminderDays": 14 }
            , "suppression": { "percent": 30, "answers": 20, "days": 60, "except": ["quiet-post"] }
            """);

        Assert.Equal(TimeSpan.FromMinutes(5), policy.AlertPause);
        Assert.Equal(["loud-group"], policy.Rules.Where(policy.WaiverRequests.Allows).Select(rule => rule.Active.Rule.Descriptor.Name));
        Assert.Equal((90, 14), (policy.WaiverRequests.LongestDays, policy.WaiverRequests.ReminderDays));
        Assert.Equal((30, 20, 60, "quiet-post"), (policy.Suppression.Percent, policy.Suppression.LeastAnswers, policy.Suppression.Days, policy.Suppression.Except.Single()));
    }

    [Theory]
    [InlineData(""", "waiverRequests": { "rules": ["quiet-post"] }""", "waiverRequests.rules")]
    [InlineData(""", "waiverRequests": { "longestDays": 367 }""", "waiverRequests.longestDays")]
    [InlineData(""", "suppression": { "except": ["no-such-rule"] }""", "suppression.except")]
    [InlineData(""", "suppression": { "percent": 101 }""", "suppression.percent")]
    [InlineData(""", "alerts": { "bundleSeconds": -1 }""", "alerts.bundleSeconds")]
    [InlineData(""", "alerts": { "minutes": 1 }""", "alerts.minutes")]
    public void What_cannot_be_is_refused_by_its_path(string section, string path)
    {
        using var folder = new PolicyFolder();
        var result = folder.Load(Text(section));

        Assert.Null(result.Policy);
        Assert.Contains(result.Problems, problem => problem.Path.StartsWith(path, StringComparison.Ordinal));
    }

    private static Policy Read(string section)
    {
        using var folder = new PolicyFolder();
        return folder.Load(Text(section)).Policy!;
    }

    private static string Text(string section) => $$"""{ "administrators": { "users": ["a"] } {{section}} }""";
}
