using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>Who hears of another mode, and what stands in the ledger about it.</summary>
public sealed class TellingStories : IDisposable
{
    private const string Duty = "room-duty";

    private readonly Bot bot = new(TestPolicy.With(
        new WordRule(Toy.Descriptor("SEC-91b", Severity.S3) with { AsksRecall = true }, "０９０")) with
    {
        DutyChannels = new HashSet<string> { Duty },
        Emergency = TelegramText.Policy,
    });

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_warning_of_the_feed_is_told_in_the_duty_channel_and_to_the_administrators_at_night_once()
    {
        bot.SetClock(TelegramText.Jst("2026-11-24T23:10"));
        bot.Weather.Publish("extra.xml", TelegramText.Warning(Weather.Rain, "2026-11-24T23:09", ("03", "レベル３大雨警報", "発表")), "20260710140900_0_VPWW55_990000.xml");

        await TickAsync(3);

        const string Sentence = "見本市のレベル３大雨警報のため、緊急モード（E1）に入りました。時間外の投稿などのご案内を停止しています。安全を第一にご連絡ください。（p.9-02）";
        Assert.Equal([Sentence], bot.Messenger.To(Duty).Select(word => word.Text));
        Assert.Equal([Sentence], bot.Messenger.To(TestPolicy.AdministratorsChannel).Select(alert => alert.Text));
        var row = Assert.Single(bot.Store.Ledger, entry => entry.Kind == "emergency");
        Assert.Equal(("EMG-01", "E1", null), (row.RuleId, row.Outcome, row.Stage));
        Assert.Contains("見本市 大雨 レベル３大雨警報", row.Detail, StringComparison.Ordinal);
        Assert.Contains("20260710140900_0_VPWW55_990000.xml", row.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declaration_counts_for_the_very_next_plan_and_says_until_when()
    {
        await DeclareAsync(EmergencyMode.E2, "大規模な停電", hours: 12);
        await bot.DrainAsync();

        Assert.Equal(EmergencyMode.E2, bot.Get<PlanContexts>().For("next").Emergency.Mode);
        Assert.Equal(["上位の緊急モード（E2）を開始しました（大規模な停電、11/24 22:00まで）。時間外の投稿などのご案内を停止します。（p.9-02）"], bot.Messenger.To(Duty).Select(word => word.Text));
        Assert.Equal("EMG-02", Assert.Single(bot.Store.Ledger, entry => entry.Kind == "emergency").RuleId);
    }

    [Fact]
    public async Task It_ends_by_itself_and_says_so()
    {
        await DeclareAsync(EmergencyMode.E1, "行方不明の方の捜索", hours: 2);
        bot.Clock.Advance(TimeSpan.FromHours(2));

        await TickAsync(2);

        Assert.Equal("緊急モードを終了しました。時間外の投稿などのご案内を再開します。（p.9-02）", bot.Messenger.To(Duty)[^1].Text);
        Assert.Equal(2, bot.Messenger.To(Duty).Count);
        Assert.Equal(["E1", "E0"], bot.Store.Ledger.Where(row => row.Kind == "emergency").Select(row => row.Outcome));
    }

    [Fact]
    public async Task In_a_drill_everything_said_carries_the_mark_and_every_row_is_counted_apart()
    {
        await DeclareAsync(EmergencyMode.Drill, "総合防災訓練", hours: 3);
        await bot.PostAsync("hanako", "room-g1", "田中様の携帯は０９０です");
        await bot.DrainAsync();

        Assert.All(bot.Messenger.Sent, message => Assert.StartsWith("【訓練】", message.Text, StringComparison.Ordinal));
        Assert.Equal("【訓練】緊急モードの確認です（総合防災訓練）。実際の警報ではありません。（運用）", bot.Messenger.To(Duty).Single().Text);
        Assert.Single(bot.Messenger.To("hanako"));
        Assert.Equal([PlanBuilder.Drill], bot.Store.Ledger.Select(row => row.Stage).Distinct());
    }

    [Fact]
    public async Task A_real_warning_ends_the_drill_at_once()
    {
        await DeclareAsync(EmergencyMode.Drill, "総合防災訓練", hours: 3);
        bot.Weather.Publish("extra.xml", TelegramText.Warning(Weather.Rain, "2026-11-24T10:00", ("03", "レベル３大雨警報", "発表")), "20261124010000_0_VPWW55_990000.xml");

        await TickAsync(1);

        Assert.DoesNotContain("訓練", bot.Messenger.To(Duty)[^1].Text, StringComparison.Ordinal);
        Assert.Equal(EmergencyMode.E1, bot.Get<PlanContexts>().For("next").Emergency.Mode);
        Assert.Equal(["drill", null], bot.Store.Ledger.Where(row => row.Kind == "emergency").Select(row => row.Stage));
    }

    [Fact]
    public async Task A_crash_between_telling_and_writing_it_down_does_not_tell_twice()
    {
        var news = EmergencyChange.Between(EmergencyMode.E0, FeedHealth.Off, EmergencyView.Normal with { Mode = EmergencyMode.E1 })!;
        for (var run = 0; run < 2; run++)
        {
            await bot.Get<IEmergencyHerald>().TellAsync("emergency|0|E0-E1|Off", news, EmergencyView.Normal with { Mode = EmergencyMode.E1 }, default);
        }

        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To(Duty));
        Assert.Single(bot.Store.Ledger);
    }

    [Fact]
    public async Task A_server_that_never_answers_keeps_nothing_else_waiting()
    {
        bot.Weather.Holds = new TaskCompletionSource().Task;

        await TickAsync(1);
        await DeclareAsync(EmergencyMode.E1, "停電", hours: 1);
        await TickAsync(1);

        Assert.Single(bot.Messenger.To(Duty));
    }

    private Task<bool> DeclareAsync(EmergencyMode mode, string reason, int hours) => bot.Get<EmergencyWatch>().DeclareAsync(
        new Declaration(mode, reason, TestPolicy.Administrator, bot.Clock.GetUtcNow(), bot.Clock.GetUtcNow().AddHours(hours)), bot.Policy.Now.Policy.Emergency, default);

    private async Task TickAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await bot.Get<EmergencyWork>().RunAsync(default);
            await bot.DrainAsync();
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
