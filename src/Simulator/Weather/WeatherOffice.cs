using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace ComplianceBot.Simulator.Weather;

/// <summary>
/// The weather agency as the bot's poller sees it: an Atom feed and its telegrams, on a port of its own. What is reported are
/// the telegrams of the recorded day, with the city's time of now.
/// </summary>
internal sealed class WeatherOffice(SimulatedClock clock)
{
    public const string FeedPath = "/developer/xml/feed/extra.xml";

    private const string LongFeedPath = "/developer/xml/feed/extra_l.xml";
    private const string DataPath = "/developer/xml/data/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly ConcurrentQueue<Published> published = new();

    /// <summary>The server answers 503 to everything, as while it is being repaired.</summary>
    public bool IsDown { get; set; }

    /// <param name="name">File name of the recorded day, without its end: 02-VPWW55-rain-warning.</param>
    public void Report(string name)
    {
        var now = clock.GetUtcNow();
        var telegram = RecordedDay.Telegram(name, TimeZoneInfo.ConvertTime(now, clock.LocalTimeZone));
        var file = string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMddHHmmss}_{published.Count}_{name.Split('-')[1]}_990000.xml");
        published.Enqueue(new Published(file, RecordedDay.TitleOf(telegram), now, telegram));
    }

    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        var telegram = path.StartsWith(DataPath, StringComparison.Ordinal) ? published.FirstOrDefault(one => one.File == path[DataPath.Length..]) : null;
        var body = path is FeedPath or LongFeedPath ? Feed(http.Request) : telegram?.Xml.ToString();
        http.Response.StatusCode = IsDown ? StatusCodes.Status503ServiceUnavailable : body is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        http.Response.ContentType = "application/xml; charset=utf-8";
        return IsDown || body is null ? Task.CompletedTask : http.Response.WriteAsync(body, http.RequestAborted);
    }

    private string Feed(HttpRequest request) => new XElement(
        Atom + "feed",
        published.Select(one => new XElement(
            Atom + "entry",
            new XElement(Atom + "title", one.Title),
            new XElement(Atom + "id", $"http://{request.Host.Value}{DataPath}{one.File}"),
            new XElement(Atom + "updated", one.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))))).ToString();

    private sealed record Published(string File, string Title, DateTimeOffset At, XDocument Xml);
}
