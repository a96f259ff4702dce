using System.Globalization;

namespace ComplianceBot.Rules.Tests;

/// <summary>The edges of the working day. All times are local to Tokyo unless they say otherwise.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Office = WorkingCalendar.Sample;

    [Theory]
    [InlineData("2026-11-18T08:14:59.9999999+09:00", false)]
    [InlineData("2026-11-18T08:15:00+09:00", true)]
    [InlineData("2026-11-18T17:15:00+09:00", true)]
    [InlineData("2026-11-18T17:30:00.000+09:00", true)]
    [InlineData("2026-11-18T17:30:00.0000001+09:00", false)]
    [InlineData("2026-11-18T17:30:00.001+09:00", false)]
    [InlineData("2026-11-18T23:59:59+09:00", false)]
    [InlineData("2026-11-18T00:00:00+09:00", false)]
    [InlineData("2026-11-21T10:00:00+09:00", false)]
    [InlineData("2026-11-22T10:00:00+09:00", false)]
    [InlineData("2026-11-20T15:30:00Z", false)] // Friday in UTC, Saturday 00:30 in Tokyo
    [InlineData("2026-11-19T23:30:00Z", true)] // Thursday in UTC, Friday 08:30 in Tokyo
    [InlineData("2026-11-22T23:30:00Z", true)] // Sunday in UTC, Monday 08:30 in Tokyo
    [InlineData("2026-11-18T03:00:00-05:00", true)] // 17:00 in Tokyo
    public void Grace_is_inclusive_to_the_tick_and_days_are_local(string at, bool isInside)
    {
        Assert.Equal(isInside, Office.IsWithinGrace(At(at)));
    }

    [Theory]
    [InlineData("2026-11-18T08:29:59.999+09:00", false)]
    [InlineData("2026-11-18T08:30:00+09:00", true)]
    [InlineData("2026-11-18T17:15:00+09:00", true)]
    [InlineData("2026-11-18T17:15:00.001+09:00", false)]
    public void What_can_wait_leaves_between_opening_and_closing_without_grace(string at, bool isOpen)
    {
        Assert.Equal(isOpen, Office.IsOpen(At(at)));
    }

    [Theory]
    [InlineData("2026-12-28", true)]
    [InlineData("2026-12-29", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", false)]
    [InlineData("2027-01-03", false)]
    [InlineData("2027-01-04", true)]
    public void The_turn_of_the_year_is_closed_across_the_year(string day, bool isWorking)
    {
        Assert.Equal(isWorking, Office.IsWorkingDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2026-11-18T07:00:00+09:00", "2026-11-18T08:30:00+09:00")] // before opening: the same day
    [InlineData("2026-11-18T12:00:00+09:00", "2026-11-18T12:00:00+09:00")] // open: now
    [InlineData("2026-11-18T17:15:00.001+09:00", "2026-11-19T08:30:00+09:00")]
    [InlineData("2026-11-20T22:00:00+09:00", "2026-11-23T08:30:00+09:00")] // Friday evening: Monday
    [InlineData("2026-11-20T15:30:00Z", "2026-11-23T08:30:00+09:00")] // Saturday in Tokyo
    [InlineData("2026-12-28T18:00:00+09:00", "2027-01-04T08:30:00+09:00")] // over the turn of the year
    public void What_waits_leaves_at_the_next_opening(string at, string expected)
    {
        Assert.Equal(At(expected), Office.NextOpen(At(at)));
    }

    [Fact]
    public void A_holiday_is_closed_and_skipped()
    {
        var office = Opened(holidays: [new DateOnly(2026, 11, 23)]);

        Assert.False(office.IsWithinGrace(At("2026-11-23T10:00:00+09:00")));
        Assert.Equal(At("2026-11-24T08:30:00+09:00"), office.NextOpen(At("2026-11-20T22:00:00+09:00")));
    }

    [Fact]
    public void The_next_opening_is_found_sixty_days_ahead_and_nothing_waits_for_ever()
    {
        var start = At("2026-11-18T10:00:00+09:00");
        DateOnly[] Closed(int days) => [.. Enumerable.Range(0, days).Select(new DateOnly(2026, 11, 18).AddDays)];

        Assert.Equal(At("2027-01-15T08:30:00+09:00"), Opened(closedDays: [], holidays: Closed(58), closedPeriods: []).NextOpen(start));
        Assert.Equal(start.AddDays(1), Opened(closedDays: [], holidays: Closed(70), closedPeriods: []).NextOpen(start));
    }

    [Theory]
    [InlineData("2026-11-18T17:31:00+09:00", "2026-11-19T04:59:59+09:00", true)] // an evening goes on until five
    [InlineData("2026-11-19T04:59:59.999+09:00", "2026-11-19T05:00:00+09:00", false)] // and there it is split
    [InlineData("2026-11-19T05:00:00+09:00", "2026-11-19T08:14:00+09:00", true)]
    [InlineData("2026-11-19T06:00:00+09:00", "2026-11-19T22:00:00+09:00", false)] // early morning and evening of one day
    [InlineData("2026-11-20T22:00:00+09:00", "2026-11-21T04:00:00+09:00", true)] // Friday evening, early Saturday
    [InlineData("2026-11-21T06:00:00+09:00", "2026-11-21T23:00:00+09:00", true)] // all of Saturday
    [InlineData("2026-11-21T23:00:00+09:00", "2026-11-22T05:00:00+09:00", false)] // Saturday, Sunday
    [InlineData("2026-11-22T23:00:00+09:00", "2026-11-23T05:30:00+09:00", false)] // Sunday, early Monday
    [InlineData("2026-11-20T14:00:00Z", "2026-11-20T19:30:00Z", true)] // 23:00 and 04:30 in Tokyo
    [InlineData("2026-12-31T23:00:00+09:00", "2027-01-01T01:00:00+09:00", true)] // New Year's Eve
    public void An_evening_is_one_span_until_five_in_the_morning(string first, string second, bool isSame)
    {
        Assert.Equal(isSame, Office.ClosedSpanOf(At(first)) == Office.ClosedSpanOf(At(second)));
    }

    [Theory]
    [InlineData("2026-11-22T00:00:00+09:00")]
    [InlineData("2026-11-22T23:59:00+09:00")]
    [InlineData("2026-11-22T23:59:59.999+09:00")]
    public void An_office_from_0000_to_2359_without_closed_days_never_closes(string at)
    {
        var office = Opened(new TimeOnly(0, 0), new TimeOnly(23, 59), TimeSpan.Zero, [], [], []);

        Assert.True(office.IsWithinGrace(At(at)));
        Assert.True(office.IsOpen(At(at)));
        Assert.Equal(At(at), office.NextOpen(At(at)));
    }

    [Fact]
    public void Grace_reaches_over_midnight_but_not_from_a_closed_day()
    {
        var office = Opened(new TimeOnly(8, 30), new TimeOnly(23, 50));

        Assert.True(office.IsWithinGrace(At("2026-11-21T00:05:00+09:00")), "fifteen minutes after Friday's closing");
        Assert.False(office.IsWithinGrace(At("2026-11-22T00:05:00+09:00")), "Saturday was closed");
    }

    private static WorkingCalendar Opened(TimeOnly? opens = null, TimeOnly? closes = null, TimeSpan? grace = null, DayOfWeek[]? closedDays = null, DateOnly[]? holidays = null, ClosedPeriod[]? closedPeriods = null) =>
        new(Office.Zone, opens ?? Office.Opens, closes ?? Office.Closes, grace ?? Office.Grace, closedDays ?? [DayOfWeek.Saturday, DayOfWeek.Sunday], holidays ?? [], closedPeriods ?? [new ClosedPeriod(12, 29, 1, 3)]);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
