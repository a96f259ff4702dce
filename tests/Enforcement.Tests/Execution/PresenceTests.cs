using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>Once a week: in how many groups the bot is not.</summary>
public sealed class PresenceTests : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With(new PresenceTest(Toy.Descriptor("OPS-01", Severity.S1, Audience.Administrators))));

    public PresenceTests()
    {
        bot.Tenant.Settle();
        foreach (var name in (string[])["a", "b", "c", "d"])
        {
            bot.Tenant.Add(Town.Group(name, ["hanako"], Town.User("kacho")));
            bot.Tenant.AddChannelOf(name, "hanako");
        }

        bot.Tenant.Add(Town.Group("mute", ["hanako"], Town.User("kacho")) with { HasTalk = false });
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task The_first_week_is_for_getting_to_know_the_channels_and_then_it_is_told_once_a_week()
    {
        await bot.ReadDirectoryAsync();
        await bot.HandleAsync(new BotJoined(bot.Clock.GetUtcNow(), "room-a"));
        await bot.HandleAsync(new BotJoined(bot.Clock.GetUtcNow(), "room-b"));
        await ReportAsync();
        bot.SetClock(Bot.Morning.AddDays(6));
        await bot.HandleAsync(new BotLeft(bot.Clock.GetUtcNow(), "room-b"));
        await ReportAsync();
        await ReportAsync();
        bot.SetClock(Bot.Morning.AddDays(7));
        await ReportAsync();

        var alert = Assert.Single(Alerts());
        Assert.StartsWith("【管理者宛】botが参加していないグループが3件あります（対象4件の75%、この1週間に外れた室1件）", alert, StringComparison.Ordinal);
        Assert.DoesNotContain("グループmute", alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removals_of_earlier_weeks_and_waived_groups_are_left_out()
    {
        bot.Policy.Replace(bot.Policy.Now.Policy with { Waivers = [new Waiver("OPS-01", "d", null, "人事案件", "a", "b", new DateOnly(2027, 12, 31))] });
        await bot.ReadDirectoryAsync();
        foreach (var name in (string[])["a", "b", "c"])
        {
            await bot.HandleAsync(new BotJoined(bot.Clock.GetUtcNow(), $"room-{name}"));
        }

        await bot.HandleAsync(new BotLeft(bot.Clock.GetUtcNow(), "room-d"));
        await ReportAsync();
        bot.SetClock(Bot.Morning.AddDays(8));
        await ReportAsync();

        Assert.Empty(Alerts());
        Assert.Equal("groups 3, without the bot 0, removed 0", Assert.Single(bot.Store.Ledger, row => row.Kind == "presence").Detail);
    }

    private async Task ReportAsync()
    {
        await bot.Get<PresenceReport>().ReportIfDueAsync(default);
        await bot.DrainAsync();
    }

    private string[] Alerts() => [.. bot.Messenger.To(TestPolicy.AdministratorsChannel).Select(message => message.Text)];

    private sealed class PresenceTest(RuleDescriptor descriptor) : Rule<BotPresence, ToyOptions>
    {
        public override RuleDescriptor Descriptor => descriptor;

        public override IReadOnlyList<Example> Examples => [];

        protected override IEnumerable<Finding> Check(BotPresence subject, ToyOptions options, RuleContext context) =>
            subject.Without + subject.Removed > 0 ? [new Finding("botがいません。")] : [];
    }
}
