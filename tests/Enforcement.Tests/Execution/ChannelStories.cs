using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>How channels are used is looked at once on every working day, from counts alone.</summary>
public sealed class ChannelStories : IDisposable
{
    private const string Talk = "room-talk";
    private const string Team = "room-team";
    private readonly Bot bot = new(TestPolicy.With(
        new ChannelTest(Toy.Descriptor("BSY-01", Severity.S1, Audience.Channel), use => use.Channel.Kind == ChannelKind.MultiUsers && use.Posts >= 3 ? new Finding($"{use.Channel.MemberCount}名、{use.Posts}件") : null),
        new ChannelTest(Toy.Descriptor("DRM-01", Severity.S0, Audience.Masters), use => use.Channel.Kind == ChannelKind.Group && use.LastPost is null ? new Finding("投稿がありません。") { RecordOnly = true } : null)));

    public ChannelStories()
    {
        bot.Tenant.Settle();
        bot.Tenant.Add(Town.Group("team", ["kacho"], Town.User("hanako"), Town.User("kacho")));
        bot.Tenant.Add(Town.Group("unseen", ["kacho"], Town.User("kacho")));
        bot.Tenant.AddChannelOf("team", "hanako", "kacho");
        bot.Tenant.Channels[Talk] = (new TenantChannel(Talk, "打合せ", ChannelKind.MultiUsers, null, null), ["hanako", "kacho", "somebody-unknown"]);
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_channel_hears_one_word_about_itself_however_long_it_goes_on()
    {
        await bot.ReadDirectoryAsync();
        await PostAsync(2);
        await LookAsync();
        Assert.Empty(bot.Messenger.Sent);

        await PostAsync(1);
        await NextDayAsync();
        Assert.Equal("BSY-01のお知らせです。ご確認をお願いします。（p.2-01）", Assert.Single(bot.Messenger.To(Talk)).Text);
        Assert.Equal("3名、3件", Assert.Single(bot.Store.Violations.Values).Detail);

        await PostAsync(5);
        await NextDayAsync();
        await LookAsync();
        Assert.Single(bot.Messenger.To(Talk));
        Assert.Single(bot.Store.Ledger, row => row.RuleId == "BSY-01");
    }

    [Fact]
    public async Task When_the_bot_is_gone_from_the_channel_its_violation_is_closed()
    {
        await bot.ReadDirectoryAsync();
        await PostAsync(3);
        await LookAsync();
        await bot.HandleAsync(new BotLeft(bot.Clock.GetUtcNow(), Talk));

        await NextDayAsync();

        Assert.Equal("gone", Assert.Single(bot.Store.Violations.Values).Resolution);
    }

    [Fact]
    public async Task The_office_is_asked_after_the_opening_and_only_once_a_day()
    {
        await bot.ReadDirectoryAsync();
        await PostAsync(3);
        bot.SetClock(Bot.Evening);
        await LookAsync();
        Assert.Empty(bot.Store.Violations);

        bot.SetClock(Bot.Morning.AddDays(1));
        await LookAsync();
        Assert.Single(bot.Store.Violations);
    }

    [Fact]
    public async Task Once_a_quarter_the_administrators_get_the_groups_that_nobody_uses_and_how_many_were_not_judged()
    {
        await bot.ReadDirectoryAsync();
        await bot.HandleAsync(new BotJoined(bot.Clock.GetUtcNow(), Team));

        await LookAsync();
        await NextDayAsync();

        var list = Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text;
        Assert.Contains("・グループteam：おもちゃDRM-01（投稿がありません。）", list, StringComparison.Ordinal);
        Assert.Contains("1件は、判定していません", list, StringComparison.Ordinal);
        Assert.Empty(bot.Messenger.To("kacho"));

        bot.SetClock(new DateTimeOffset(2027, 1, 5, 10, 0, 0, TimeSpan.FromHours(9)));
        await LookAsync();
        Assert.Equal(2, bot.Messenger.To(TestPolicy.AdministratorsChannel).Count);
    }

    [Fact]
    public async Task A_group_from_which_the_bot_was_removed_unseen_is_not_called_dormant()
    {
        await bot.ReadDirectoryAsync();
        await bot.HandleAsync(new BotJoined(bot.Clock.GetUtcNow(), Team));
        bot.Tenant.Channels.Remove(Team);

        await LookAsync();

        Assert.Empty(bot.Messenger.Sent);
        Assert.Empty(bot.Store.Violations);
        Assert.DoesNotContain($"channel/{Team}", bot.Store.Documents);
    }

    [Fact]
    public async Task How_long_the_bot_has_been_there_outlives_readings_and_begins_anew_when_it_comes_back()
    {
        var directory = bot.Get<ChannelDirectory>();
        await directory.ReadAnewAsync(Team, default);
        bot.Clock.Advance(TimeSpan.FromDays(40));
        await directory.ReadAnewAsync(Team, default);
        Assert.Equal(Bot.Morning, Assert.Single(await directory.AllAsync(default)).Since);

        await directory.ForgetAsync(Team, default);
        await directory.ReadAnewAsync(Team, default);
        Assert.Equal(Bot.Morning.AddDays(40), Assert.Single(await directory.AllAsync(default)).Since);
    }

    private async Task PostAsync(int posts)
    {
        for (var number = 0; number < posts; number++)
        {
            await bot.PostAsync("hanako", Talk, "明日の件です");
        }
    }

    private Task NextDayAsync()
    {
        bot.Clock.Advance(TimeSpan.FromDays(1));
        return LookAsync();
    }

    private async Task LookAsync()
    {
        await bot.Get<IEnumerable<ITimedWork>>().OfType<ChannelAudit>().Single().RunAsync(default);
        await bot.DrainAsync();
    }
}
