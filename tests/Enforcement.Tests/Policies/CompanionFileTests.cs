namespace ComplianceBot.Enforcement.Tests.Policies;

public sealed class CompanionFileTests : IDisposable
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);
    private static readonly DateOnly CityDay = new(2026, 11, 18);

    private readonly PolicyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_files_beside_the_policy_the_shipped_ones_serve_and_that_is_said()
    {
        var result = folder.Load(PolicyFolder.Smallest);

        Assert.Contains(result.Policy!.Guideline.Articles, article => article.Key == "p.7-01");
        Assert.False(result.Policy.Calendar.IsWorkingDay(NewYear));
        Assert.Equal(2, result.Notices.Count);
    }

    [Fact]
    public void Files_beside_the_policy_replace_the_shipped_ones()
    {
        folder.With("guideline.json", """[ { "key": "p.7-01", "heading": "h", "text": "t", "notes": "one note" }, { "key": "p.5-01", "text": "t" } ]""")
            .With("holidays-jp.json", """{ "holidays": [ { "date": "2026-11-18", "name": "市民の日" } ] }""");

        var result = folder.Load(PolicyFolder.Smallest);

        Assert.Equal(["p.7-01", "p.5-01"], result.Policy!.Guideline.Articles.Select(article => article.Key));
        Assert.Equal(["one note"], result.Policy.Guideline.Articles[0].Notes);
        Assert.False(result.Policy.Calendar.IsWorkingDay(CityDay));
        Assert.Empty(result.Notices);
    }

    [Fact]
    public void A_rule_whose_article_is_absent_is_worth_a_notice()
    {
        folder.With("guideline.json", """{ "articles": [ { "key": "p.5-01", "heading": "h", "text": "t" } ] }""");

        Assert.Contains(folder.Load(PolicyFolder.Smallest).Notices, notice => notice.Contains("loud-group", StringComparison.Ordinal) && notice.Contains("p.7-01", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("guideline.json", "{")]
    [InlineData("guideline.json", """{ "articles": [] }""")]
    [InlineData("guideline.json", """[ { "key": "p.7-01" } ]""")]
    [InlineData("guideline.json", """[ { "key": "a", "text": "t" }, { "key": "a", "text": "t" } ]""")]
    [InlineData("holidays-jp.json", """[ "2026-13-01" ]""")]
    [InlineData("holidays-jp.json", """{ "days": [] }""")]
    public void A_broken_file_beside_the_policy_refuses_the_policy_and_is_named(string name, string text)
    {
        var result = folder.With(name, text).Load(PolicyFolder.Smallest);

        Assert.Null(result.Policy);
        Assert.All(result.Problems, problem => Assert.EndsWith(name, problem.File, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[ "2026-11-18" ]""")]
    public void Holidays_may_stand_in_the_policy(string list)
    {
        var policy = folder.Load($$"""{ "administrators": { "users": ["a"] }, "workingHours": { "holidays": {{list}}, "closedPeriods": [] } }""").Policy!;

        Assert.True(policy.Calendar.IsWorkingDay(NewYear));
        Assert.Equal(list == "[]", policy.Calendar.IsWorkingDay(CityDay));
    }

    [Fact]
    public void The_shipped_guideline_has_every_article_once()
    {
        var keys = folder.Load(PolicyFolder.Smallest).Policy!.Guideline.Articles.Select(article => article.Key).ToArray();

        Assert.Equal(32, keys.Length);
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }
}
