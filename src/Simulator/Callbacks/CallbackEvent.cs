using ComplianceBot.Simulator.Tenant;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Callbacks;

/// <summary>Something that the service tells the bot (wire sheet 1.7).</summary>
/// <param name="Type">message, postback, join, leave, joined, left, begin, end, or a type that nobody knows yet.</param>
/// <param name="UserId">Who did it, where the wire says so.</param>
/// <param name="Channel">Where it happened; null for what concerns no channel.</param>
/// <param name="Extra">content, data or members.</param>
internal sealed record CallbackEvent(string Type, string? UserId, TenantChannel? Channel, JProperty? Extra)
{
    /// <summary>1:1 messages have no channelId key at all.</summary>
    public bool ShowsChannel { get; init; } = true;

    /// <summary>When it happened; null: now by the city's clock.</summary>
    public DateTimeOffset? At { get; init; }

    public static CallbackEvent Message(string userId, TenantChannel channel, JObject content, bool isTalk) =>
        new("message", userId, channel, new JProperty("content", content)) { ShowsChannel = !isTalk };

    public static CallbackEvent Postback(string userId, TenantChannel channel, string data) => new("postback", userId, channel, new JProperty("data", data));

    public static CallbackEvent Members(string type, TenantChannel channel, IReadOnlyList<string> who) => new(type, UserId: null, channel, new JProperty("members", new JArray(who)));

    public static CallbackEvent Bot(string type, TenantChannel channel) => new(type, UserId: null, channel, Extra: null);

    public static CallbackEvent Talk(string type, string userId, TenantChannel channel) => new(type, userId, channel, Extra: null);
}

/// <summary>What became of one callback.</summary>
/// <param name="Number">From 1, in the order of sending.</param>
/// <param name="Type">Event type.</param>
/// <param name="Body">The JSON text that was sent; the same for both halves of a duplicate.</param>
/// <param name="Status">The bot's answer; null when there was none.</param>
/// <param name="Failure">Why nothing was sent or no answer came; null when one did.</param>
/// <param name="SentTimestamp">By <see cref="TimeProvider.GetTimestamp"/>, for measurements.</param>
/// <param name="Took">Until the answer.</param>
public sealed record Delivery(long Number, string Type, string Body, int? Status, string? Failure, long SentTimestamp, TimeSpan Took)
{
    public bool IsAccepted => Status is >= 200 and < 300;

    /// <summary>Nothing was sent, and why.</summary>
    internal static Delivery None(string type, string reason) => new(0, type, "", Status: null, reason, 0, TimeSpan.Zero);
}
