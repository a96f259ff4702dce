namespace ComplianceBot.Enforcement.Tests.Policies;

public sealed class RuleOptionsTests : IDisposable
{
    private readonly PolicyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_the_policy_does_not_name_keeps_its_default()
    {
        var options = OptionsFrom("""{ "least": 9 }""");

        Assert.Equal(new LoudGroup.Options().Grace, options.Grace);
        Assert.Equal(9, options.Least);
    }

    [Fact]
    public void Every_kind_of_option_is_bound()
    {
        var options = OptionsFrom("""{ "grace": "0.12:30:15", "share": 0.25, "isStrict": false, "word": "やあ", "loudness": "loudVoice", "from": "05:00", "words": [] }""");

        Assert.Equal(new TimeSpan(12, 30, 15), options.Grace);
        Assert.Equal(0.25, options.Share);
        Assert.False(options.IsStrict);
        Assert.Equal(("やあ", Loudness.LoudVoice, new TimeOnly(5, 0)), (options.Word, options.Loudness, options.From));
        Assert.Empty(options.Words);
    }

    [Theory]
    [InlineData("24:00:00", 24 * 60)]
    [InlineData("00:00:00", 0)]
    [InlineData("1.00:00:00", 24 * 60)]
    [InlineData("00:15:00", 15)]
    [InlineData("336:00:00", 14 * 24 * 60)]
    public void Durations_read_as_anyone_would_read_them(string text, int minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), OptionsFrom($$"""{ "grace": "{{text}}" }""").Grace);
    }

    [Theory]
    [InlineData("-1.00:00:00")]
    [InlineData("24:60:00")]
    [InlineData("24:00")]
    [InlineData("99999999:00:00")]
    public void Other_durations_are_refused(string text)
    {
        Assert.Null(folder.Load(PolicyWith($$"""{ "grace": "{{text}}" }""")).Policy);
    }

    private static string PolicyWith(string options) => $$"""{ "administrators": { "users": ["a"] }, "rules": { "loud-group": { "options": {{options}} } } }""";

    private LoudGroup.Options OptionsFrom(string options)
    {
        var result = folder.Load(PolicyWith(options));
        Assert.Empty(result.Problems);
        return (LoudGroup.Options)result.Policy!.Rules[0].Active.Options;
    }
}
