namespace ComplianceBot.Simulator;

/// <summary>Japanese public holidays by rule, as far as the page needs them to jump to one or past them.</summary>
internal static class CityCalendar
{
    private static readonly Dictionary<(int Month, int Day), string> Fixed = new()
    {
        [(1, 1)] = "元日",
        [(2, 11)] = "建国記念の日",
        [(2, 23)] = "天皇誕生日",
        [(4, 29)] = "昭和の日",
        [(5, 3)] = "憲法記念日",
        [(5, 4)] = "みどりの日",
        [(5, 5)] = "こどもの日",
        [(8, 11)] = "山の日",
        [(11, 3)] = "文化の日",
        [(11, 23)] = "勤労感謝の日",
    };

    /// <summary>Month and which Monday of it.</summary>
    private static readonly Dictionary<(int Month, int Week), string> Mondays = new()
    {
        [(1, 2)] = "成人の日",
        [(7, 3)] = "海の日",
        [(9, 3)] = "敬老の日",
        [(10, 2)] = "スポーツの日",
    };

    /// <summary>Name of the holiday on a day, or null.</summary>
    public static string? Holiday(DateOnly day) => OwnHoliday(day) ?? (IsMakeUp(day) ? "振替休日" : null);

    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holiday(day) is null && (day.Month, day.Day) is not ((12, >= 29) or (1, <= 3));

    public static DateOnly NextHoliday(DateOnly after) => Next(after, day => Holiday(day) is not null);

    public static DateOnly NextOpen(DateOnly after) => Next(after, IsOpen);

    private static string? OwnHoliday(DateOnly day) =>
        Fixed.TryGetValue((day.Month, day.Day), out var name) ? name
        : day.DayOfWeek == DayOfWeek.Monday && Mondays.TryGetValue((day.Month, ((day.Day - 1) / 7) + 1), out name) ? name
        : (day.Month == 3 && day.Day == Equinox(day.Year, 20.8431)) ? "春分の日"
        : (day.Month == 9 && day.Day == Equinox(day.Year, 23.2488)) ? "秋分の日"
        : null;

    /// <summary>A holiday on a Sunday moves to the next day that is none.</summary>
    private static bool IsMakeUp(DateOnly day)
    {
        for (var before = day.AddDays(-1); OwnHoliday(before) is not null; before = before.AddDays(-1))
        {
            if (before.DayOfWeek == DayOfWeek.Sunday)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Day of the month, good for 1980 to 2099.</summary>
    private static int Equinox(int year, double at1980) => (int)(at1980 + (0.242194 * (year - 1980)) - Math.Floor((year - 1980) / 4.0));

    private static DateOnly Next(DateOnly after, Func<DateOnly, bool> wanted)
    {
        var day = after.AddDays(1);
        while (!wanted(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
