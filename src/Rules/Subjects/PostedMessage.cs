namespace ComplianceBot.Rules;

/// <summary>The four kinds of channel of the wire sheet (4.4), and the talk with the bot.</summary>
public enum ChannelKind
{
    Unknown,

    /// <summary>The talk between one person and the bot (no channelId on the wire).</summary>
    Bot,
    SingleUser,
    MultiUsers,
    OrgUnit,
    Group,
}

/// <summary>Where a message was posted.</summary>
public sealed record Channel(string Id, ChannelKind Kind)
{
    private readonly int? memberCount;

    public string Title { get; init; } = "";

    /// <summary>当直・防災 and the like (policy: dutyChannels): no after-hours rule.</summary>
    public bool IsDuty { get; init; }

    /// <summary>People in the channel where known; used to tell staff from residents by surname.</summary>
    public IReadOnlyList<Person> Members { get; init; } = [];

    /// <summary>How many people are in it, also those whom the directory does not know.</summary>
    public int MemberCount
    {
        get => memberCount ?? Members.Count;
        init => memberCount = value;
    }
}

/// <summary>Content types of the wire sheet (1.8).</summary>
public enum ContentKind
{
    Text,
    Location,
    Sticker,
    Image,
    File,
    Audio,
    Video,
    Unknown,
}

/// <summary>A message of a person, judged by its own time and never by the time it was processed.</summary>
/// <param name="Id">Replay key of the callback: SHA-256 in hexadecimal over bot id and raw body.</param>
/// <param name="Sender">Who posted it.</param>
/// <param name="Channel">Where.</param>
/// <param name="At">issuedTime.</param>
/// <param name="Kind">Content type.</param>
/// <param name="Text">The text, or an empty string for other contents.</param>
public sealed record PostedMessage(string Id, Person Sender, Channel Channel, DateTimeOffset At, ContentKind Kind, string Text) : Subject
{
    /// <summary>Somebody else posted in this channel within the 30 minutes before: then this is an answer (design 9).</summary>
    public bool AnswersSomebody { get; init; }

    /// <summary>Of a file or an image what its download's headers tell; null while they could not be read, and for other contents.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>Somebody else asked for replies in this channel within the 30 minutes before: roll calls, safety, attendance.</summary>
    public bool ReplyWasAsked { get; init; }

    /// <summary>Turns that a talk about dates has taken in this channel within the last 30 minutes, this message included; 0 without such a talk.</summary>
    public int SchedulingTurns { get; init; }

    /// <summary>Other closed spans of this local month in which the sender was counted before (CMP-02a), at most nine.</summary>
    public int EarlierClosedSpans { get; init; }

    /// <summary>Other closed spans of this local month in which the sender asked for something at night or on a closed day (CMP-02b), at most four.</summary>
    public int EarlierNightAsks { get; init; }

    /// <summary>
    /// Features of the messages known so far of this channel inside the combination window, oldest first. Never their texts.
    /// Callbacks come in any order: some of them may have been issued after this one.
    /// </summary>
    public IReadOnlyList<EarlierPost> Earlier { get; init; } = [];
}

/// <summary>What is kept of an earlier message of the channel for combinations: features, never text.</summary>
/// <param name="MessageId">Its replay key.</param>
/// <param name="SenderId">Who posted it.</param>
/// <param name="At">issuedTime.</param>
/// <param name="Features">Serialised features of the personal-information analysis; empty when it held none.</param>
public sealed record EarlierPost(string MessageId, string SenderId, DateTimeOffset At, string Features);
