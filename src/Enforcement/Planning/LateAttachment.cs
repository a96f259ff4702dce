using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>A posted file whose headers could not be read when it came.</summary>
/// <param name="CallbackKey">Replay key of the post.</param>
/// <param name="FileId">Good for 24 hours (wire sheet 4.6).</param>
public sealed record LateAttachment(string CallbackKey, string UserId, string ChannelId, DateTimeOffset At, ContentKind Content, string FileId)
{
    public const string Kind = "late-attachment";

    /// <summary>After that every five minutes, for a day (<see cref="Execution.DueRunner"/>).</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(20);

    [JsonIgnore]
    public MessagePosted Posted => new(At, ChannelId, UserId, Content, "");

    public static LateAttachment Of(PlanContext context, MessagePosted posted) =>
        new(context.Key, posted.UserId, posted.ChannelId ?? "", posted.IssuedTime, posted.Kind, posted.FileId ?? "");

    public DueItem ToDueItem(DateTimeOffset now) => new($"attachment|{CallbackKey}", Kind, JsonSerializer.Serialize(this, LateAttachmentJson.Default.LateAttachment), now + FirstWait);

    public static LateAttachment Read(string payload) =>
        JsonSerializer.Deserialize(payload, LateAttachmentJson.Default.LateAttachment) ?? throw new JsonException("A due item has an empty payload.");
}

/// <summary>The stored form.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(LateAttachment))]
internal sealed partial class LateAttachmentJson : JsonSerializerContext;
