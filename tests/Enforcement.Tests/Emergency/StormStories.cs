using System.Text;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>The recorded day over the whole bot, and servers that send nonsense.</summary>
public sealed class StormStories : IDisposable
{
    private const string Duty = "room-duty";

    private readonly Bot bot = new(TestPolicy.With(new EveningRule(Toy.Descriptor("CMP-92a", Severity.S1) with { InEmergency = InEmergency.Rests })) with
    {
        DutyChannels = new HashSet<string> { Duty },
        Emergency = TelegramText.Policy,
    });

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task On_the_recorded_day_evening_posts_are_spoken_about_before_the_rain_and_again_when_all_holds_have_run_out()
    {
        bot.SetClock(Bot.Morning.AddHours(9));
        await bot.PostAsync("hanako", "room-1", "前の晩の投稿です");
        await PassUntilAsync(Day(1, "00:00"));
        await PlayDayAsync();
        await PassUntilAsync(Day(1, "20:00"));
        await bot.PostAsync("ichiro", "room-2", "水位を見てきました");
        await PassUntilAsync(Day(2, "22:40"));
        await bot.PostAsync("kacho", "room-3", "明日の予定です");
        await bot.DrainAsync();

        Assert.Equal((1, 0, 1), (bot.Messenger.To("hanako").Count, bot.Messenger.To("ichiro").Count, bot.Messenger.To("kacho").Count));
        Assert.Single(bot.Store.Ledger, row => row.Kind == "emergency" && row.PersonId == "ichiro");
        Assert.Equal(["E1", "E2", "E1", "E0"], bot.Store.Ledger.Where(row => row.Kind == "emergency" && row.RuleId == "EMG-01").Select(row => row.Outcome));
        Assert.Equal(4, bot.Messenger.To(Duty).Count);
        Assert.DoesNotContain(bot.Messenger.Sent, message => message.Text.Contains("訓練", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<feed><entry>")]
    [InlineData("<!DOCTYPE feed [<!ENTITY x \"y\">]><feed xmlns=\"http://www.w3.org/2005/Atom\">&x;</feed>")]
    [InlineData("{\"json\":true}")]
    [InlineData("")]
    public async Task Nonsense_in_the_feed_changes_no_mode(string feed)
    {
        await WarnAsync();
        foreach (var name in new[] { "extra", "extra_l", "eqvol", "eqvol_l", "regular", "regular_l" })
        {
            bot.Weather.Answer($"{FakeJmaServer.Root}feed/{name}.xml", JmaAnswer.Fetched(Encoding.UTF8.GetBytes(feed)));
        }

        await PassUntilAsync(bot.Clock.GetUtcNow().AddHours(3));

        await StaysAndIsToldAsync();
    }

    [Theory]
    [InlineData(JmaAnswerKind.Refused, "HTTP 404")]
    [InlineData(JmaAnswerKind.Refused, "大きすぎます")]
    [InlineData(JmaAnswerKind.Failed, "時間切れ")]
    public async Task A_feed_that_cannot_be_had_changes_no_mode(JmaAnswerKind kind, string problem)
    {
        await WarnAsync();
        foreach (var name in new[] { "extra", "extra_l", "eqvol", "eqvol_l", "regular", "regular_l" })
        {
            bot.Weather.Answer($"{FakeJmaServer.Root}feed/{name}.xml", JmaAnswer.Without(kind, problem));
        }

        await PassUntilAsync(bot.Clock.GetUtcNow().AddHours(3));

        await StaysAndIsToldAsync();
    }

    [Fact]
    public async Task A_telegram_that_cannot_be_read_changes_no_mode()
    {
        await WarnAsync();
        bot.Weather.Publish("extra.xml", Weather.Rain, Encoding.UTF8.GetBytes("<Report>"), "20261124020000_0_VPWW55_990000.xml");

        await PassUntilAsync(bot.Clock.GetUtcNow().AddHours(1));

        Assert.Equal(EmergencyMode.E1, Mode);
    }

    [Fact]
    public async Task In_calm_weather_a_feed_that_stops_at_night_is_told_in_the_morning_with_its_return()
    {
        bot.SetClock(Bot.Evening);
        await PassUntilAsync(Bot.Evening.AddMinutes(10));
        bot.Weather.IsDown = true;
        await PassUntilAsync(Bot.Evening.AddMinutes(60));
        Assert.Empty(bot.Messenger.Sent);

        await PassUntilAsync(Day(1, "08:40"));

        Assert.Contains("気象情報の取得が30分以上止まっています", Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text, StringComparison.Ordinal);
        bot.Weather.IsDown = false;
        await PassUntilAsync(Day(1, "09:00"));
        Assert.Equal("【管理者宛】気象情報の取得が再開しました。（運用）", bot.Messenger.To(TestPolicy.AdministratorsChannel)[^1].Text);
    }

    private EmergencyMode Mode => bot.Get<PlanContexts>().For("now").Emergency.Mode;

    private static DateTimeOffset Day(int after, string time) => TelegramText.Jst($"{Bot.Morning.AddDays(after):yyyy-MM-dd}T{time}");

    private async Task WarnAsync()
    {
        bot.Weather.Publish("extra.xml", TelegramText.Warning(Weather.Rain, "2026-11-24T10:00", ("03", "レベル３大雨警報", "発表")), "20261124010000_0_VPWW55_990000.xml");
        await PassUntilAsync(bot.Clock.GetUtcNow().AddMinutes(5));
        Assert.Equal(EmergencyMode.E1, Mode);
    }

    private async Task StaysAndIsToldAsync()
    {
        Assert.Equal(EmergencyMode.E1, Mode);
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.To(Duty));
        Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel), alert => alert.Text.Contains("止まっています", StringComparison.Ordinal));
    }

    /// <summary>Each telegram of the day is published at its own minute, a day after the bot's morning.</summary>
    private async Task PlayDayAsync()
    {
        var number = 0;
        foreach (var bytes in TelegramText.RecordedDay())
        {
            var recorded = JmaTelegramReader.Read(bytes).Telegram!;
            await PassUntilAsync(Day(1, $"{recorded.IssuedAt.ToOffset(TimeSpan.FromHours(9)):HH:mm}").AddMinutes(1));
            var moved = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span)
                .Replace("2026-07-10T", $"{Bot.Morning.AddDays(1):yyyy-MM-dd}T", StringComparison.Ordinal).Replace("2026-07-09T", $"{Bot.Morning:yyyy-MM-dd}T", StringComparison.Ordinal));
            bot.Weather.Publish("extra.xml", recorded.Title, moved, $"20261125{number:D6}_{number++}_{recorded.Type}_990000.xml");
        }
    }

    private async Task PassUntilAsync(DateTimeOffset until)
    {
        while (bot.Clock.GetUtcNow() < until)
        {
            await bot.Get<EmergencyWork>().RunAsync(default);
            await bot.RunDueAsync();
            await bot.DrainAsync();
            bot.Clock.Advance(TimeSpan.FromMinutes(5));
        }
    }
}
