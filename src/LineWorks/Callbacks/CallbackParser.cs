using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ComplianceBot.Enforcement;
using ComplianceBot.Rules;

namespace ComplianceBot.LineWorks.Callbacks;

/// <summary>
/// Reads the raw body of a callback (wire sheet 1.6 to 1.8). Pure, and never throws: what cannot be read says why.
/// Keys that are not known are passed over, for the wire adds some without notice.
/// </summary>
/// <remarks>
/// Where the sheet is silent: a message without content or content type is a message of unknown kind, for somebody did
/// post it. A message, postback, begin or end without a userId is unreadable (no-source), for nobody could be told. A
/// channel event without a channelId is kept with none, for it may be one of a 1:1 talk.
/// </remarks>
public static class CallbackParser
{
    /// <summary>Bytes; the http side answers 413 beyond it (256 KiB), and nothing longer is read here either.</summary>
    public const int LongestBody = 256 * 1024;

    /// <summary>The deepest body of the sheet has three levels.</summary>
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static ParsedCallback Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Length > LongestBody)
        {
            return Unreadable("not-json");
        }

        try
        {
            using var document = JsonDocument.Parse(AsUtf8(body), Options);
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter comes from names with half of a surrogate pair in them: nothing that the wire knows.
            return Unreadable("not-json");
        }
    }

    /// <summary>Without a byte order mark; bytes that are no UTF-8 become U+FFFD, so that the rest can be judged.</summary>
    private static ReadOnlyMemory<byte> AsUtf8(ReadOnlyMemory<byte> body)
    {
        var content = body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        return Utf8.IsValid(content.Span) ? content : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content.Span));
    }

    private static ParsedCallback Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || root.Name("type") is not { } type)
        {
            return Unreadable("no-type");
        }

        if (!IssuedTime.TryRead(root.Text("issuedTime"), out var at))
        {
            return Unreadable("no-time");
        }

        var source = root.Object("source");
        var channel = source?.Id("channelId");
        return type switch
        {
            "join" => Event(new BotJoined(at, channel)),
            "leave" => Event(new BotLeft(at, channel)),
            "joined" => Event(new MembersJoined(at, channel, root.Ids("members"))),
            "left" => Event(new MembersLeft(at, channel, root.Ids("members"))),
            "message" or "postback" or "begin" or "end" => source?.Id("userId") is { } user
                ? Event(OfPerson(type, root, new CameFrom(at, channel, user)))
                : Unreadable("no-source"),
            _ => Event(new UnknownCallback(at, channel, type)),
        };
    }

    private static CallbackEvent OfPerson(string type, JsonElement root, CameFrom from) => type switch
    {
        "postback" => new ButtonPressed(from.At, from.Channel, from.User, root.Text("data") ?? ""),
        "begin" => new TalkBegan(from.At, from.Channel, from.User),
        "end" => new TalkEnded(from.At, from.Channel, from.User),
        _ => Message(root.Object("content"), from),
    };

    private static MessagePosted Message(JsonElement? content, CameFrom from)
    {
        var type = content?.Name("type") ?? "";
        var kind = KindOf(type);
        var text = kind == ContentKind.Text ? content?.Text("text") : null;
        return new MessagePosted(from.At, from.Channel, from.User, kind, text ?? "")
        {
            Postback = content?.Text("postback"),
            FileId = content?.Text("fileId"),
            ContentType = type,
        };
    }

    private static ContentKind KindOf(string contentType) => contentType switch
    {
        "text" => ContentKind.Text,
        "location" => ContentKind.Location,
        "sticker" => ContentKind.Sticker,
        "image" => ContentKind.Image,
        "file" => ContentKind.File,
        "audio" => ContentKind.Audio,
        "video" => ContentKind.Video,
        _ => ContentKind.Unknown,
    };

    private static ParsedCallback Event(CallbackEvent parsed) => new(parsed, null);

    private static ParsedCallback Unreadable(string reason) => new(null, reason);

    private sealed record CameFrom(DateTimeOffset At, string? Channel, string User);
}
