using ComplianceBot.Enforcement.Emergency;
using static ComplianceBot.Enforcement.Tests.Emergency.TelegramText;
using static ComplianceBot.Rules.EmergencyMode;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>The feed stops: unknown is told, and the mode stays what it was.</summary>
public sealed class SilenceStoryTests
{
    private static readonly EmergencyState Warned = EmergencyState.Empty
        .Apply(Warning(Weather.Rain, "2026-07-10T07:10", ("03", "レベル３大雨警報", "発表")).Read(), Policy, Jst("2026-07-10T07:11"))
        .Apply(Warning(Weather.Rain, "2026-07-10T12:00").Read(), Policy, Jst("2026-07-10T12:01"))
        .Watched(Jst("2026-07-10T12:01"), Jst("2026-07-10T12:01"));

    [Fact]
    public void After_30_minutes_of_silence_the_weather_is_unknown()
    {
        Assert.Equal(FeedHealth.Live, Warned.At(Policy, Jst("2026-07-10T12:31")).Feed);
        Assert.Equal(FeedHealth.Stopped, Warned.At(Policy, Jst("2026-07-10T12:32")).Feed);
    }

    [Fact]
    public void Holds_stand_still_while_nobody_knows()
    {
        Assert.Equal(E1, Warned.At(Policy, Jst("2026-07-12T00:00")).Mode);
        Assert.Equal(E0, Warned.Watched(Jst("2026-07-12T00:00"), Jst("2026-07-12T00:00")).At(Policy, Jst("2026-07-12T00:00")).Mode);
    }

    [Fact]
    public void A_declaration_ends_on_time_even_so()
    {
        var state = EmergencyState.Empty.Watched(Jst("2026-07-10T10:00"), null).Declare(new Declaration(E1, "停電", "u1", Jst("2026-07-10T10:00"), Jst("2026-07-10T12:00")))!;

        Assert.Equal((E1, FeedHealth.Stopped), (state.At(Policy, Jst("2026-07-10T11:59")).Mode, state.At(Policy, Jst("2026-07-10T11:59")).Feed));
        Assert.Equal(E0, state.At(Policy, Jst("2026-07-10T12:00")).Mode);
    }

    [Fact]
    public void A_feed_that_never_spoke_is_starting_first_and_stopped_later()
    {
        var state = EmergencyState.Empty.Watched(Jst("2026-07-10T10:00"), null);

        Assert.Equal(FeedHealth.Starting, state.At(Policy, Jst("2026-07-10T10:30")).Feed);
        Assert.Equal(FeedHealth.Stopped, state.At(Policy, Jst("2026-07-10T10:31")).Feed);
        Assert.Equal(FeedHealth.Off, state.At(EmergencyPolicy.Off, Jst("2026-07-10T10:31")).Feed);
    }

    [Fact]
    public void Silence_and_its_end_are_each_told_once()
    {
        var silent = Warned.At(Policy, Jst("2026-07-10T12:40"));
        var stopped = EmergencyChange.Between(E1, FeedHealth.Live, silent);

        Assert.NotNull(stopped?.FeedText);
        Assert.Null(stopped.ModeText);
        Assert.Null(EmergencyChange.Between(E1, FeedHealth.Stopped, silent));
        Assert.NotNull(EmergencyChange.Between(E1, FeedHealth.Stopped, Warned.At(Policy, Jst("2026-07-10T12:20")))?.FeedText);
        Assert.Null(EmergencyChange.Between(E1, FeedHealth.Starting, Warned.At(Policy, Jst("2026-07-10T12:20"))));
    }

    [Fact]
    public void A_telegram_from_the_future_is_not_taken_in()
    {
        var future = Warning(Weather.Rain, "2026-07-10T13:00", ("43", "レベル４大雨危険警報", "発表")).Read();

        Assert.Same(Warned, Warned.Apply(future, Policy, Jst("2026-07-10T12:49")));
        Assert.NotSame(Warned, Warned.Apply(future, Policy, Jst("2026-07-10T12:50")));
    }
}
