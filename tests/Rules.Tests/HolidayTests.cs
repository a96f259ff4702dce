using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Rules.Tests;

/// <summary>The shipped holidays against the law: derived a second time, the equinoxes from the place of the sun.</summary>
public sealed class HolidayTests
{
    private static readonly Dictionary<DateOnly, string> Shipped = ReadShipped();

    public static TheoryData<int> Years => [.. Enumerable.Range(2020, 16)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_holiday_of_the_year_is_there_and_no_other(int year)
    {
        var expected = HolidayLaw.Of(year).Select(day => $"{day.Key:yyyy-MM-dd} {day.Value}").Order(StringComparer.Ordinal);
        var shipped = Shipped.Where(day => day.Key.Year == year).Select(day => $"{day.Key:yyyy-MM-dd} {day.Value}").Order(StringComparer.Ordinal);

        Assert.Equal(expected, shipped);
    }

    [Theory]
    [InlineData("2020-07-24", "スポーツの日")] // moved for the games
    [InlineData("2021-08-09", "振替休日")]
    [InlineData("2024-09-22", "秋分の日")]
    [InlineData("2024-09-23", "振替休日")]
    [InlineData("2026-05-06", "振替休日")] // from Sunday the 3rd, over two holidays
    [InlineData("2026-09-22", "国民の休日")]
    [InlineData("2027-03-21", "春分の日")]
    [InlineData("2032-09-21", "国民の休日")]
    [InlineData("2035-09-24", "振替休日")]
    public void Days_known_from_the_almanac_are_right(string day, string name)
    {
        Assert.Equal(name, Shipped[DateOnly.Parse(day, CultureInfo.InvariantCulture)]);
    }

    [Theory]
    [InlineData("2020-10-12")] // second Monday of October, in the year of the games
    [InlineData("2021-07-19")]
    [InlineData("2021-08-11")]
    [InlineData("2026-11-24")]
    public void Days_that_only_look_like_holidays_are_not(string day)
    {
        Assert.DoesNotContain(DateOnly.Parse(day, CultureInfo.InvariantCulture), Shipped.Keys);
    }

    private static Dictionary<DateOnly, string> ReadShipped() =>
        JObject.Parse(File.ReadAllText(Seeds.PathOf("holidays-jp.json")))["holidays"]!.ToDictionary(
            day => DateOnly.ParseExact(day.Value<string>("date")!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            day => day.Value<string>("name")!);
}
