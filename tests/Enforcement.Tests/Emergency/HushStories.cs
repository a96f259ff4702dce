using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>What the bot keeps to itself in an emergency, what it says all the same, and what it says afterwards.</summary>
public sealed class HushStories : IDisposable
{
    private readonly Bot bot = new(PolicyWith(HeldNotes.Later));

    public HushStories() => Settle(bot);

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task After_hours_posts_are_spoken_about_before_and_after_and_only_recorded_in_between()
    {
        bot.SetClock(Bot.Evening);
        await bot.PostAsync("hanako", "room-g1", "明日の資料です");
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.To("hanako"));
        bot.Clock.Advance(TimeSpan.FromMinutes(40));

        await DeclareAsync(bot, hours: 4);
        await bot.PostAsync("ichiro", "room-g1", "土のうを運びます");
        await bot.DrainAsync();
        Assert.Empty(bot.Messenger.To("ichiro"));
        var row = Assert.Single(bot.Store.Ledger, entry => entry.Kind == "emergency" && entry.PersonId == "ichiro");
        Assert.Equal(("CMP-92a", "Violating"), (row.RuleId, row.Outcome));
        Assert.Single(bot.Store.Violations);

        await PassAsync(bot, hours: 5);
        await bot.PostAsync("ichiro", "room-g1", "昨日の報告です", bot.Clock.GetUtcNow() - TimeSpan.FromMinutes(2));
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.To("ichiro"));
    }

    [Fact]
    public async Task A_post_of_the_emergency_that_is_judged_after_it_is_still_not_held_against_anybody()
    {
        bot.SetClock(Bot.Evening);
        await DeclareAsync(bot, hours: 2);
        var posted = bot.Clock.GetUtcNow().AddMinutes(30);
        bot.Clock.Advance(TimeSpan.FromHours(3));
        await bot.Get<EmergencyWork>().RunAsync(default);

        await bot.PostAsync("hanako", "room-g1", "明日の資料です", posted);
        await bot.DrainAsync();

        Assert.Empty(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task A_note_about_an_address_waits_until_the_morning_after_the_emergency_and_its_alert_does_not()
    {
        bot.SetClock(Bot.Evening);
        await DeclareAsync(bot, hours: 2);
        await bot.PostAsync("hanako", "room-g1", "住所を二つ送ります");
        await bot.PostAsync("hanako", "room-g1", "住所をもう一つ送ります");
        await bot.DrainAsync();
        Assert.Empty(bot.Messenger.To("hanako"));
        Assert.Equal(2, bot.Messenger.To(TestPolicy.AdministratorsChannel).Sum(alert => alert.Text.Split("【至急】").Length - 1));

        await PassAsync(bot, hours: 11);

        var note = Assert.Single(bot.Messenger.To("hanako"));
        Assert.Equal(
            "緊急対応お疲れさまでした。緊急モード中の投稿に、ご確認いただきたい内容がありました。必要に応じて送信取消をお願いします。（p.2-01）\n・11/24 22:10の投稿：おもちゃSEC-91c\n・11/24 22:10の投稿：おもちゃSEC-91c",
            note.Text);
        Assert.Equal(3, note.Content.QuickReplies.Count);
        Assert.All(bot.Store.Violations.Values, violation => Assert.NotNull(violation.ToldAt));
        Assert.Equal(2, bot.Store.Ledger.Count(row => row.Kind == "told-after-emergency"));
    }

    [Theory]
    [InlineData(HeldNotes.AtOnce, 1, "verdict")]
    [InlineData(HeldNotes.Never, 0, "emergency")]
    public async Task The_policy_may_want_it_at_once_or_never(HeldNotes wish, int notes, string kind)
    {
        using var other = new Bot(PolicyWith(wish));
        Settle(other);
        await DeclareAsync(other, hours: 2);

        await other.PostAsync("hanako", "room-g1", "住所を送ります");
        await PassAsync(other, hours: 24);

        Assert.Equal(notes, other.Messenger.To("hanako").Count);
        Assert.Contains(other.Store.Ledger, row => row.Kind == kind && row.RuleId == "SEC-91c");
    }

    [Fact]
    public async Task Danger_and_help_are_spoken_about_at_once()
    {
        await DeclareAsync(bot, hours: 2);

        await bot.PostAsync("hanako", "room-g1", "個人番号は…");
        await bot.PostAsync("ichiro", "room-g1", "スマホを紛失しました");
        await bot.DrainAsync();

        Assert.StartsWith("SEC-91a", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
        Assert.StartsWith("SEC-98", Assert.Single(bot.Messenger.To("ichiro")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_waited_for_the_morning_does_not_leave_into_an_emergency_that_began_at_night()
    {
        bot.SetClock(Bot.Evening);
        await bot.PostAsync("hanako", "room-duty", "雑談です");
        Assert.Single(bot.Store.Outbox);
        bot.Clock.Advance(TimeSpan.FromHours(9));
        await DeclareAsync(bot, hours: 3);
        await PassAsync(bot, hours: 2);
        Assert.Empty(bot.Messenger.To("hanako"));

        await PassAsync(bot, hours: 2);

        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task No_word_but_the_modes_own_reaches_a_channel_and_the_groups_word_comes_afterwards()
    {
        bot.Tenant.Add(Town.Group("g1", ["hanako"], Town.User("hanako")));
        await DeclareAsync(bot, hours: 2);
        await bot.HandleAsync(new MembersLeft(bot.Clock.GetUtcNow(), "room-g1", ["kacho"]));
        await PassAsync(bot, hours: 1);
        Assert.Empty(bot.Messenger.To("room-g1"));
        Assert.Single(bot.Messenger.To("room-duty"));

        await PassAsync(bot, hours: 2);

        Assert.StartsWith("GRP-91c", Assert.Single(bot.Messenger.To("room-g1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_made_in_an_emergency_has_seven_days_from_its_end()
    {
        await DeclareAsync(bot, hours: 5);
        var context = bot.Get<Enforcement.Planning.PlanContexts>();
        var group = new Group("g9", "対策室") { FirstSeen = bot.Clock.GetUtcNow().AddHours(1) };
        bot.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(DateTimeOffset.MaxValue, context.For("").WithEmergencyOf(group).EmergencyEndedAt);

        var end = Bot.Morning.AddHours(5);
        await PassAsync(bot, hours: 6);

        Assert.InRange(context.For("").WithEmergencyOf(group).EmergencyEndedAt!.Value, end, end.AddHours(1));
        Assert.Null(context.For("").WithEmergencyOf(group with { FirstSeen = Bot.Morning.AddDays(-1) }).EmergencyEndedAt);
    }

    private static Policy PolicyWith(HeldNotes notes) => TestPolicy.With(
        new WordRule(Toy.Descriptor("SEC-91a", Severity.S4) with { AsksRecall = true, InEmergency = InEmergency.GoesOn }, "個人番号"),
        new WordRule(Toy.Descriptor("SEC-91c", Severity.S3) with { AsksRecall = true, InEmergency = InEmergency.Waits, Family = "SEC-91c" }, "住所"),
        new WordRule(Toy.Descriptor("SEC-98", Severity.S4) with { IsHelp = true }, "紛失"),
        new WordRule(Toy.Descriptor("COM-93", Severity.S1, Audience.Person), "雑談"),
        new LeavingTest(Toy.Descriptor("GRP-91c", Severity.S2, Audience.Channel)),
        new EveningRule(Toy.Descriptor("CMP-92a", Severity.S1) with { InEmergency = InEmergency.Rests })) with
    {
        DutyChannels = new HashSet<string> { "room-duty" },
        Emergency = EmergencyPolicy.Off with { PersonalInformation = notes },
        Caps = new CapPolicy(100, 100),
    };

    private static void Settle(Bot bot)
    {
        bot.Tenant.Settle().Add(Town.Group("g1", ["hanako"], Town.User("hanako"), Town.User("kacho")));
        bot.Tenant.AddChannelOf("g1", "hanako", "kacho");
    }

    private static Task<bool> DeclareAsync(Bot bot, int hours) => bot.Get<EmergencyWatch>().DeclareAsync(
        new Declaration(EmergencyMode.E1, "停電", TestPolicy.Administrator, bot.Clock.GetUtcNow(), bot.Clock.GetUtcNow().AddHours(hours)), bot.Policy.Now.Policy.Emergency, default);

    private static async Task PassAsync(Bot bot, int hours)
    {
        for (var quarter = 0; quarter < 4 * hours; quarter++)
        {
            await bot.Get<EmergencyWork>().RunAsync(default);
            await bot.RunDueAsync();
            await bot.DrainAsync();
            bot.Clock.Advance(TimeSpan.FromMinutes(15));
        }
    }
}
