using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement;

/// <summary>A callback as typed facts (wire sheet 1.7). Parsed once at the edge, in src/LineWorks.</summary>
/// <param name="IssuedTime">UTC; the only time that rules go by.</param>
/// <param name="ChannelId">Null in 1:1 messages, which carry none on the wire.</param>
public abstract record CallbackEvent(DateTimeOffset IssuedTime, string? ChannelId);

/// <summary>message: a member posted something.</summary>
public sealed record MessagePosted(DateTimeOffset IssuedTime, string? ChannelId, string UserId, ContentKind Kind, string Text) : CallbackEvent(IssuedTime, ChannelId)
{
    /// <summary>content.postback: from a message action or the start button.</summary>
    public string? Postback { get; init; }

    public string? FileId { get; init; }

    /// <summary>content.type as it came, for unknown ones.</summary>
    public string ContentType { get; init; } = "";
}

/// <summary>postback: a silent button was pressed.</summary>
public sealed record ButtonPressed(DateTimeOffset IssuedTime, string? ChannelId, string UserId, string Data) : CallbackEvent(IssuedTime, ChannelId);

/// <summary>join: the bot came into a channel.</summary>
public sealed record BotJoined(DateTimeOffset IssuedTime, string? ChannelId) : CallbackEvent(IssuedTime, ChannelId);

/// <summary>leave: the bot left, was removed, or the channel was dissolved.</summary>
public sealed record BotLeft(DateTimeOffset IssuedTime, string? ChannelId) : CallbackEvent(IssuedTime, ChannelId);

/// <summary>joined.</summary>
public sealed record MembersJoined(DateTimeOffset IssuedTime, string? ChannelId, IReadOnlyList<string> UserIds) : CallbackEvent(IssuedTime, ChannelId);

/// <summary>left.</summary>
public sealed record MembersLeft(DateTimeOffset IssuedTime, string? ChannelId, IReadOnlyList<string> UserIds) : CallbackEvent(IssuedTime, ChannelId);

/// <summary>begin: the 1:1 talk was opened; the only place where its channel id is seen.</summary>
public sealed record TalkBegan(DateTimeOffset IssuedTime, string? ChannelId, string UserId) : CallbackEvent(IssuedTime, ChannelId);

/// <summary>end.</summary>
public sealed record TalkEnded(DateTimeOffset IssuedTime, string? ChannelId, string UserId) : CallbackEvent(IssuedTime, ChannelId);

/// <summary>A type that the wire sheet does not know: answered 200, counted, kept for an administrator to see.</summary>
public sealed record UnknownCallback(DateTimeOffset IssuedTime, string? ChannelId, string Type) : CallbackEvent(IssuedTime, ChannelId);

/// <summary>What parsing came to: an event, or the reason why there is none (not-json, no-type, no-source, no-time).</summary>
public sealed record ParsedCallback(CallbackEvent? Event, string? Unreadable);
