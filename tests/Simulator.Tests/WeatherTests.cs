using System.Xml.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>The simulated weather agency: a feed, and telegrams of the recorded day told of now.</summary>
public sealed class WeatherTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task What_is_reported_stands_in_the_feed_and_tells_of_the_city_and_of_now()
    {
        await using var bench = await Bench.StartAsync();
        bench.Simulator.Clock.SetNow(new DateTimeOffset(2026, 11, 18, 21, 50, 7, TimeSpan.FromHours(9)));
        Assert.Empty((await ReadAsync(bench, bench.Simulator.WeatherFeed)).Elements());

        bench.Simulator.ReportWeather("02-VPWW55-rain-warning");

        var entry = Assert.Single((await ReadAsync(bench, bench.Simulator.WeatherFeed)).Elements(Atom + "entry"));
        Assert.Equal("気象警報・注意報（Ｒ０６）（大雨）", (string?)entry.Element(Atom + "title"));
        var address = new Uri((string)entry.Element(Atom + "id")!);
        Assert.EndsWith("/20261118125007_0_VPWW55_990000.xml", address.AbsolutePath, StringComparison.Ordinal);
        var telegram = await ReadAsync(bench, address);
        Assert.Contains(telegram.Descendants(), element => element.Name.LocalName == "ReportDateTime" && element.Value == "2026-11-18T21:50:00+09:00");
        Assert.Contains(telegram.Descendants(), element => element.Value == "若葉市");
    }

    [Fact]
    public async Task It_can_be_out_of_order_and_knows_no_other_files()
    {
        await using var bench = await Bench.StartAsync();
        Assert.Equal(404, (int)(await bench.Http.GetAsync(new Uri(bench.Simulator.WeatherFeed, "/developer/xml/data/other.xml"))).StatusCode);
        Assert.Throws<ArgumentException>(() => bench.Simulator.ReportWeather("99-nothing"));

        bench.Simulator.IsWeatherDown = true;

        Assert.Equal(503, (int)(await bench.Http.GetAsync(bench.Simulator.WeatherFeed)).StatusCode);
    }

    private static async Task<XElement> ReadAsync(Bench bench, Uri address) => XElement.Parse(await bench.Http.GetStringAsync(address));
}
