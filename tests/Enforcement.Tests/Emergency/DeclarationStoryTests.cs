using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Rules;
using static ComplianceBot.Enforcement.Tests.Emergency.TelegramText;
using static ComplianceBot.Rules.EmergencyMode;

namespace ComplianceBot.Enforcement.Tests.Emergency;

public sealed class DeclarationStoryTests
{
    private static readonly TelegramText RainWarning = Warning(Weather.Rain, "2026-07-10T07:10", ("03", "レベル３大雨警報", "発表"));
    private static readonly TelegramText RainDanger = Warning(Weather.Rain, "2026-07-10T09:00", ("43", "レベル４大雨危険警報", "発表"));

    [Fact]
    public void A_declared_emergency_ends_by_itself_without_a_hold()
    {
        var weather = new Weather().With(state => state.Declare(Declared(E2, "停電のため", "2026-07-10T10:00", "2026-07-10T22:00"))!);

        Assert.Equal(E2, weather.ModeAt("2026-07-10T21:59"));
        Assert.Equal(Jst("2026-07-10T22:00"), weather.At("2026-07-10T21:59").Until);
        Assert.Equal("停電のため", weather.At("2026-07-10T21:59").Reasons[0].Label);
        Assert.Equal(E0, weather.ModeAt("2026-07-10T22:00"));
    }

    [Fact]
    public void It_works_where_no_area_is_set() =>
        Assert.Equal(E1, EmergencyState.Empty.Declare(Declared(E1, "行方不明者の捜索", "2026-07-10T10:00", "2026-07-10T12:00"))!.At(EmergencyPolicy.Off, Jst("2026-07-10T11:00")).Mode);

    [Theory]
    [InlineData(E0, "理由", "2026-07-10T12:00")]
    [InlineData(E1, " ", "2026-07-10T12:00")]
    [InlineData(E1, "理由", "2026-07-10T10:00")]
    [InlineData(E1, "理由", "2026-07-10T09:00")]
    [InlineData(E1, "理由", "2026-07-17T10:01")]
    public void Without_mode_reason_or_a_sensible_end_it_is_refused(EmergencyMode mode, string reason, string until) =>
        Assert.Null(EmergencyState.Empty.Declare(Declared(mode, reason, "2026-07-10T10:00", until)));

    [Fact]
    public void A_later_declaration_takes_the_place_of_the_earlier()
    {
        var weather = new Weather().With(state => state.Declare(Declared(E2, "停電", "2026-07-10T10:00", "2026-07-10T22:00"))!.Declare(Declared(E1, "停電（復旧中）", "2026-07-10T12:00", "2026-07-11T00:00"))!);

        Assert.Equal(E1, weather.ModeAt("2026-07-10T12:00"));
        Assert.Equal(E1, weather.ModeAt("2026-07-10T23:59"));
    }

    [Fact]
    public void A_declaration_never_lowers_what_the_weather_calls_for() =>
        Assert.Equal(E2, new Weather().After(RainDanger).With(state => state.Declare(Declared(E1, "避難所開設", "2026-07-10T09:30", "2026-07-10T12:00"))!).ModeAt("2026-07-10T10:00"));

    [Fact]
    public void Ended_by_hand_it_stays_ended_until_something_new_comes()
    {
        var weather = new Weather().After(RainWarning).With(state => state.End(Jst("2026-07-10T08:00")));
        Assert.Equal(E0, weather.ModeAt("2026-07-10T08:00"));

        weather.After(Warning(Weather.Rain, "2026-07-10T08:30", ("03", "レベル３大雨警報", "継続")));
        Assert.Equal(E0, weather.ModeAt("2026-07-10T08:31"));

        Assert.Equal(E2, weather.After(RainDanger).ModeAt("2026-07-10T09:01"));
    }

    [Theory]
    [InlineData("訓練", Drill)]
    [InlineData("試験", E0)]
    public void Training_and_test_telegrams_never_make_an_emergency(string status, EmergencyMode mode)
    {
        var weather = new Weather().After(RainDanger with { Status = status }, QuakeReport("2026-07-10T09:00", "20260710085800", "<MaxInt>7</MaxInt>") with { Status = status });

        Assert.Equal(mode, weather.ModeAt("2026-07-10T09:02"));
        Assert.False(weather.At("2026-07-10T09:02").IsEmergency);
        Assert.Empty(weather.State.Standings);
    }

    [Fact]
    public void A_drill_ends_with_its_telegram_or_after_three_hours()
    {
        var drill = new Weather().After(RainDanger with { Status = "訓練" });
        Assert.Equal(Drill, drill.ModeAt("2026-07-10T11:59"));
        Assert.Equal(E0, drill.ModeAt("2026-07-10T12:00"));
        Assert.Equal(E0, drill.After(Warning(Weather.Rain, "2026-07-10T09:30") with { Status = "訓練" }).ModeAt("2026-07-10T09:31"));
    }

    [Fact]
    public void A_real_warning_breaks_into_a_declared_drill()
    {
        var weather = new Weather().With(state => state.Declare(Declared(Drill, "総合防災訓練", "2026-07-10T06:00", "2026-07-10T12:00"))!);
        Assert.True(weather.At("2026-07-10T07:00").IsDrill);

        Assert.Equal(E1, weather.After(RainWarning).ModeAt("2026-07-10T07:11"));
    }

    [Fact]
    public void A_training_telegram_neither_ends_nor_cancels_a_real_warning() =>
        Assert.Equal(E1, new Weather().After(RainWarning, Warning(Weather.Rain, "2026-07-10T08:00") with { Status = "訓練" }, RainWarning with { Status = "訓練", InfoType = "取消", ReportedAt = Jst("2026-07-10T08:10") }).ModeAt("2026-07-12T00:00"));

    private static Declaration Declared(EmergencyMode mode, string reason, string from, string until) => new(mode, reason, "u-kikikanri", Jst(from), Jst(until));
}
