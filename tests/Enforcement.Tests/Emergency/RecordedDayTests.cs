using ComplianceBot.Enforcement.Emergency;
using static ComplianceBot.Rules.EmergencyMode;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>The shipped day: advisory, warning three times over, danger, special warning, a drill in between, lifted.</summary>
public sealed class RecordedDayTests
{
    private static readonly EmergencyPolicy Policy = TelegramText.Policy;

    [Fact]
    public void A_day_of_heavy_rain_raises_the_mode_three_times_and_lets_it_fall_a_day_later()
    {
        var state = EmergencyState.Empty;
        var told = new List<string>();
        var (mode, feed) = (E0, FeedHealth.Live);
        var waiting = new Queue<JmaTelegram>(TelegramText.RecordedDay().Select(bytes => JmaTelegramReader.Read(bytes).Telegram!));
        for (var now = TelegramText.Jst("2026-07-10T05:00"); now < TelegramText.Jst("2026-07-12T01:00"); now = now.AddMinutes(1))
        {
            while (waiting.TryPeek(out var next) && next.IssuedAt <= now)
            {
                state = state.Apply(waiting.Dequeue(), Policy, now);
            }

            state = state.Watched(now, now).Prune(Policy, now);
            var view = state.At(Policy, now);
            if (EmergencyChange.Between(mode, feed, view) is { } change)
            {
                told.Add($"{now:dd HH:mm} {change.From}→{change.To} {change.ModeText}");
                (mode, feed) = (view.Mode, view.Feed);
            }
        }

        Assert.Empty(waiting);
        Assert.Equal(
            [
                "10 07:11 E0→E1 見本市のレベル３大雨警報のため、緊急モード（E1）に入りました。時間外の投稿などのご案内を停止しています。安全を第一にご連絡ください。（p.9-02）",
                "10 09:41 E1→E2 見本市のレベル４土砂災害危険警報のため、上位の緊急モード（E2）に入りました。時間外の投稿などのご案内を停止しています。安全を第一にご連絡ください。（p.9-02）",
                "11 16:30 E2→E1 緊急モードを上位（E2）から E1 に下げました。時間外の投稿などのご案内は引き続き停止しています。（p.9-02）",
                "11 22:30 E1→E0 緊急モードを終了しました。時間外の投稿などのご案内を再開します。（p.9-02）",
            ],
            told);
        Assert.Empty(state.Standings);
    }

    [Fact]
    public void The_neighbouring_town_with_an_advisory_stays_in_normal_mode()
    {
        var policy = Policy with { Areas = [TelegramText.Town] };
        var state = TelegramText.RecordedDay().Take(6).Aggregate(EmergencyState.Empty, (sum, bytes) => sum.Apply(JmaTelegramReader.Read(bytes).Telegram!, policy, TelegramText.Jst("2026-07-10T10:00")));

        Assert.Equal(E0, state.At(policy, TelegramText.Jst("2026-07-10T10:00")).Mode);
    }

    [Fact]
    public void The_order_in_which_telegrams_arrive_does_not_matter_while_warnings_stand()
    {
        var morning = TelegramText.RecordedDay().Take(8).Select(bytes => JmaTelegramReader.Read(bytes).Telegram!).ToList();
        var now = TelegramText.Jst("2026-07-10T12:10");
        var random = new Random(20260710);
        for (var round = 0; round < 50; round++)
        {
            var view = morning.OrderBy(_ => random.Next()).Aggregate(EmergencyState.Empty, (sum, telegram) => sum.Apply(telegram, Policy, now)).At(Policy, now);
            Assert.Equal(E2, view.Mode);
            Assert.Null(view.Until);
            Assert.Equal(["レベル４土砂災害危険警報", "レベル５大雨特別警報"], view.Reasons.Where(reason => reason.Mode == E2 && reason.Label.StartsWith("レベル", StringComparison.Ordinal)).Select(reason => reason.Label).Order(StringComparer.Ordinal));
        }
    }
}
