using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tenant;

/// <summary>A button under a message of the bot (wire sheet 4.2).</summary>
/// <param name="Type">postback, message, uri …</param>
/// <param name="Data">data of a postback, postback of a message action.</param>
/// <param name="Text">displayText or text: what the member is seen to say.</param>
public sealed record SentButton(string Type, string Label, string Data, string Text);

/// <summary>A message that the bot sent and the service took.</summary>
/// <param name="Number">From 1, in the order of arrival.</param>
/// <param name="ToPerson">Sent to a person (1:1), else to a channel.</param>
/// <param name="RecipientId">User or channel id.</param>
/// <param name="ChannelId">The channel it shows in; for a person the talk.</param>
/// <param name="Type">Content type.</param>
/// <param name="Text">text, contentText or altText.</param>
/// <param name="Buttons">Quick replies, or the actions of a button template.</param>
/// <param name="Content">The whole content as it came.</param>
/// <param name="At">By the simulated clock.</param>
/// <param name="Timestamp">By <see cref="TimeProvider.GetTimestamp"/>, for measurements.</param>
public sealed record SentMessage(long Number, bool ToPerson, string RecipientId, string ChannelId, string Type, string Text, IReadOnlyList<SentButton> Buttons, JObject Content, DateTimeOffset At, long Timestamp);
