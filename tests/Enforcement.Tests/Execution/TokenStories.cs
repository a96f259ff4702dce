using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>LINE WORKS gave no token: the administrators hear of it once, when they can be told again.</summary>
public sealed class TokenStories : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With());

    public TokenStories() => bot.Tenant.Settle();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task It_is_told_once_when_it_works_again()
    {
        await LookAsync(TokenState.Refused, 0);
        await LookAsync(TokenState.Refused, 20);
        Assert.Empty(bot.Messenger.Sent);

        await LookAsync(TokenState.Given, 20);
        await LookAsync(TokenState.Given, 20);

        Assert.Equal(
            "【管理者宛】LINE WORKS の認証が11/24 10:00から11/24 10:40まで通らず、お知らせが届いていませんでした。鍵とDeveloper Consoleの設定をご確認ください。（運用）",
            Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text);
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "token", RuleId: "OPS-03", Detail: "refused for 40 minutes" });
    }

    [Theory]
    [InlineData(TokenState.Given, 3)] // over within minutes
    [InlineData(TokenState.Unknown, 30)] // a start has not asked yet
    public async Task Nothing_is_said_of(TokenState next, int minutes)
    {
        await LookAsync(TokenState.Refused, 0);
        await LookAsync(next, minutes);

        Assert.Empty(bot.Messenger.Sent);
    }

    [Fact]
    public async Task At_night_it_waits_for_the_opening()
    {
        bot.SetClock(Bot.Evening);
        await LookAsync(TokenState.Refused, 0);
        await LookAsync(TokenState.Given, 30);
        Assert.Empty(bot.Messenger.Sent);

        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel));
    }

    private async Task LookAsync(TokenState now, int afterMinutes)
    {
        bot.Clock.Advance(TimeSpan.FromMinutes(afterMinutes));
        bot.Health.Now = bot.Health.Now with { Token = now };
        await bot.Sweep<TokenWatch>();
        await bot.DrainAsync();
    }
}
