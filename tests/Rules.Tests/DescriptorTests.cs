using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Rules.Tests;

public sealed partial class DescriptorTests
{
    private const int LongestNote = 120;

    /// <summary>Room that a note leaves for what its placeholders take: names of departments, name and number of a desk.</summary>
    private static readonly string Longest = new('課', 41);

    public static TheoryData<string> Names => [.. RuleEngine.Shipped.Select(rule => rule.Descriptor.Name)];

    [Fact]
    public void Ids_and_names_are_used_once()
    {
        Assert.Equal(RuleEngine.Shipped.Count, RuleEngine.Shipped.Select(rule => rule.Descriptor.Id).Distinct().Count());
        Assert.Equal(RuleEngine.Shipped.Count, RuleEngine.Shipped.Select(rule => rule.Descriptor.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_name_is_the_class_name(string name)
    {
        var rule = Shipped(name);

        Assert.Equal(name, CapitalInside().Replace(rule.GetType().Name, "-$0").ToLowerInvariant());
        Assert.Matches("^[A-Z]{3}-[0-9]{2}[a-z]?$", rule.Descriptor.Id);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_note_is_short_polite_and_cites_its_article(string name)
    {
        var descriptor = Shipped(name).Descriptor;
        var length = descriptor.Note.Replace("{0}", Longest, StringComparison.Ordinal).Replace("{desk}", Longest, StringComparison.Ordinal).Length;

        Assert.True(length <= LongestNote, $"{name}: the note has {length} characters, at most {LongestNote} are allowed");
        Assert.EndsWith($"（{descriptor.Article}）", descriptor.Note, StringComparison.Ordinal);
        Assert.Matches("ください|ます|でしょうか|です", descriptor.Note);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_article_stands_in_the_guideline(string name)
    {
        Assert.Contains(Shipped(name).Descriptor.Article, GuidelineKeys());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_a_reader_needs_is_said(string name)
    {
        var rule = Shipped(name);

        Assert.All([rule.Descriptor.Title, rule.Descriptor.Rationale, rule.Descriptor.Remedy], text => Assert.NotEmpty(text));
        Assert.True(rule.Examples.Count(example => example.IsViolating) >= 2, $"{name} has fewer than two violating examples");
        Assert.True(rule.Examples.Count(example => !example.IsViolating) >= 2, $"{name} has fewer than two compliant examples");
        Assert.Equal(rule.Examples.Count, rule.Examples.Select(example => example.Title).Distinct().Count());
        Assert.True(rule.GetType().IsSealed, $"{rule.GetType().Name} must be sealed");
    }

    private static Rule Shipped(string name) => RuleEngine.Shipped.Single(rule => rule.Descriptor.Name == name);

    private static string[] GuidelineKeys()
    {
        var guideline = JObject.Parse(File.ReadAllText(Seeds.PathOf("guideline.json")));
        return [.. guideline["articles"]!.Select(article => article.Value<string>("key")!)];
    }

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, 60_000)]
    private static partial Regex CapitalInside();
}
