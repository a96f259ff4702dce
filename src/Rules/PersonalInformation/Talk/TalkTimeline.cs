namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A message of the window: the judged one (no post) or another, with what is known of it.</summary>
internal sealed record TalkMoment(EarlierFeatures? Post, IReadOnlyList<string> Announced, IReadOnlyList<Fragment> Fragments)
{
    public bool IsJudged => Post is null;

    /// <summary>Kinds that the judged message says of what stands before it; not kept of others.</summary>
    public IReadOnlyList<string> NamesBack { get; init; } = [];
}

/// <summary>
/// The judged message among its neighbours, in the order in which they were issued: within ten minutes, the twenty nearest, of
/// the poster and the one other person who posted nearest to it. Callbacks arrive in any order, so neighbours stand on both sides.
/// </summary>
internal sealed class TalkTimeline
{
    private const int MostPosts = 20;

    private TalkTimeline(PostedMessage message, MessageAnalysis analysis, EarlierFeatures[] posts)
    {
        Message = message;
        var (before, after) = (posts.Where(post => post.Post.At <= message.At), posts.Where(post => post.Post.At > message.At));
        var judged = new TalkMoment(null, analysis.Clues.Announced, analysis.Clues.Fragments) { NamesBack = analysis.Clues.NamesBack };
        Moments =
        [
            .. before.Select(Moment),
            judged,
            .. after.Select(Moment),
        ];
        Judged = before.Count();
        Nearest = [.. before.Reverse().Concat(after).OrderBy(post => Distance(message, post.Post))];
    }

    public PostedMessage Message { get; }

    /// <summary>In order of time, the judged message among them.</summary>
    public IReadOnlyList<TalkMoment> Moments { get; }

    /// <summary>Which of the moments is the judged message.</summary>
    public int Judged { get; }

    /// <summary>The others, nearest in time first; of one moment before the judged message the last said is the nearest.</summary>
    public IReadOnlyList<EarlierFeatures> Nearest { get; }

    public static TalkTimeline Of(PostedMessage message, MessageAnalysis analysis)
    {
        var near = message.Earlier
            .OrderBy(post => Distance(message, post)).Take(MostPosts)
            .Where(post => post.Features.Length > 0 && TwoPeople.AreIn(message, post)).ToArray();
        var other = near.FirstOrDefault(post => post.SenderId != message.Sender.Id)?.SenderId;
        return new TalkTimeline(message, analysis, [.. near.Where(post => post.SenderId == message.Sender.Id || post.SenderId == other).OrderBy(post => post.At).Select(EarlierFeatures.Read)]);
    }

    public string SenderOf(TalkMoment moment) => moment.Post?.Post.SenderId ?? Message.Sender.Id;

    /// <summary>Who posted the last of some messages, or null where that is the judged one's poster.</summary>
    public string? LastPoster(IEnumerable<string?> messageIds)
    {
        var ids = messageIds.ToHashSet();
        var last = Moments.Last(moment => moment.IsJudged || ids.Contains(moment.Post!.Post.MessageId));
        return SenderOf(last) == Message.Sender.Id ? null : SenderOf(last);
    }

    private static TimeSpan Distance(PostedMessage message, EarlierPost post) => (message.At - post.At).Duration();

    private static TalkMoment Moment(EarlierFeatures post) => new(post, post.Announced, post.Fragments);
}
