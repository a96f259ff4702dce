namespace ComplianceBot.Rules;

/// <summary>When the office is open (p.9-02). Times are local to <see cref="Zone"/>; holidays are data, handed in.</summary>
public sealed class WorkingCalendar
{
    private const int LookAheadDays = 60;
    private static readonly TimeOnly LastMinute = new(23, 59);
    private static readonly TimeSpan SplitHour = TimeSpan.FromHours(5);
    private readonly HashSet<DateOnly> holidays;
    private readonly HashSet<DayOfWeek> closedDays;
    private readonly ClosedPeriod[] closedPeriods;

    /// <summary>Opening hours that a time was last found in, for most messages fall into the same day. Only remembered: answers do not depend on it.</summary>
    private volatile OpeningHours? last;

    public WorkingCalendar(TimeZoneInfo zone, TimeOnly opens, TimeOnly closes, TimeSpan grace, IEnumerable<DayOfWeek> closedDays, IEnumerable<DateOnly> holidays, IEnumerable<ClosedPeriod> closedPeriods)
    {
        Zone = zone;
        Opens = opens;
        Closes = closes;
        Grace = grace;
        this.closedDays = [.. closedDays];
        this.holidays = [.. holidays];
        this.closedPeriods = [.. closedPeriods];
    }

    /// <summary>Asia/Tokyo, 8:30–17:15, 15 minutes of grace, weekends closed, no holidays: for examples and tests.</summary>
    public static WorkingCalendar Sample { get; } = new(
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"), new TimeOnly(8, 30), new TimeOnly(17, 15), TimeSpan.FromMinutes(15), [DayOfWeek.Saturday, DayOfWeek.Sunday], [], [new ClosedPeriod(12, 29, 1, 3)]);

    public TimeZoneInfo Zone { get; }

    public TimeOnly Opens { get; }

    public TimeOnly Closes { get; }

    /// <summary>Minutes before opening and after closing that still count as inside; both bounds inclusive.</summary>
    public TimeSpan Grace { get; }

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    public bool IsWorkingDay(DateOnly day) =>
        !closedDays.Contains(day.DayOfWeek) && !holidays.Contains(day) && !Array.Exists(closedPeriods, period => period.Contains(day));

    /// <summary>Inside working hours with grace: 17:30:00.000 is inside, one tick later is not.</summary>
    public bool IsWithinGrace(DateTimeOffset at) => IsWithin(at, Grace);

    /// <summary>Inside working hours proper: when notes that can wait are sent.</summary>
    public bool IsOpen(DateTimeOffset at) => IsWithin(at, TimeSpan.Zero);

    /// <summary>
    /// The next moment at which the office opens, or <paramref name="at"/> itself while it is open. Looks 60 days ahead;
    /// an office that stays closed longer hears what waits a day later, for nothing may wait for ever.
    /// </summary>
    public DateTimeOffset NextOpen(DateTimeOffset at)
    {
        if (IsOpen(at))
        {
            return at;
        }

        var local = Local(at);
        for (var days = 0; days <= LookAheadDays; days++)
        {
            var day = DateOnly.FromDateTime(local.DateTime).AddDays(days);
            var opening = AtLocal(day, Opens);
            if (IsWorkingDay(day) && opening > at)
            {
                return opening;
            }
        }

        return at.AddDays(1);
    }

    /// <summary>
    /// Name of the closed span that a time belongs to, split at 05:00: one evening or one closed day until 5 in the
    /// morning (design 9). Two posts with the same name belong to the same evening.
    /// </summary>
    public string ClosedSpanOf(DateTimeOffset at)
    {
        var local = Local(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        return (local.TimeOfDay < SplitHour ? day.AddDays(-1) : day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            + (local.TimeOfDay >= SplitHour && local.TimeOfDay < Opens.ToTimeSpan() && IsWorkingDay(day) ? "-early" : "");
    }

    public DateTimeOffset AtLocal(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    /// <summary>Neighbouring days count too: grace may reach over midnight.</summary>
    private bool IsWithin(DateTimeOffset at, TimeSpan margin)
    {
        if (last is { } known && known.Holds(at, margin))
        {
            return true;
        }

        var today = DateOnly.FromDateTime(Local(at).DateTime);
        for (var day = today.AddDays(-1); day <= today.AddDays(1); day = day.AddDays(1))
        {
            if (IsWorkingDay(day) && new OpeningHours(AtLocal(day, Opens), ClosingOf(day)) is var hours && hours.Holds(at, margin))
            {
                last = hours;
                return true;
            }
        }

        return false;
    }

    /// <summary>A clock without 24:00 means the end of the day by 23:59.</summary>
    private DateTimeOffset ClosingOf(DateOnly day) => Closes == LastMinute ? AtLocal(day.AddDays(1), TimeOnly.MinValue) : AtLocal(day, Closes);

    private sealed record OpeningHours(DateTimeOffset From, DateTimeOffset Until)
    {
        public bool Holds(DateTimeOffset at, TimeSpan margin) => at >= From - margin && at <= Until + margin;
    }
}

/// <summary>Days of the year when the office is closed every year, wrapping over New Year (12-29/01-03).</summary>
public sealed record ClosedPeriod(int FromMonth, int FromDay, int ToMonth, int ToDay)
{
    public bool Contains(DateOnly day)
    {
        var at = (day.Month * 100) + day.Day;
        var from = (FromMonth * 100) + FromDay;
        var to = (ToMonth * 100) + ToDay;
        return from <= to ? at >= from && at <= to : at >= from || at <= to;
    }
}
