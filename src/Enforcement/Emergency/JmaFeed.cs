namespace ComplianceBot.Enforcement.Emergency;

/// <summary>What one look at the feeds brought.</summary>
/// <param name="Telegrams">Oldest first.</param>
/// <param name="Problems">For the log and the administrators; addresses and statuses.</param>
/// <param name="HeardAt">The last time at which every feed is known to have been alive; null: not yet.</param>
public sealed record JmaPoll(IReadOnlyList<JmaTelegram> Telegrams, IReadOnlyList<string> Problems, DateTimeOffset? HeardAt);

/// <summary>
/// Looks at the agency's feeds once a minute and fetches what is new. Keeps nothing that must survive: after a start or a
/// gap the long feeds tell the last days again, and telling twice does no harm. Not for use by two callers at once.
/// </summary>
/// <param name="source">The agency's server, or a fake.</param>
/// <param name="time">Clock.</param>
/// <param name="loopbackAllowed">Only where the LINE WORKS addresses are loopback too: the settings file alone must not open another host.</param>
public sealed class JmaFeed(IJmaSource source, TimeProvider time, bool loopbackAllowed)
{
    private const int MostAtOnce = 60;
    private const int MostTries = 5;
    private const int MostSeen = 5000;

    /// <summary>The short feeds reach back at least ten minutes.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>What is left then waits for the next look.</summary>
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(45);

    private readonly Dictionary<Uri, Cursor> cursors = [];
    private readonly Dictionary<Uri, Pending> pending = [];
    private readonly HashSet<Uri> seen = [];
    private readonly Queue<Uri> seenOrder = [];

    /// <summary>Survives a poll that is cancelled half-way.</summary>
    private readonly List<JmaTelegram> fetched = [];
    private DateTimeOffset? summaryAt;

    public async Task<JmaPoll> PollAsync(EmergencyPolicy policy, CancellationToken cancel)
    {
        var problems = new List<string>();
        foreach (var feed in policy.Feeds)
        {
            if (await LookAsync(feed, policy, cancel) is { } problem)
            {
                problems.Add($"{feed.AbsolutePath}: {problem}");
            }
        }

        var started = time.GetUtcNow();
        foreach (var waiting in pending.Values.OrderBy(waiting => waiting.Entry.Updated).Take(MostAtOnce).ToList())
        {
            if (time.GetUtcNow() - started > LongestPoll)
            {
                break;
            }

            await FetchAsync(waiting, problems, cancel);
        }

        var poll = new JmaPoll([.. fetched], problems, HeardAt(policy));
        fetched.Clear();
        return poll;
    }

    /// <summary>Null when the feed was read, else why not.</summary>
    private async Task<string?> LookAsync(Uri feed, EmergencyPolicy policy, CancellationToken cancel)
    {
        if (!EmergencyPolicy.IsAllowed(feed, loopbackAllowed))
        {
            return "このフィードは使えません。";
        }

        var now = time.GetUtcNow();
        var cursor = cursors.GetValueOrDefault(feed, new Cursor(null, null));
        var isBehind = cursor.ReadAt is not { } last || now - last > Window;
        var answer = isBehind ? await source.GetAsync(AtomFeed.LongForm(feed), null, cancel) : JmaAnswer.Without(JmaAnswerKind.Refused);
        var isLong = answer.Kind == JmaAnswerKind.Fetched;
        if (answer.Kind == JmaAnswerKind.Refused)
        {
            answer = await source.GetAsync(feed, cursor.LastModified, cancel);
        }

        if (answer.Kind == JmaAnswerKind.Fetched)
        {
            var (entries, problem) = AtomFeed.Read(answer.Body, feed, policy, now);
            if (entries is null)
            {
                return problem;
            }

            Note(entries);
        }
        else if (answer.Kind != JmaAnswerKind.Unchanged)
        {
            return answer.Problem;
        }

        cursors[feed] = new Cursor(now, isLong ? null : answer.LastModified ?? cursor.LastModified);
        return null;
    }

    /// <summary>Of the nationwide summaries only the newest is worth its megabytes.</summary>
    private void Note(IReadOnlyList<AtomEntry> entries)
    {
        var summary = entries.Where(entry => entry.Type == JmaType.VPWS50).MaxBy(entry => entry.Updated);
        summaryAt = summary is not null && !(summary.Updated <= summaryAt) ? summary.Updated : summaryAt;
        foreach (var entry in entries.Where(entry => (entry.Type != JmaType.VPWS50 || entry == summary) && !seen.Contains(entry.Address)))
        {
            pending.TryAdd(entry.Address, new Pending(entry, 0));
        }

        foreach (var older in pending.Values.Where(waiting => waiting.Entry.Type == JmaType.VPWS50 && waiting.Entry.Updated < summaryAt).ToList())
        {
            Done(older.Entry.Address);
        }
    }

    private async Task FetchAsync(Pending waiting, List<string> problems, CancellationToken cancel)
    {
        var address = waiting.Entry.Address;
        var answer = await source.GetAsync(address, null, cancel);
        if (answer.Kind == JmaAnswerKind.Failed && waiting.Tries + 1 < MostTries)
        {
            pending[address] = waiting with { Tries = waiting.Tries + 1 };
            return;
        }

        Done(address);
        var reading = answer.Kind == JmaAnswerKind.Fetched ? JmaTelegramReader.Read(answer.Body) : JmaReading.Broken(answer.Problem);
        if (reading.Telegram is { } telegram)
        {
            fetched.Add(telegram with { Source = address.Segments[^1] });
        }
        else if (reading.Unreadable is { } reason)
        {
            problems.Add($"{address.AbsolutePath}: {reason}");
        }
    }

    private void Done(Uri address)
    {
        pending.Remove(address);
        if (seen.Add(address))
        {
            seenOrder.Enqueue(address);
        }

        while (seenOrder.Count > MostSeen)
        {
            seen.Remove(seenOrder.Dequeue());
        }
    }

    /// <summary>
    /// A server may answer 304 for ever while nothing new is made: the ten-minute summary, where it is followed, is the
    /// better pulse. Its entry in the feed is enough.
    /// </summary>
    private DateTimeOffset? HeardAt(EmergencyPolicy policy)
    {
        DateTimeOffset?[] signs = [.. policy.Feeds.Select(feed => cursors.GetValueOrDefault(feed)?.ReadAt), .. policy.ExpectsSummary && policy.Areas.Count > 0 ? [summaryAt] : Array.Empty<DateTimeOffset?>()];
        return signs.Contains(null) ? null : signs.Min();
    }

    private sealed record Cursor(DateTimeOffset? ReadAt, DateTimeOffset? LastModified);

    private sealed record Pending(AtomEntry Entry, int Tries);
}
