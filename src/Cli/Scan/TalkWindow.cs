using ComplianceBot.Rules;

namespace ComplianceBot.Cli.Scan;

/// <summary>Features of the posts of each channel that are near enough to be combined: ten minutes, twenty messages (design 9).</summary>
internal sealed class TalkWindow
{
    private const int MostPosts = 20;
    private const int MostChannels = 10_000;
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, List<EarlierPost>> posts = new(StringComparer.Ordinal);

    /// <summary>Posts of the channel read so far, near a time on either side, oldest first: a download need not be in order.</summary>
    public IReadOnlyList<EarlierPost> Around(string channel, DateTimeOffset at) =>
        posts.TryGetValue(channel, out var known) ? [.. known.Where(post => (at - post.At).Duration() <= Span).OrderBy(post => post.At)] : [];

    public void Add(string channel, EarlierPost post)
    {
        if (posts.Count >= MostChannels && !posts.ContainsKey(channel))
        {
            posts.Clear();
        }

        if (!posts.TryGetValue(channel, out var known))
        {
            posts[channel] = known = [];
        }

        known.Add(post);
        if (known.Count > MostPosts)
        {
            known.RemoveAt(0);
        }
    }

    public void Forget(string channel) => posts.Remove(channel);
}
