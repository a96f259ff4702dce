using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Messages;

/// <summary>
/// Puts a message into the form of the wire. Limits (wire sheet 4.2, in UTF-16 units) are checked here: what breaks one is
/// a mistake of the planner, which splits long texts, and is never cut silently.
/// </summary>
internal static class MessageWriter
{
    private const int LongestText = 2000;
    private const int MostButtons = 13;
    private const int LongestLabel = 20;
    private const int LongestData = 300;

    public static WireMessage Write(MessageContent content)
    {
        Require(content.Text.Length is > 0 and <= LongestText, $"A message has 1 to {LongestText} UTF-16 units, this one {content.Text.Length}: split it.");
        Require(content.QuickReplies.Count <= MostButtons, $"A message has at most {MostButtons} buttons, this one {content.QuickReplies.Count}.");
        var buttons = content.QuickReplies.Count == 0 ? null : new WireQuickReply([.. content.QuickReplies.Select(Button)]);
        return new WireMessage(new WireContent("text", OutgoingText.WithoutMentions(content.Text), buttons));
    }

    /// <param name="fileId">Of a file that was uploaded in the last 24 hours.</param>
    public static WireMessage WriteFile(string fileId) => new(new WireContent("file", null, null) { FileId = fileId });

    private static WireQuickReplyItem Button(QuickReply reply)
    {
        Require(reply.Label.Length is > 0 and <= LongestLabel, $"The label of a button has 1 to {LongestLabel} units, this one {reply.Label.Length}.");
        Require(reply.Data.Length is > 0 and <= LongestData, $"The data of a button has 1 to {LongestData} units, this one {reply.Data.Length}.");
        Require(reply.DisplayText.Length is > 0 and <= LongestData, $"The display text of a button has 1 to {LongestData} units, this one {reply.DisplayText.Length}.");
        return new WireQuickReplyItem(new WirePostbackAction(
            "postback",
            OutgoingText.WithoutMentions(reply.Label),
            reply.Data,
            OutgoingText.WithoutMentions(reply.DisplayText)));
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
