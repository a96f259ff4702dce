using ComplianceBot.Enforcement.Emergency;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>The agency's server: feeds and telegrams by path, and every request written down.</summary>
internal sealed class FakeJmaServer(TimeProvider time) : IJmaSource
{
    public const string Root = "https://www.data.jma.go.jp/developer/xml/";

    private readonly Dictionary<string, List<(string Title, string Href, DateTimeOffset Updated)>> feeds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JmaAnswer> answers = new(StringComparer.Ordinal);

    public List<(string Path, DateTimeOffset? Since)> Requests { get; } = [];

    public bool IsDown { get; set; }

    /// <summary>Every answer waits for this.</summary>
    public Task Holds { get; set; } = Task.CompletedTask;

    /// <summary>Entries older than this are in the long feed only.</summary>
    public TimeSpan Window { get; } = TimeSpan.FromMinutes(10);

    /// <summary>A summary every time it is asked for, so that the pulse beats.</summary>
    public bool Beats { get; set; } = true;

    public void Publish(string feed, TelegramText telegram, string name, string? href = null) =>
        Publish(feed, telegram.Title, telegram.Bytes(), name, href);

    public void Publish(string feed, string title, ReadOnlyMemory<byte> body, string name, string? href = null)
    {
        href ??= $"{Root}data/{name}";
        answers[href] = JmaAnswer.Fetched(body);
        (feeds.TryGetValue(feed, out var entries) ? entries : feeds[feed] = []).Add((title, href, time.GetUtcNow()));
    }

    public void Answer(string address, JmaAnswer answer) => answers[address] = answer;

    public async Task<JmaAnswer> GetAsync(Uri address, DateTimeOffset? changedSince, CancellationToken cancel)
    {
        Requests.Add((address.Segments[^1], changedSince));
        await Holds.WaitAsync(cancel);
        if (IsDown)
        {
            return JmaAnswer.Without(JmaAnswerKind.Failed, "HTTP 503");
        }

        if (answers.TryGetValue(address.AbsoluteUri, out var answer))
        {
            return answer;
        }

        var feed = address.Segments[^1].Replace("_l.xml", ".xml", StringComparison.Ordinal);
        return JmaAnswer.Fetched(Feed(feed, isLong: feed != address.Segments[^1]), time.GetUtcNow());
    }

    private ReadOnlyMemory<byte> Feed(string feed, bool isLong)
    {
        var entries = feeds.GetValueOrDefault(feed, []).Where(entry => isLong || time.GetUtcNow() - entry.Updated <= Window)
            .Select(entry => $"<entry><title>{entry.Title}</title><id>{entry.Href}</id><updated>{entry.Updated.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}</updated><link type=\"application/xml\" href=\"{entry.Href}\"/></entry>");
        var beat = Beats && feed == "regular.xml" ? $"<entry><title>気象警報・注意報（Ｒ０６）（集約通報）</title><updated>{time.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}</updated><link href=\"{Root}data/gone.xml\"/></entry>" : "";
        return System.Text.Encoding.UTF8.GetBytes($"<feed xmlns=\"http://www.w3.org/2005/Atom\">{string.Concat(entries)}{beat}</feed>");
    }
}
