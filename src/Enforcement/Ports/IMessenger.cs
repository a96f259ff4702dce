namespace ComplianceBot.Enforcement.Ports;

/// <summary>Sends one message to a person or a channel. LineWorks speaks; a recording one serves tests and dry runs.</summary>
public interface IMessenger
{
    Task<SendResult> SendAsync(Recipient recipient, MessageContent content, CancellationToken cancel);
}

/// <summary>A person's 1:1 talk or a channel.</summary>
public sealed record Recipient(RecipientKind Kind, string Id)
{
    public static Recipient Person(string userId) => new(RecipientKind.Person, userId);

    public static Recipient Channel(string channelId) => new(RecipientKind.Channel, channelId);
}

public enum RecipientKind
{
    Person,
    Channel,
}

/// <summary>What is said: a text of at most 2,000 UTF-16 units and up to 13 silent buttons.</summary>
public sealed record MessageContent(string Text, IReadOnlyList<QuickReply> QuickReplies)
{
    /// <summary>Sent in place of the text, which then only names it.</summary>
    public OutgoingFile? File { get; init; }

    public static MessageContent Plain(string text) => new(text, []);

    public static MessageContent Of(OutgoingFile file) => new(file.Name, []) { File = file };
}

/// <summary>A small text file (a report, a chart as SVG), carried whole in the outbox.</summary>
/// <param name="Name">With its extension; never a path.</param>
/// <param name="Content">At most <see cref="Longest"/> UTF-16 units.</param>
public sealed record OutgoingFile(string Name, string Content)
{
    public const int Longest = 200_000;
}

/// <summary>A button whose press arrives as a postback event (wire sheet 4.2): label ≤ 20, data ≤ 300.</summary>
public sealed record QuickReply(string Label, string Data, string DisplayText);

/// <summary>What became of a send.</summary>
public enum SendOutcome
{
    /// <summary>201.</summary>
    Sent,

    /// <summary>4xx other than 401 and 429: final (design 9).</summary>
    Refused,

    /// <summary>Certainly nothing was delivered (never connected, 429, 500, 503): may be tried again.</summary>
    NotSent,

    /// <summary>Not tried: it may not leave before RetryAfter has passed (a word in an emergency).</summary>
    Held,

    /// <summary>The request went out and no clear answer came (time-out, broken connection, 502, 504): may have been delivered.</summary>
    Unknown,
}

/// <param name="Outcome">See there.</param>
/// <param name="Reason">Status and code of the wire's error, never its description; empty when sent.</param>
/// <param name="RetryAfter">What the other side asked for (rateLimit-reset), or null.</param>
public sealed record SendResult(SendOutcome Outcome, string Reason = "", TimeSpan? RetryAfter = null)
{
    public static SendResult Sent { get; } = new(SendOutcome.Sent);
}
