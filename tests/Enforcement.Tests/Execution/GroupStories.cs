using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>What join, joined and left lead to.</summary>
public sealed partial class GroupStories : IDisposable
{
    private const string Room = "room-g1";
    private const string ManagerLeft = "GRP-91cのお知らせです。ご確認をお願いします。（p.2-01）";
    private const string NoManager = "GRP-91aのお知らせです。ご確認をお願いします。（p.2-01）";

    private readonly Bot bot = new(TestPolicy.With(
        new GroupTest(Toy.Descriptor("GRP-91a", Severity.S2, Audience.Channel | Audience.Administrators), group => group.People.Any(person => person is { IsManager: true, IsActive: true }) ? null : new Finding("管理職がいません。")),
        new LeavingTest(Toy.Descriptor("GRP-91c", Severity.S2, Audience.Channel)),
        new GroupTest(Toy.Descriptor("GRP-92", Severity.S1, Audience.Masters), group => group.Masters.Count < 2 ? new Finding("マスターが一人です。") : null),
        new GroupTest(Toy.Descriptor("GRP-93", Severity.S3, Audience.Masters | Audience.Administrators), group => group.IsPublic ? null : new Finding("非公開です。"))));

    private readonly TenantGroup whole = Town.Group("g1", ["hanako", "ichiro"], Town.User("hanako"), Town.User("ichiro"), Town.User("kacho"));
    private readonly TenantGroup without = Town.Group("g1", ["hanako", "ichiro"], Town.User("hanako"), Town.User("ichiro"));

    public GroupStories()
    {
        bot.Tenant.Settle().Add(whole);
        bot.Tenant.AddChannelOf("g1", "hanako", "ichiro", "kacho");
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task When_the_only_manager_leaves_the_channel_hears_it_once()
    {
        await bot.ReadDirectoryAsync();
        await LeaveAsync();
        bot.Clock.Advance(TimeSpan.FromSeconds(61));
        await bot.RunDueAsync();
        await bot.DrainAsync();

        Assert.Equal([ManagerLeft], bot.Messenger.To(Room).Select(word => word.Text));
        Assert.Single(bot.Messenger.Sent);
        Assert.Equal(["toy-grp-91a", "toy-grp-91c"], OpenRules());
    }

    [Fact]
    public async Task When_a_manager_comes_back_the_violations_close_and_a_later_leaving_is_said_again()
    {
        await LeaveAsync();
        bot.Tenant.Add(whole);
        await bot.HandleAsync(new MembersJoined(Now, Room, ["kacho"]));
        Assert.Empty(OpenRules());
        Assert.Contains(bot.Store.Ledger, row => row is { Kind: "resolved", RuleId: "GRP-91c", Detail: "passed" });

        bot.Clock.Advance(TimeSpan.FromDays(2));
        await LeaveAsync();
        await bot.DrainAsync();

        Assert.Equal(2, bot.Messenger.To(Room).Count);
    }

    [Fact]
    public async Task The_directory_lags_behind_and_the_second_look_finds_it()
    {
        await bot.HandleAsync(new MembersLeft(Now, Room, ["kacho"]));
        await bot.DrainAsync();
        Assert.Empty(bot.Messenger.Sent);

        bot.Tenant.Add(without);
        bot.Clock.Advance(TimeSpan.FromSeconds(60));
        await bot.RunDueAsync();
        await bot.DrainAsync();

        Assert.Equal([ManagerLeft], bot.Messenger.To(Room).Select(word => word.Text));
    }

    [Fact]
    public async Task At_night_the_channel_is_left_in_peace_and_hears_it_when_the_office_opens()
    {
        bot.SetClock(Bot.Evening);
        await LeaveAsync();
        await bot.DrainAsync();
        Assert.Empty(bot.Messenger.Sent);

        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.RunDueAsync();
        await bot.DrainAsync();

        Assert.Equal([ManagerLeft], bot.Messenger.To(Room).Select(word => word.Text));
    }

    [Fact]
    public async Task What_was_put_right_over_night_is_not_said_in_the_morning()
    {
        bot.SetClock(Bot.Evening);
        await LeaveAsync();
        bot.Tenant.Add(whole);

        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.RunDueAsync();
        await bot.DrainAsync();

        Assert.Empty(bot.Messenger.Sent);
        Assert.Empty(OpenRules());
    }

    [Fact]
    public async Task A_group_without_a_manager_is_told_when_the_bot_comes_in()
    {
        bot.Tenant.Add(without);
        await bot.HandleAsync(new BotJoined(Now, Room));
        await bot.DrainAsync();

        Assert.Equal([NoManager], bot.Messenger.To(Room).Select(word => word.Text));
    }

    [Fact]
    public async Task The_masters_of_a_private_group_and_the_administrators_hear_at_once_by_name_of_the_group()
    {
        bot.Tenant.Add(whole with { IsPublic = false });
        await bot.HandleAsync(new BotJoined(Now, Room));
        await bot.DrainAsync();

        Assert.Equal("GRP-93のお知らせです。ご確認をお願いします。（p.2-01）\n・グループg1", Assert.Single(bot.Messenger.To("hanako")).Text);
        Assert.Single(bot.Messenger.To("ichiro"));
        Assert.Equal("グループの点検で、ご確認いただきたい点がありました。（p.2-01）\n・グループg1：おもちゃGRP-93（p.2-01）", Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text);
        Assert.Empty(bot.Messenger.To(Room));
    }

    [Theory]
    [InlineData(true, "kacho")]
    [InlineData(false, TestPolicy.AdministratorsChannel)]
    public async Task Without_an_active_master_the_managers_are_told_and_without_them_the_administrators(bool withManager, string recipient)
    {
        bot.Tenant.Add(bot.Tenant.Users["hanako"] with { IsSuspended = true });
        bot.Tenant.Add(bot.Tenant.Users["ichiro"] with { IsDeleted = true });
        bot.Tenant.Add((withManager ? whole : without) with { IsPublic = false });
        await bot.HandleAsync(new BotJoined(Now, Room));
        await bot.DrainAsync();

        Assert.Contains(bot.Messenger.To(recipient), note => note.Text.StartsWith("GRP-93", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slight_matter_waits_for_the_audits_one_message()
    {
        bot.Tenant.Add(whole with { MasterIds = ["hanako"] });
        await bot.HandleAsync(new MembersJoined(Now, Room, ["ichiro"]));
        await bot.DrainAsync();

        Assert.Equal(["toy-grp-92"], OpenRules());
        Assert.Empty(bot.Messenger.Sent);
    }

    private DateTimeOffset Now => bot.Clock.GetUtcNow();

    private string[] OpenRules() => [.. bot.Store.Violations.Values.Where(violation => violation.State != ViolationState.Resolved).Select(violation => violation.Rule).Order(StringComparer.Ordinal)];

    private Task LeaveAsync()
    {
        bot.Tenant.Add(without);
        return bot.HandleAsync(new MembersLeft(Now, Room, ["kacho"]));
    }
}
