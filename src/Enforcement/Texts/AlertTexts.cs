using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>What administrators read about one message: when, who, where, what kind, which article; masked, never the text.</summary>
internal static class AlertTexts
{
    private const int NameLength = 16;

    /// <param name="message">When, who and where are taken from it; its text is not.</param>
    /// <param name="gravest">The finding that speaks.</param>
    /// <param name="masked">Types and masked excerpts; gives way when the whole gets too long.</param>
    /// <param name="at">Local time of the post.</param>
    public static string OfMessage(PostedMessage message, Verdict gravest, string masked, DateTimeOffset at)
    {
        var head = gravest.Severity == Severity.S4 ? "【重大】" : "【至急】";
        var begin = $"{head}{at:M/d HH:mm} {Who(message.Sender)}「{Where(message.Channel)}」の投稿：{TextTools.Name(gravest.Rule.Title, 24)}";
        var end = $"。ご確認をお願いします。{TextTools.Cite(gravest.Rule.Article)}";
        var room = TextTools.NoteLength - begin.Length - end.Length - 2;
        var kinds = masked.Length == 0 || room < 8 ? "" : $"（{TextTools.Name(masked, room)}）";
        return begin + kinds + end;
    }

    /// <summary>For a desk that looks after people: that there is one more, and nobody's name.</summary>
    public static string NumberOnly(RuleDescriptor rule) =>
        $"「{TextTools.Name(rule.Title, 24)}」が今月くり返しあった方が、1名増えました。件数だけのお知らせです。{TextTools.Cite(rule.Article)}";

    private static string Who(Person sender) =>
        sender.Name.Length == 0 ? "氏名不明の方" : $"{TextTools.Name(sender.Name, NameLength)}さん";

    private static string Where(Channel channel) => channel switch
    {
        { Kind: ChannelKind.Bot } => "ボットとのトーク",
        { Title.Length: > 0 } => TextTools.Name(channel.Title, NameLength),
        _ => "名称不明のトーク",
    };
}
