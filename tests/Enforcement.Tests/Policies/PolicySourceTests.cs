using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Tests.Policies;

public sealed class PolicySourceTests : IDisposable
{
    private readonly PolicyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_changed_file_is_taken_when_asked_and_only_then()
    {
        var source = Opened(PolicyFolder.Smallest);
        Assert.False(source.TryReload(out _), "nothing has changed");

        folder.With("policy.json", """{ "mode": "shadow", "administrators": { "users": ["admin"] } }""");

        Assert.Equal(Stage.Enforce, source.Current.Mode);
        Assert.True(source.TryReload(out var problems));
        Assert.Empty(problems);
        Assert.Equal(Stage.Shadow, source.Current.Mode);
    }

    [Fact]
    public void A_refused_file_leaves_the_last_good_policy_and_is_reported_once()
    {
        var source = Opened(PolicyFolder.Smallest);
        folder.With("policy.json", """{ "mode": "loud" }""");

        Assert.False(source.TryReload(out var first));
        Assert.False(source.TryReload(out var second));

        Assert.NotEmpty(first);
        Assert.Empty(second);
        Assert.Equal(Stage.Enforce, source.Current.Mode);
    }

    [Fact]
    public void A_file_that_was_put_right_counts_again()
    {
        var source = Opened(PolicyFolder.Smallest);
        folder.With("policy.json", "{");
        source.TryReload(out _);

        folder.With("policy.json", PolicyFolder.Smallest);

        Assert.True(source.TryReload(out _));
    }

    [Fact]
    public void A_file_that_vanished_is_reported()
    {
        var source = Opened(PolicyFolder.Smallest);
        File.Delete(folder.Path);

        Assert.False(source.TryReload(out var problems));
        Assert.Single(problems);
    }

    [Fact]
    public void New_holidays_beside_the_policy_are_taken()
    {
        var source = Opened(PolicyFolder.Smallest);
        folder.With("holidays-jp.json", """[ "2026-11-18" ]""");

        Assert.True(source.TryReload(out _));
        Assert.False(source.Current.Calendar.IsWorkingDay(new DateOnly(2026, 11, 18)));
    }

    [Fact]
    public void A_broken_file_opens_no_source()
    {
        Assert.Null(PolicySource.Open(folder.With("policy.json", "{").Path, out var result, PolicyFolder.Toys));
        Assert.NotEmpty(result.Problems);
    }

    private PolicySource Opened(string text) => PolicySource.Open(folder.With("policy.json", text).Path, out _, PolicyFolder.Toys)!;
}
