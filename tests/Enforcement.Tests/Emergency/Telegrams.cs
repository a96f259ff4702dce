using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ComplianceBot.Enforcement.Emergency;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>Telegrams of an invented city, in the form of the agency's sample telegrams (source: 気象庁).</summary>
internal sealed record TelegramText(string Title, DateTimeOffset ReportedAt)
{
    public const string City = "9920100";
    public const string Town = "9930100";
    public const string Region = "991";
    public const string River = "999900000001";

    public static EmergencyPolicy Policy { get; } = new() { Areas = [City], QuakeAreas = [Region], Rivers = [River] };

    public string Status { get; init; } = "通常";

    public string InfoType { get; init; } = "発表";

    public string EventId { get; init; } = "";

    public string Headline { get; init; } = "";

    public string Body { get; init; } = "";

    public int Second { get; init; } = 5;

    public static DateTimeOffset Jst(string time) => DateTimeOffset.Parse($"{time}:00+09:00", CultureInfo.InvariantCulture);

    /// <summary>気象警報・注意報（Ｒ０６）（大雨） for the city: code, name and status of each kind; none: 発表警報・注意報はなし.</summary>
    public static TelegramText Warning(string title, string time, params (string Code, string Name, string Status)[] kinds) =>
        new TelegramText(title, Jst(time)).WithAreas(("見本市", City, kinds));

    public TelegramText WithAreas(params (string Name, string Code, (string Code, string Name, string Status)[] Kinds)[] areas) => this with
    {
        Body = $"<Warning type=\"気象警報・注意報（市町村等）\">{string.Concat(areas.Select(area => $"<Item>{Kinds(area.Kinds)}<Area><Name>{area.Name}</Name><Code>{area.Code}</Code></Area></Item>"))}</Warning>",
    };

    public static TelegramText Landslide(string time, string code, string status) => new("土砂災害警戒情報", Jst(time))
    {
        EventId = "見本県土砂災害警戒情報",
        Body = $"<Warning type=\"土砂災害警戒情報\"><Item><Kind><Name>見本</Name><Code>{code}</Code><Status>{status}</Status></Kind><Area><Name>見本市</Name><Code>{City}</Code></Area></Item></Warning>",
    };

    public static TelegramText SpecialNotice(string time, string code, string name) => new("気象特別警報報知", Jst(time))
    {
        Headline = $"<Information type=\"気象特別警報報知（市町村等）\"><Item><Kind><Name>{name}</Name><Code>{code}</Code></Kind><Areas><Area><Name>見本市</Name><Code>{City}</Code></Area></Areas></Item></Information>",
    };

    public static TelegramText Flood(string time, string code, string name) => new("指定河川洪水予報", Jst(time))
    {
        EventId = River,
        Headline = $"<Information type=\"指定河川洪水予報（予報区域）\"><Item><Kind><Name>{name}</Name><Code>{code}</Code></Kind><Areas><Area><Name>見本川下流</Name><Code>{River}</Code></Area></Areas></Item></Information>",
    };

    public static TelegramText QuakeFlash(string time, string eventId, string intensity) => new("震度速報", Jst(time))
    {
        EventId = eventId,
        Body = Observation($"<MaxInt>{intensity}</MaxInt>", ""),
    };

    /// <param name="city">Inner XML of the city: &lt;MaxInt&gt; or &lt;Condition&gt;; null: the city is not named.</param>
    public static TelegramText QuakeReport(string time, string eventId, string? city) => new("震源・震度に関する情報", Jst(time))
    {
        EventId = eventId,
        Body = Observation("<MaxInt>4</MaxInt>", $"<City><Name>隣見本町</Name><Code>{Town}</Code><MaxInt>4</MaxInt></City>{(city is null ? "" : $"<City><Name>見本市</Name><Code>{City}</Code>{city}</City>")}"),
    };

    public JmaTelegram Read() => JmaTelegramReader.Read(Bytes()).Telegram ?? throw new InvalidOperationException(JmaTelegramReader.Read(Bytes()).Unreadable);

    public ReadOnlyMemory<byte> Bytes() => Encoding.UTF8.GetBytes(ToXml());

    public string ToXml() => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Report xmlns="http://xml.kishou.go.jp/jmaxml1/">
        <Control><Title>{Title}</Title><DateTime>{ReportedAt.AddSeconds(Second).UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}</DateTime><Status>{Status}</Status><EditorialOffice>見本地方気象台</EditorialOffice></Control>
        <Head xmlns="http://xml.kishou.go.jp/jmaxml1/informationBasis1/"><ReportDateTime>{ReportedAt:yyyy-MM-ddTHH:mm:sszzz}</ReportDateTime><EventID>{EventId}</EventID><InfoType>{InfoType}</InfoType><Headline>{Headline}</Headline></Head>
        <Body xmlns="http://xml.kishou.go.jp/jmaxml1/body/meteorology1/">{Body}</Body>
        </Report>
        """;

    /// <summary>The recorded day that is shipped with the product, oldest first.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> RecordedDay([CallerFilePath] string here = "") =>
        [.. System.IO.Directory.GetFiles(Path.Combine(Path.GetDirectoryName(here)!, "../../../seeds/recorded-day"), "*.xml").Order(StringComparer.Ordinal).Select(file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file))];

    private static string Kinds((string Code, string Name, string Status)[] kinds) => kinds.Length == 0
        ? "<Kind><Status>発表警報・注意報はなし</Status></Kind>"
        : string.Concat(kinds.Select(kind => $"<Kind><Name>{kind.Name}</Name><Code>{kind.Code}</Code><Status>{kind.Status}</Status></Kind>"));

    private static string Observation(string region, string cities) =>
        $"<Intensity><Observation><MaxInt>4</MaxInt><Pref><Name>見本県</Name><Code>99</Code><Area><Name>見本県中部</Name><Code>{Region}</Code>{region}{cities}</Area></Pref></Observation></Intensity>";
}
