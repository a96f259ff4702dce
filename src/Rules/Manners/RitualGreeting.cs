using System.Text.RegularExpressions;

namespace ComplianceBot.Rules.Manners;

/// <summary>Greetings and names at the head of a post push its matter out of the preview. Counted only, nobody is nagged.</summary>
public sealed partial class RitualGreeting : MessageRule<RitualGreeting.Options>
{
    private const int Head = 20;

    public override RuleDescriptor Descriptor { get; } = new(
        Id: "COM-01",
        Name: "ritual-greeting",
        Title: "宛名や慣用句で始まる投稿",
        Severity.S0,
        Article: "p.5-01",
        Rationale: "通知や一覧に出るのは最初の数十字です。用件から始まる方が早く伝わります。",
        Remedy: "宛名や「お疲れ様です」を省き、本題から書いてください。失礼には当たりません。",
        Note: "本題からの投稿で大丈夫です。相手の名前やあいさつの省略は、失礼に当たりません。（p.5-01）")
    {
        Tells = Audience.None,
        ExceptInEmergency = true,
    };

    public sealed record Options;

    private static readonly Hint Words = Hint.Of("お疲", "おつ", "お世", "もあ", "様", "さん", "課長", "補佐", "係長", "部長", "次長", "主任", "主事");

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        Words.MayBeIn(subject.Text) && Wording.Glance(subject.Text) is var text && Greeting().IsMatch(text[..Math.Min(text.Length, Head)]);

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var text = Wording.Folded(subject.Text);
        if (Greeting().IsMatch(text.AsSpan(0, Math.Min(text.Length, Head))) && !Occasion().IsMatch(text))
        {
            yield return new Finding("宛名や慣用句で始まる投稿です。") { RecordOnly = true };
        }
    }

    [GeneratedRegex(@"お疲れ(?:様|さま)|おつかれ(?:様|さま)|お世話に|いつもありがとう|^[^@\s、。]{1,8}(?:様|さん|課長|補佐|係長|部長|次長|主任|主事)[、。,\s]", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Greeting();

    /// <summary>Where a greeting is the matter itself: condolence, apology, first words of somebody new.</summary>
    [GeneratedRegex("お悔やみ|ご愁傷|ご冥福|申し訳|お詫び|はじめまして|初めまして|着任|退職|異動になり", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Occasion();

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("慣用句で始まる", "お疲れ様です。明日の会議は第2会議室です。"),
        Violating("宛名と慣用句", "佐藤課長 いつもありがとうございます。資料を置きました。"),
        Violating("宛名だけ", "鈴木さん、鍵は総務にあります。"),
        Compliant("本題から始まる", "明日の会議は第2会議室です。"),
        Compliant("メンションは宛名ではない", "@鈴木 鍵は総務にあります。"),
        Compliant("着任のあいさつ", "本日着任しました。お世話になります。"),
        Compliant("文の途中に出てくる", "来週の研修について、講師の先生へ「お世話になります」と書いた案を置きました。"),
    ];
}
