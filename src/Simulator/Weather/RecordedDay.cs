using System.Globalization;
using System.Reflection;
using System.Xml.Linq;

namespace ComplianceBot.Simulator.Weather;

/// <summary>The telegrams of seeds/recorded-day, told of the simulated city and of another time.</summary>
internal static class RecordedDay
{
    private const string InventedCity = "見本市";
    private const string ThisCity = "若葉市";

    public static XDocument Telegram(string name, DateTimeOffset at)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"recorded-day/{name}.xml") ?? throw new ArgumentException($"There is no telegram {name} in seeds/recorded-day.", nameof(name));
        using var reader = new StreamReader(stream);
        var telegram = XDocument.Parse(reader.ReadToEnd().Replace(InventedCity, ThisCity, StringComparison.Ordinal));
        foreach (var element in telegram.Descendants().Where(element => !element.HasElements))
        {
            element.Value = element.Name.LocalName switch
            {
                "DateTime" => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                "ReportDateTime" or "TargetDateTime" => at.ToString("yyyy-MM-ddTHH:mm:00zzz", CultureInfo.InvariantCulture),
                _ => element.Value,
            };
        }

        return telegram;
    }

    public static string TitleOf(XDocument telegram) => telegram.Descendants().First(element => element.Name.LocalName == "Title").Value;
}
