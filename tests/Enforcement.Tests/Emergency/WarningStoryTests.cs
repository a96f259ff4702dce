using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Rules;
using static ComplianceBot.Enforcement.Tests.Emergency.TelegramText;
using static ComplianceBot.Rules.EmergencyMode;

namespace ComplianceBot.Enforcement.Tests.Emergency;

public sealed class WarningStoryTests
{
    private static readonly TelegramText RainWarning = Warning(Weather.Rain, "2026-07-10T07:10", ("03", "レベル３大雨警報", "発表"));
    private static readonly TelegramText RainDanger = Warning(Weather.Rain, "2026-07-10T09:00", ("43", "レベル４大雨危険警報", "発表"));
    private static readonly TelegramText RainLifted = Warning(Weather.Rain, "2026-07-10T12:00", ("03", "レベル３大雨警報", "解除"));

    [Fact]
    public void An_advisory_is_no_emergency() =>
        Assert.Equal(E0, new Weather().After(Warning(Weather.Rain, "2026-07-10T07:10", ("10", "レベル２大雨注意報", "発表"), ("14", "雷注意報", "発表"))).ModeAt("2026-07-10T07:11"));

    [Fact]
    public void After_a_warning_was_lifted_E1_goes_on_for_six_hours()
    {
        var weather = new Weather().After(RainWarning, RainLifted);

        Assert.Equal(E1, weather.ModeAt("2026-07-10T17:59"));
        Assert.Equal(Jst("2026-07-10T18:00"), weather.At("2026-07-10T17:59").Until);
        Assert.Equal(E0, weather.ModeAt("2026-07-10T18:00"));
    }

    [Fact]
    public void After_a_danger_was_lifted_E2_goes_on_for_a_day_and_E1_for_six_hours_more()
    {
        var weather = new Weather().After(RainDanger, RainLifted);

        Assert.Equal(E2, weather.ModeAt("2026-07-11T11:59"));
        Assert.Equal(E1, weather.ModeAt("2026-07-11T12:00"));
        Assert.Equal(E0, weather.ModeAt("2026-07-11T18:00"));
    }

    [Fact]
    public void A_warning_that_comes_back_during_the_hold_is_in_force_again()
    {
        var weather = new Weather().After(RainWarning, RainLifted, Warning(Weather.Rain, "2026-07-10T16:00", ("03", "レベル３大雨警報", "発表")));

        Assert.Equal(E1, weather.ModeAt("2026-07-13T00:00"));
        Assert.Null(weather.At("2026-07-13T00:00").Until);
    }

    [Fact]
    public void The_same_warning_in_both_systems_is_one_reason()
    {
        var weather = new Weather().After(
            RainWarning,
            Warning(Weather.Old54, "2026-07-10T07:10", ("03", "大雨警報", "発表")),
            Warning(Weather.Old53, "2026-07-10T07:10", ("03", "大雨警報", "発表")));

        Assert.Single(weather.At("2026-07-10T07:12").Reasons);
    }

    [Fact]
    public void Level_4_in_an_old_telegram_stands_in_its_notice_and_only_for_the_named_city()
    {
        var old = new TelegramText(Weather.Old54, Jst("2026-07-10T07:10")).WithAreas(
            ("見本市", City, [("03", "大雨警報", "継続")]), ("隣見本町", Town, [("03", "大雨警報", "継続")]));
        old = old with { Body = "<Notice>［危険警報・氾濫特別警報の発表状況］\n〈レベル４氾濫危険警報〉見本川＊\n〈レベル４大雨危険警報〉見本市</Notice>" + old.Body };

        Assert.Equal(E2, new Weather().After(old).ModeAt("2026-07-10T07:11"));
        Assert.Equal(E1, new Weather(Policy with { Areas = [Town] }).After(old).ModeAt("2026-07-10T07:11"));
        // Its twin without the notice, a second later, takes nothing back.
        Assert.Equal(E2, new Weather().After(old, Warning(Weather.Old53, "2026-07-10T07:10", ("03", "大雨警報", "継続")) with { Second = 6 }).ModeAt("2026-07-10T07:11"));
    }

    [Fact]
    public void A_step_down_counts_as_what_it_steps_to()
    {
        var weather = new Weather().After(RainDanger, Warning(Weather.Rain, "2026-07-10T10:00", ("03", "レベル３大雨警報", "危険警報から警報")));

        Assert.Equal(E2, weather.ModeAt("2026-07-11T09:59"));
        Assert.Equal(E1, weather.ModeAt("2026-07-11T10:00"));
        Assert.Null(weather.At("2026-07-11T10:00").Until);
    }

    [Fact]
    public void An_older_report_that_comes_late_changes_nothing() =>
        Assert.Equal(E2, new Weather().After(RainDanger, RainWarning).ModeAt("2026-07-10T09:02"));

    [Fact]
    public void A_cancelled_warning_ends_at_once_without_a_hold()
    {
        var weather = new Weather().After(RainWarning, RainWarning with { InfoType = "取消", ReportedAt = Jst("2026-07-10T07:20"), Body = "" });

        Assert.Equal(E0, weather.ModeAt("2026-07-10T07:21"));
    }

    [Fact]
    public void A_cancellation_goes_back_one_report_even_when_both_old_telegrams_are_cancelled()
    {
        var danger = Warning(Weather.Old54, "2026-07-10T08:00", ("33", "大雨特別警報", "発表"));
        var weather = new Weather().After(
            Warning(Weather.Old54, "2026-07-10T07:10", ("03", "大雨警報", "発表")), danger, danger with { Title = Weather.Old53, Second = 6 },
            danger with { InfoType = "取消", Body = "", ReportedAt = Jst("2026-07-10T08:10") },
            danger with { Title = Weather.Old53, InfoType = "取消", Body = "", ReportedAt = Jst("2026-07-10T08:10"), Second = 6 });

        Assert.Equal(E1, weather.ModeAt("2026-07-10T08:11"));
        Assert.Null(weather.At("2026-07-10T08:11").Until);
    }

