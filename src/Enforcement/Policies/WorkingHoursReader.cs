using System.Globalization;
using ComplianceBot.Rules;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Reads <c>workingHours</c> and the holidays beside the policy into a calendar.</summary>
internal static class WorkingHoursReader
{
    private static readonly Dictionary<string, DayOfWeek> Days = Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString().ToLowerInvariant());

    public static WorkingCalendar Read(SettingsObject hours, TimeZoneInfo zone, IReadOnlyList<DateOnly> holidays)
    {
        var opens = Time(hours, "opens", new TimeOnly(8, 30));
        var closes = Time(hours, "closes", new TimeOnly(17, 15));
        if (opens >= closes)
        {
            hours.Refuse("closes", "opens より後の時刻にしてください。");
        }

        var grace = TimeSpan.FromMinutes(hours.Number("graceMinutes", 15, 0, 180));
        var closedDays = hours.Texts("closedDays", ["saturday", "sunday"]).Select(day => Day(hours, day)).OfType<DayOfWeek>().ToArray();
        var periods = hours.Texts("closedPeriods", ["12-29/01-03"]).Select(period => Period(hours, period)).OfType<ClosedPeriod>().ToArray();
        return new WorkingCalendar(zone, opens, closes, grace, closedDays, holidays, periods);
    }

    /// <summary>Days of a holiday file: a list, or an object with a list "holidays", of "yyyy-MM-dd" or { "date", "name" }.</summary>
    public static IReadOnlyList<DateOnly> ReadHolidays(SettingsFile file, JToken root)
    {
        if ((root is JObject whole ? whole["holidays"] : root) is not JArray entries)
        {
            file.Refuse(root, "holidays", "祝日の一覧 [ { \"date\": \"2026-01-01\", \"name\": \"元日\" } ] を書いてください。");
            return [];
        }

        var days = new List<DateOnly>();
        foreach (var entry in entries)
        {
            var text = (entry is JObject named ? named["date"] : entry) is JValue { Value: string date } ? date : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                days.Add(day);
            }
            else
            {
                file.Refuse(entry, entry.Path, "日付は 2026-01-01 の形で書いてください。");
            }
        }

        return days;
    }

    private static TimeOnly Time(SettingsObject hours, string key, TimeOnly otherwise)
    {
        var text = hours.Text(key) ?? "";
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        if (text.Length > 0)
        {
            hours.Refuse(key, $"「{SettingsObject.Short(text)}」は時刻ではありません。00:00 から 23:59 の形で書いてください。");
        }

        return otherwise;
    }

    private static DayOfWeek? Day(SettingsObject hours, string text)
    {
        if (Days.TryGetValue(text, out var day))
        {
            return day;
        }

        hours.Refuse("closedDays", $"「{SettingsObject.Short(text)}」は使えません。使えるのは {string.Join(" · ", Days.Keys)} です。");
        return null;
    }

    private static ClosedPeriod? Period(SettingsObject hours, string text)
    {
        // A leap year, so that 02-29 is a day.
        var ends = text.Split('/').Select(end => DateOnly.TryParseExact("2024-" + end, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).ToArray();
        if (ends is [{ } from, { } to])
        {
            return new ClosedPeriod(from.Month, from.Day, to.Month, to.Day);
        }

        hours.Refuse("closedPeriods", $"「{SettingsObject.Short(text)}」は期間ではありません。12-29/01-03（月-日/月-日）の形で書いてください。");
        return null;
    }
}
