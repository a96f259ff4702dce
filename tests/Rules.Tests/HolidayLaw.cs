namespace ComplianceBot.Rules.Tests;

/// <summary>国民の祝日に関する法律 as it stood in each year from 2020 (articles 2 and 3, and the moves of 2020 and 2021).</summary>
internal static class HolidayLaw
{
    public static IReadOnlyDictionary<DateOnly, string> Of(int year)
    {
        var named = Named(year);
        var all = new SortedDictionary<DateOnly, string>(named);
        foreach (var sunday in named.Keys.Where(day => day.DayOfWeek == DayOfWeek.Sunday))
        {
            var instead = sunday;
            do
            {
                instead = instead.AddDays(1);
            }
            while (named.ContainsKey(instead));
            all[instead] = "振替休日";
        }

        foreach (var day in named.Keys.Select(day => day.AddDays(1)).Where(day => !all.ContainsKey(day) && named.ContainsKey(day.AddDays(1))).ToArray())
        {
            all[day] = "国民の休日";
        }

        return all;
    }

    private static Dictionary<DateOnly, string> Named(int year) => new()
    {
        [new DateOnly(year, 1, 1)] = "元日",
        [Monday(year, 1, 2)] = "成人の日",
        [new DateOnly(year, 2, 11)] = "建国記念の日",
        [new DateOnly(year, 2, 23)] = "天皇誕生日",
        [SunAt(0, new DateOnly(year, 3, 15))] = "春分の日",
        [new DateOnly(year, 4, 29)] = "昭和の日",
        [new DateOnly(year, 5, 3)] = "憲法記念日",
        [new DateOnly(year, 5, 4)] = "みどりの日",
        [new DateOnly(year, 5, 5)] = "こどもの日",
        [year switch { 2020 => new DateOnly(2020, 7, 23), 2021 => new DateOnly(2021, 7, 22), _ => Monday(year, 7, 3) }] = "海の日",
        [year switch { 2020 => new DateOnly(2020, 8, 10), 2021 => new DateOnly(2021, 8, 8), _ => new DateOnly(year, 8, 11) }] = "山の日",
        [Monday(year, 9, 3)] = "敬老の日",
        [SunAt(180, new DateOnly(year, 9, 15))] = "秋分の日",
        [year switch { 2020 => new DateOnly(2020, 7, 24), 2021 => new DateOnly(2021, 7, 23), _ => Monday(year, 10, 2) }] = "スポーツの日",
        [new DateOnly(year, 11, 3)] = "文化の日",
        [new DateOnly(year, 11, 23)] = "勤労感謝の日",
    };

    private static DateOnly Monday(int year, int month, int which)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7) + (7 * (which - 1)));
    }

    /// <summary>The day in Tokyo on which the sun's apparent longitude passes a value.</summary>
    private static DateOnly SunAt(double longitude, DateOnly from)
    {
        for (var day = from; ; day = day.AddDays(1))
        {
            var midnightAfter = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(9));
            if (Math.IEEERemainder(SolarLongitude(midnightAfter) - longitude, 360) >= 0)
            {
                return day;
            }
        }
    }

    /// <summary>Low-precision formula of the astronomical almanacs, good to about 0.01° (a quarter of an hour of the sun's way).</summary>
    private static double SolarLongitude(DateTimeOffset at)
    {
        const double TerrestrialMinusUniversalSeconds = 70;
        var days = (at - new DateTimeOffset(2000, 1, 1, 12, 0, 0, TimeSpan.Zero)).TotalDays + (TerrestrialMinusUniversalSeconds / 86400);
        var century = days / 36525;
        var mean = 280.46646 + (36000.76983 * century) + (0.0003032 * century * century);
        var anomaly = Radians(357.52911 + (35999.05029 * century));
        var centre = ((1.914602 - (0.004817 * century)) * Math.Sin(anomaly)) + (0.019993 * Math.Sin(2 * anomaly)) + (0.000289 * Math.Sin(3 * anomaly));
        var aberrationAndNutation = -0.00569 - (0.00478 * Math.Sin(Radians(125.04 - (1934.136 * century))));
        return mean + centre + aberrationAndNutation;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
