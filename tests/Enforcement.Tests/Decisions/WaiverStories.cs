using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Decisions;

/// <summary>免除申請: asked for by somebody of the group, decided by another administrator, in force until its end.</summary>
public sealed class WaiverStories : IDisposable
{
    private const string Reason = "人事案件を扱うため";

    private readonly Bot bot = new(TestPolicy.With(
        new WordRule(Toy.Descriptor("SEC-91", Severity.S1, Audience.Person), "番号"),
        new GroupTest(Toy.Descriptor("GRP-93", Severity.S3, Audience.Masters | Audience.Administrators), group => group.IsPublic ? null : new Finding("非公開です。")))
        with
    { Administrators = new AdministratorPolicy(TestPolicy.AdministratorsChannel, ["administrator", "kacho", "second"]) });

    public WaiverStories()
    {
        bot.Tenant.Settle();
        bot.Tenant.Add(Town.Officer("administrator", "井上", "管理", Town.Tax));
        bot.Tenant.Add(Town.Officer("second", "小林", "管理", Town.Tax));
        bot.Tenant.Add(Town.Group("g1", ["hanako"], Town.User("hanako"), Town.User("ichiro")) with { IsPublic = false });
        bot.Tenant.Add(Town.Group("g2", ["kacho"], Town.User("kacho")) with { IsPublic = false });
        bot.Tenant.AddChannelOf("g1", "hanako", "ichiro");
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task From_the_request_by_buttons_to_the_approval_and_the_closed_violation()
    {
        await AuditAsync();
        Assert.Equal(2, bot.Store.Violations.Values.Count(violation => violation.State == ViolationState.Open));

        await SayAsync("hanako", "免除申請");
        Assert.Equal(["グループg1"], Buttons("hanako"));
        await PressAsync("hanako", "グループg1");
        await PressAsync("hanako", "おもちゃGRP-93");
        await PressAsync("hanako", "3か月（2027/2/24）");
        await SayAsync("hanako", Reason);

        Assert.Contains("番号1", Last("hanako").Text, StringComparison.Ordinal);
        var request = Last("administrator");
        Assert.Contains(Reason, request.Text, StringComparison.Ordinal);
        Assert.Contains("（p.2-01）", request.Text, StringComparison.Ordinal);
        Assert.Equal(["承認", "却下"], Buttons("administrator"));

        await PressAsync("administrator", "承認");

        Assert.Contains("承認されました", Last("hanako").Text, StringComparison.Ordinal);
        Assert.Contains("を承認しました", Last("administrator").Text, StringComparison.Ordinal);
        Assert.Equal("waived", bot.Store.Violations.Values.Single(violation => violation.GroupId == "g1").Resolution);
        Assert.Equal(["requested", "approved"], bot.Store.Ledger.Where(row => row.Kind == "waiver").Select(row => row.Outcome));
        Assert.Contains(Reason, bot.Store.Ledger.First(row => row.Kind == "waiver").Detail, StringComparison.Ordinal);
        await AuditAsync();
        Assert.Equal(Outcome.Waived, Row("g1").Outcome);
        Assert.Equal(Outcome.Violating, Row("g2").Outcome);
    }

    [Fact]
    public async Task The_second_press_is_told_that_it_was_decided_and_changes_nothing()
    {
        await AskAsync("hanako");
        await SayAsync("administrator", "却下 １");
        await SayAsync("second", "承認 1");

        Assert.Contains("すでに却下済み", Last("second").Text, StringComparison.Ordinal);
        Assert.Empty(bot.Policy.Now.Waivers);
        Assert.Equal(["requested", "rejected"], bot.Store.Ledger.Where(row => row.Kind == "waiver").Select(row => row.Outcome));
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_decides()
    {
        await AskAsync("hanako");
        await Task.WhenAll(
            Task.Run(() => bot.PostAsync("administrator", null, "承認 1")),
            Task.Run(() => bot.PostAsync("second", null, "却下 1")));

        Assert.Single(bot.Store.Ledger, row => row is { Kind: "waiver", Outcome: "approved" or "rejected" });
    }

    [Fact]
    public async Task An_applicant_who_is_an_administrator_cannot_approve_and_is_not_even_asked()
    {
        await AskAsync("kacho", "グループg2");
        Assert.DoesNotContain(bot.Messenger.To("kacho"), message => message.Content.QuickReplies.Any(button => button.Label == "承認"));
        await SayAsync("kacho", "承認 1");

        Assert.Contains("ご自身の申請", Last("kacho").Text, StringComparison.Ordinal);
        Assert.Empty(bot.Policy.Now.Waivers);
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "waiver", Outcome: "refused", PersonId: "kacho" });
    }

