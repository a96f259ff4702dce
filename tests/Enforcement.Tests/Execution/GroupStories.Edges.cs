using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>Tenants out of reach, groups that cannot be judged, and what takes days.</summary>
public sealed partial class GroupStories
{
    [Fact]
    public async Task While_the_tenant_is_out_of_reach_the_event_waits_and_is_judged_afterwards()
    {
        await bot.ReadDirectoryAsync();
        bot.Tenant.IsOutOfReach = true;
        await LeaveAsync();
        bot.Clock.Advance(TimeSpan.FromSeconds(15));
        await bot.RunDueAsync();
        Assert.Empty(bot.Store.Violations);

        bot.Tenant.IsOutOfReach = false;
        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await bot.RunDueAsync();
        await bot.DrainAsync();

        Assert.Equal([ManagerLeft], bot.Messenger.To(Room).Select(word => word.Text));
        Assert.Single(bot.Store.Ledger, row => row.Detail.StartsWith("postponed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_large_directory_is_still_being_read_the_event_waits_elsewhere()
    {
        var pages = new TaskCompletionSource();
        bot.Tenant.Pages = pages.Task;
        var handling = LeaveAsync();
        for (var times = 0; times < 5 && !handling.IsCompleted; times++)
        {
            // Again if its patience had not yet begun.
            bot.Clock.Advance(TimeSpan.FromSeconds(11));
            await Task.WhenAny(handling, Task.Delay(TimeSpan.FromSeconds(5)));
        }

        Assert.True(handling.IsCompleted);
        await handling;

        Assert.Single(bot.Store.Ledger, row => row.Detail.StartsWith("postponed", StringComparison.Ordinal));
        pages.SetResult();
        await bot.ReadDirectoryAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.RunDueAsync();
        await bot.DrainAsync();

        Assert.Equal([ManagerLeft], bot.Messenger.To(Room).Select(word => word.Text));
    }

    [Fact]
    public async Task An_external_group_is_not_judged_and_never_compliant()
    {
        bot.Tenant.Groups.Clear();
        await bot.HandleAsync(new BotJoined(Now, Room));

        Assert.Single(bot.Store.Ledger, row => row is { Kind: "not-judged", GroupId: "g1", Outcome: "NotJudged" });
    }

    [Fact]
    public async Task A_channel_without_a_group_is_seen_and_that_is_all()
    {
        bot.Tenant.Channels["talk"] = (new TenantChannel("talk", "打合せ", ChannelKind.MultiUsers, null, null), ["hanako"]);
        await bot.HandleAsync(new BotJoined(Now, "talk"));

        Assert.Equal("no group", Assert.Single(bot.Store.Ledger, row => row.Kind == "judged").Detail);
        Assert.Empty(bot.Store.Outbox);
    }

    [Fact]
    public async Task A_waived_group_is_written_down_as_waived()
    {
        bot.Policy.Replace(bot.Policy.Now.Policy with { Waivers = [new Waiver("toy-grp-93", "g1", null, "人事案件", "a", "b", new DateOnly(2026, 11, 24))] });
        bot.Tenant.Add(whole with { IsPublic = false });
        await bot.HandleAsync(new BotJoined(Now, Room));

        Assert.Empty(bot.Store.Outbox);
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "waived", RuleId: "GRP-93" });
    }

    [Fact]
    public async Task A_manager_who_left_is_asked_about_every_day_until_there_is_another_one()
    {
        await LeaveAsync();
        for (var day = 1; day <= 3; day++)
        {
            bot.Clock.Advance(TimeSpan.FromDays(1));
            await bot.RunDueAsync();
        }

        Assert.Contains(bot.Store.Due, item => item.Key.EndsWith("day-4", StringComparison.Ordinal));
        bot.Tenant.Add(whole);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.RunDueAsync();

        Assert.Empty(bot.Store.Due);
        Assert.Empty(OpenRules());
        Assert.Equal(2, await bot.DrainAsync());
        Assert.Equal([ManagerLeft, NoManager], bot.Messenger.To(Room).Select(word => word.Text));
    }

    [Fact]
    public async Task The_second_look_that_an_earlier_event_put_off_does_not_say_it_again_in_other_words()
    {
        await bot.HandleAsync(new BotJoined(Now, Room));
        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await LeaveAsync();
        bot.Clock.Advance(TimeSpan.FromSeconds(31));
        await bot.RunDueAsync();
        await bot.DrainAsync();

        Assert.Equal([ManagerLeft], bot.Messenger.To(Room).Select(word => word.Text));
    }

    [Fact]
    public async Task A_group_made_a_moment_ago_is_judged_with_the_event_that_brings_it_to_light()
    {
        using var other = new Bot(TestPolicy.With(new NoGraceTest(Toy.Descriptor("GRP-94", Severity.S3, Audience.Masters))));
        other.Tenant.Settle();
        await other.ReadDirectoryAsync();
        other.Tenant.Add(Town.Group("g9", ["hanako"], Town.User("hanako")));
        other.Tenant.AddChannelOf("g9", "hanako");
        other.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(5);
        await other.HandleAsync(new BotJoined(other.Clock.GetUtcNow(), "room-g9"));
        await other.DrainAsync();

        Assert.Single(other.Messenger.To("hanako"));
    }
}