    [Fact]
    public void A_cancellation_by_another_office_takes_nothing_back() =>
        Assert.Equal(E1, new Weather().With(state => state.Apply(RainWarning.Read(), Policy, RainWarning.ReportedAt)
            .Apply(RainWarning.Read() with { InfoType = JmaInfoType.Cancelled, Office = "別の気象台", Areas = [] }, Policy, RainWarning.ReportedAt)).ModeAt("2026-07-10T07:12"));

    [Fact]
    public void A_correction_to_a_lower_level_takes_effect_at_once()
    {
        var weather = new Weather().After(RainWarning, RainDanger, Warning(Weather.Rain, "2026-07-10T09:00", ("03", "レベル３大雨警報", "継続")) with { InfoType = "訂正", Second = 50 });

        Assert.Equal(E1, weather.ModeAt("2026-07-10T09:02"));
    }

    [Fact]
    public void The_summary_puts_right_what_the_window_lost()
    {
        // The lifting telegrams of both systems and of the landslide notice never arrived.
        var weather = new Weather().After(RainDanger, Warning(Weather.Old54, "2026-07-10T09:00", ("03", "大雨警報", "発表")), Landslide("2026-07-10T09:10", "3", "発表"),
            Warning(Weather.Summary, "2026-07-10T13:10"));

        Assert.Equal(Jst("2026-07-11T13:10"), weather.At("2026-07-10T13:11").Until);
        Assert.Equal(E0, weather.ModeAt("2026-07-11T19:10"));
    }

    [Fact]
    public void The_summary_alone_brings_a_warning_that_the_window_lost()
    {
        var weather = new Weather().After(Warning(Weather.Summary, "2026-07-10T13:10", ("49", "レベル４土砂災害危険警報", "継続"), ("15", "強風注意報", "継続")));

        Assert.Equal(E2, weather.ModeAt("2026-07-10T13:11"));
        Assert.Equal(E2, weather.After(Warning(Weather.Rain, "2026-07-10T13:12")).ModeAt("2026-07-11T23:00"));
        Assert.Equal(E0, weather.After(Warning(Weather.Slope, "2026-07-10T13:20")).ModeAt("2026-07-12T00:00"));
    }

    [Fact]
    public void An_empty_old_telegram_ends_what_the_new_system_left_behind() =>
        Assert.Equal(E0, new Weather().After(RainWarning, Warning(Weather.Old54, "2026-07-10T12:00")).ModeAt("2026-07-10T18:00"));

    [Fact]
    public void A_special_warning_notice_is_settled_by_the_next_full_report()
    {
        var weather = new Weather().After(SpecialNotice("2026-07-10T12:05", "33", "大雨特別警報"));
        Assert.Equal(E2, weather.ModeAt("2026-07-10T12:06"));

        weather.After(Warning(Weather.Rain, "2026-07-10T13:00", ("03", "レベル３大雨警報", "特別警報から警報")));
        Assert.Equal(E1, weather.ModeAt("2026-07-11T13:00"));
    }

    [Fact]
    public void A_special_warning_notice_is_lifted_by_its_own_kind() =>
        Assert.Equal(E0, new Weather().After(SpecialNotice("2026-07-10T12:05", "33", "大雨特別警報"), SpecialNotice("2026-07-10T15:00", "00", "解除")).ModeAt("2026-07-11T21:00"));

    [Theory]
    [InlineData("20", "氾濫注意情報", E0)]
    [InlineData("30", "氾濫警戒情報", E1)]
    [InlineData("40", "氾濫危険情報", E2)]
    [InlineData("51", "氾濫発生情報", E2)]
    [InlineData("10", "氾濫注意情報解除", E0)]
    public void A_river_of_the_policy_counts_by_its_level(string code, string name, EmergencyMode mode) =>
        Assert.Equal(mode, new Weather().After(Flood("2026-07-10T09:00", code, name)).ModeAt("2026-07-10T09:01"));

    [Fact]
    public void A_winter_of_snow_warnings_keeps_E1_up_only_as_long_as_the_policy_says()
    {
        var policy = Policy with { PhenomenonPolicies = new Dictionary<string, PhenomenonPolicy> { [Phenomena.Snow] = new(Counts: true, TimeSpan.FromHours(48)) } };
        var weather = new Weather(policy).After(Warning(Weather.Snow, "2026-01-10T06:00", ("06", "大雪警報", "発表")), Warning(Weather.Snow, "2026-01-11T06:00", ("06", "大雪警報", "継続")));

        Assert.Equal(E1, weather.ModeAt("2026-01-12T11:59"));
        Assert.Equal(E0, weather.ModeAt("2026-01-12T12:00"));
        Assert.Equal(E2, weather.After(Warning(Weather.Snow, "2026-01-12T13:00", ("36", "大雪特別警報", "発表"))).ModeAt("2026-01-12T13:01"));
    }

    [Fact]
    public void A_phenomenon_can_be_left_out() =>
        Assert.Equal(E0, new Weather(Policy with { PhenomenonPolicies = new Dictionary<string, PhenomenonPolicy> { [Phenomena.Rain] = new(Counts: false, null) } }).After(RainDanger).ModeAt("2026-07-10T09:02"));
}