    [Fact]
    public async Task Whoever_is_no_administrator_is_refused_also_by_the_buttons_data()
    {
        await AskAsync("hanako");
        await SayAsync("ichiro", "承認 1");
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "nobody", "talk:waiver-approve:1"));

        Assert.Contains("管理者の方のみ", Last("ichiro").Text, StringComparison.Ordinal);
        Assert.Empty(bot.Policy.Now.Waivers);
    }

    [Fact]
    public async Task A_member_of_the_administrators_channel_may_decide_once_the_channel_was_read()
    {
        await AskAsync("hanako");
        bot.Tenant.Channels[TestPolicy.AdministratorsChannel] = (new TenantChannel(TestPolicy.AdministratorsChannel, "管理者", ChannelKind.MultiUsers, null, null), ["bucho"]);
        await SayAsync("bucho", "承認 1");
        Assert.Empty(bot.Policy.Now.Waivers);

        await bot.Get<AdministratorRoll>().RunAsync(default);
        await SayAsync("bucho", "承認 1");
        Assert.Equal("bucho", Assert.Single(bot.Policy.Now.Waivers).ApprovedBy);

        bot.Tenant.IsOutOfReach = true;
        bot.Clock.Advance(TimeSpan.FromMinutes(61));
        await Assert.ThrowsAsync<TenantUnavailableException>(() => bot.Get<AdministratorRoll>().RunAsync(default));
        Assert.False(bot.Policy.Now.IsAdministrator("bucho"));
    }

    [Theory]
    [InlineData("番号を扱うため", "個人情報")]
    [InlineData("あ", "理由を200字まで")]
    public async Task A_reason_with_personal_information_or_none_is_refused_and_asked_for_again(string reason, string answer)
    {
        await AskUpToReasonAsync("hanako", "グループg1");
        await SayAsync("hanako", reason);
        Assert.Contains(bot.Messenger.To("hanako"), message => message.Text.Contains(answer, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Store.Ledger, row => row.Kind == "waiver");
        Assert.DoesNotContain(bot.Store.Ledger, row => row.Detail.Contains(reason, StringComparison.Ordinal) && reason.Length > 2);

        await SayAsync("hanako", Reason);
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "waiver", Outcome: "requested" });
    }

    [Fact]
    public async Task Nobody_asks_for_a_group_that_is_not_theirs_a_rule_that_may_not_be_waived_or_longer_than_the_policy_says()
    {
        await bot.ReadDirectoryAsync();
        foreach (var data in new[] { "g2|toy-grp-93|2027-03-31", "g1|toy-sec-91|2027-03-31", "g1|toy-grp-93|2028-03-31", "g1|toy-grp-93|2026-11-23", "g9|x|", "||||" })
        {
            await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "hanako", $"talk:waiver:{data}"));
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await bot.PostAsync("hanako", null, Reason);
        }

        Assert.DoesNotContain(bot.Store.Ledger, row => row.Kind == "waiver");
    }

    [Fact]
    public async Task The_end_is_told_some_days_before_and_after_it_the_violation_speaks_again()
    {
        await AskAsync("hanako");
        await SayAsync("administrator", "承認 1");
        await PassAsync(new DateOnly(2026, 12, 16));
        Assert.DoesNotContain("終わります", Last("hanako").Text, StringComparison.Ordinal);

        await PassAsync(new DateOnly(2026, 12, 17));
        await PassAsync(new DateOnly(2026, 12, 18));
        Assert.Single(bot.Messenger.To("hanako"), message => message.Text.Contains("2026年12月24日で終わります", StringComparison.Ordinal));
        await AuditAsync();
        Assert.Equal(Outcome.Waived, Row("g1").Outcome);

        await PassAsync(new DateOnly(2026, 12, 25));
        Assert.Contains("過ぎました", Last("hanako").Text, StringComparison.Ordinal);
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "waiver", Outcome: "expired" });
        await AuditAsync();
        Assert.Equal(Outcome.Violating, Row("g1").Outcome);
    }

    [Fact]
    public async Task Another_instance_learns_of_it_from_the_document()
    {
        await AskAsync("hanako");
        await SayAsync("administrator", "承認 1");
        var other = new CurrentPolicy(bot.Policy.Now.Policy);

        await new DecisionWatch(other, bot.Store).RunAsync(default);

        Assert.Equal(("toy-grp-93", "g1", new DateOnly(2026, 12, 24)), (other.Now.Waivers.Single().Rule, other.Now.Waivers.Single().GroupId, other.Now.Waivers.Single().Until));
    }

    private async Task AskAsync(string applicant, string group = "グループg1")
    {
        await AskUpToReasonAsync(applicant, group);
        await SayAsync(applicant, Reason);
    }

    private async Task AskUpToReasonAsync(string applicant, string group)
    {
        await bot.ReadDirectoryAsync();
        await SayAsync(applicant, "免除申請");
        await PressAsync(applicant, group);
        await PressAsync(applicant, "おもちゃGRP-93");
        await PressAsync(applicant, "1か月（2026/12/24）");
    }

    private async Task SayAsync(string person, string text)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.PostAsync(person, null, text);
        await bot.DrainAsync();
    }

    private async Task PressAsync(string person, string label)
    {
        var button = Last(person).Content.QuickReplies.Single(button => button.Label == label);
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, person, button.Data));
        await bot.DrainAsync();
    }

    private async Task PassAsync(DateOnly day)
    {
        bot.SetClock(new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.FromHours(9)));
        await bot.Get<IEnumerable<ITimedWork>>().OfType<WaiverWork>().Single().RunAsync(default);
        await bot.DrainAsync();
    }

    private async Task AuditAsync() => report = await bot.Get<AuditRunner>().RunWholeAsync(null, default);

    private AuditReport report = null!;

    private AuditRow Row(string group) => report.Rows.Single(row => row.GroupId == group);

    private SentMessage Last(string person) => bot.Messenger.To(person)[^1];

    private IEnumerable<string> Buttons(string person) => Last(person).Content.QuickReplies.Select(button => button.Label).Where(label => label is not ("対応しました" or "違います" or "緊急でした"));
}
