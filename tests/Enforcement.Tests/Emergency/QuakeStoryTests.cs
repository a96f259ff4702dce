using ComplianceBot.Rules;
using static ComplianceBot.Enforcement.Tests.Emergency.TelegramText;
using static ComplianceBot.Rules.EmergencyMode;

namespace ComplianceBot.Enforcement.Tests.Emergency;

public sealed class QuakeStoryTests
{
    private const string Event = "20260110161000";

    private static readonly TelegramText Flash = QuakeFlash("2026-01-10T16:12", Event, "5-");

    [Theory]
    [InlineData("3", E0)]
    [InlineData("4", E1)]
    [InlineData("5-", E2)]
    [InlineData("５弱", E2)]
    [InlineData("6強", E2)]
    [InlineData("7", E2)]
    public void A_flash_report_counts_for_the_region(string intensity, EmergencyMode mode) =>
        Assert.Equal(mode, new Weather().After(QuakeFlash("2026-01-10T16:12", Event, intensity)).ModeAt("2026-01-10T16:13"));

    [Fact]
    public void The_final_report_decides_for_the_city_and_a_provisional_E2_holds_nothing()
    {
        var weather = new Weather().After(Flash);
        Assert.Equal(E2, weather.ModeAt("2026-01-10T16:13"));

        weather.After(QuakeReport("2026-01-10T16:16", Event, "<MaxInt>4</MaxInt>"));
        Assert.Equal(E1, weather.ModeAt("2026-01-10T16:17"));
        Assert.Equal(E0, weather.ModeAt("2026-01-10T22:16"));
    }

    [Fact]
    public void A_city_that_the_final_report_does_not_name_felt_nothing() =>
        Assert.Equal(E0, new Weather().After(Flash, QuakeReport("2026-01-10T16:16", Event, null)).ModeAt("2026-01-10T16:17"));

    [Fact]
    public void A_city_that_is_cut_off_counts_as_5_lower()
    {
        var view = new Weather().After(QuakeReport("2026-01-10T16:16", Event, "<Condition>震度５弱以上未入電</Condition>")).At("2026-01-10T16:17");

        Assert.Equal(E2, view.Mode);
        Assert.Equal("震度５弱以上（未入電）", view.Reasons[0].Label);
    }

    [Fact]
    public void A_second_report_raises_the_same_quake_instead_of_adding_one()
    {
        var weather = new Weather().After(QuakeReport("2026-01-10T16:16", Event, "<MaxInt>4</MaxInt>"), QuakeReport("2026-01-10T16:20", Event, "<MaxInt>5-</MaxInt>"));

        Assert.Equal(E2, weather.ModeAt("2026-01-10T16:21"));
        Assert.Equal(2, weather.State.Standings.Count);
    }

    [Fact]
    public void An_aftershock_is_a_reason_of_its_own_and_prolongs_the_hold()
    {
        var weather = new Weather().After(QuakeReport("2026-01-10T16:16", Event, "<MaxInt>4</MaxInt>"), QuakeReport("2026-01-10T20:00", "20260110195500", "<MaxInt>4</MaxInt>"));

        Assert.Equal(Jst("2026-01-11T02:00"), weather.At("2026-01-10T20:01").Until);
    }

    [Fact]
    public void A_cancelled_quake_never_was()
    {
        var weather = new Weather().After(Flash, Flash with { InfoType = "取消", Body = "", ReportedAt = Jst("2026-01-10T16:14") });

        Assert.Equal(E0, weather.ModeAt("2026-01-10T16:15"));
    }

    [Fact]
    public void A_late_flash_report_does_not_overrule_the_final_one() =>
        Assert.Equal(E1, new Weather().After(QuakeReport("2026-01-10T16:16", Event, "<MaxInt>4</MaxInt>"), Flash).ModeAt("2026-01-10T16:17"));

    [Fact]
    public void A_swarm_leaves_a_small_state_behind()
    {
        var weather = new Weather();
        var start = Jst("2026-01-10T00:00");
        for (var shock = 0; shock < 500; shock++)
        {
            var at = start.AddMinutes(shock);
            weather.With(state => state.Apply((QuakeReport("2026-01-10T00:00", $"e{shock}", "<MaxInt>3</MaxInt>") with { ReportedAt = at }).Read(), Policy, at).Prune(Policy, at));
        }

        Assert.Equal(200, weather.State.Readings.Count);
        Assert.Empty(weather.With(state => state.Prune(Policy, start.AddDays(4))).State.Readings);
    }
}
