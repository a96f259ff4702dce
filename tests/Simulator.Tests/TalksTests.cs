using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.Simulator.Tests;

public sealed class TalksTests
{
    [Theory]
    [InlineData("file", "", "（ファイル）")]
    [InlineData("text", "ご確認をお願いします。（p.2-01）", "ご確認をお願いします。（p.2-01）")]
    public void What_the_bot_sends_without_words_still_shows(string type, string text, string shown)
    {
        var clock = new SimulatedClock(TimeProvider.System);
        var sent = new SentMessage(1, ToPerson: true, "user-0100", "talk", type, text, [], [], clock.GetUtcNow(), 0);

        Assert.Equal(shown, new Talks(clock).BotSays(sent).Text);
    }

    [Fact]
    public async Task People_are_found_by_their_reading_in_hiragana()
    {
        await using var bench = await Bench.StartAsync();
        using var page = new HttpClient { BaseAddress = bench.Simulator.PageUrl };

        Assert.Contains("マツダ", await page.GetStringAsync($"sim/people?q={Uri.EscapeDataString("まつだ")}"), StringComparison.Ordinal);
    }
}
