using System.Text.RegularExpressions;

namespace ComplianceBot.Rules.Manners;

/// <summary>Replies that only say "seen" wake everybody in the channel; a sticker or the read mark says the same. Counted only, and not where replies were asked for.</summary>
public sealed partial class RitualReply : MessageRule<RitualReply.Options>
{
    private const int Longest = 20;

    public override RuleDescriptor Descriptor { get; } = new(
        Id: "COM-02",
        Name: "ritual-reply",
        Title: "確認のためだけの返信",
        Severity.S0,
        Article: "p.5-02",
        Rationale: "「了解しました」が並ぶと、大事な投稿が流れ、全員に通知が届きます。",
        Remedy: "確認したことは、スタンプか既読で伝えてください。上司へのスタンプも失礼ではありません。",
        Note: "確認のみの返信は、スタンプや既読で大丈夫です。上司へのスタンプも失礼に当たりません。（p.5-02）")
    {
        Tells = Audience.None,
        ExceptInEmergency = true,
    };

    public sealed record Options;

    private static readonly Hint Words = Hint.Of("はい", "了解", "りょ", "承知", "かし", "わか", "分か", "あり", "お疲", "よろ");

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        !subject.ReplyWasAsked && Words.MayBeIn(subject.Text) && !Wording.IsLongerThan(subject.Text, Longest) && OnlySeen().IsMatch(Wording.Glance(subject.Text).Trim());

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var text = Wording.Folded(subject.Text).Trim();
        if (subject.Channel.Kind != ChannelKind.Bot && !subject.ReplyWasAsked && text.Length <= Longest && OnlySeen().IsMatch(text))
        {
            yield return new Finding("確認のためだけの返信です。") { RecordOnly = true };
        }
    }

    [GeneratedRegex(@"^(?:(?:はい|了解(?:です|しました|いたしました|致しました)?|りょうかい(?:です)?|承知(?:です|しました|いたしました|致しました)|かしこまりました|(?:わか|分か)りました|ありがとうございま(?:す|した)|ありがとう|お疲れ様です|よろしくお願いします)[、。!\s]*)+$", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex OnlySeen();

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("了解だけ", "了解しました。"),
        Violating("承知とお礼だけ", "承知しました！ありがとうございます。"),
        Violating("かしこまりました", "かしこまりました"),
        Compliant("情報が加わっている", "了解しました。鍵は私が持って行きます。"),
        Compliant("承認の意思表示", "この案で承認します。"),
        Compliant("安否の返事", "無事です。自宅にいます。"),
        Compliant("返信を求められたあとの返事", SampleMessage.With("了解しました。") with { ReplyWasAsked = true }),
        Compliant("スタンプ", SampleMessage.With("") with { Kind = ContentKind.Sticker }),
    ];
}
