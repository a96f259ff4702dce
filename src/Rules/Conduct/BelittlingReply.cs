using System.Text.RegularExpressions;

namespace ComplianceBot.Rules.Conduct;

/// <summary>Whoever is put down once does not post again. A person looks at it first: words alone do not tell a jest from a blow.</summary>
public sealed partial class BelittlingReply : MessageRule<BelittlingReply.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "COM-08b",
        Name: "belittling-reply",
        Title: "投稿への否定的な対応",
        Severity.S2,
        Article: "p.6-08",
        Rationale: "否定的な返事が一つあるだけで、些細なことを投稿しにくくなります。",
        Remedy: "前後を人が確かめ、必要なら当事者と話してください。自動では本人に知らせません。",
        Note: "言い回しによって強く伝わる場合があります。よろしければ、表現をご確認ください。（p.6-08）")
    {
        Tells = Audience.Administrators,
    };

    public sealed record Options;

    /// <summary>Quoted words are taken out, and what then stands together may be a word too.</summary>
    private static readonly Hint Words = Hint.Of("ちい", "だら", "そん", "バカ", "馬鹿", "アホ", "無能", "役立", "悪い", "黙っ", "るさ", "「");

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        subject.AnswersSomebody && Words.MayBeIn(subject.Text);

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        if (!subject.AnswersSomebody)
        {
            yield break;
        }

        var text = Quoted().Replace(Wording.Folded(subject.Text), "");
        if (PutDown().IsMatch(text) && !OwnFault().IsMatch(text))
        {
            yield return new Finding("ほかの人の投稿のあとに、否定的と思われる言葉があります。");
        }
    }

    [GeneratedRegex("いちいち(?:投稿|報告|連絡|書|送|言)|くだらない(?!と|か|話で)|そんなこと(?:も|すら)(?:知ら|分から|わから|でき)|(?:バカ|馬鹿|アホ)(?:じゃ|か[?。!]|なの|らし|げ|だ)|無能|役立たず|頭(?:が|の)悪い|黙って(?:ろ|いろ|て)|うるさいです", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex PutDown();

    /// <summary>Words about oneself and words about the words.</summary>
    [GeneratedRegex("(?:私|自分|僕|俺)(?:が|は|も|って)[^。]{0,8}(?:バカ|馬鹿|アホ|無能|役立たず)|という(?:表現|言葉|発言)|ハラスメント|研修|思いません|ありません|ではない", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex OwnFault();

    [GeneratedRegex("「[^」]{0,200}」|^>.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Quoted();

    private static PostedMessage Reply(string text) => SampleMessage.With(text) with { AnswersSomebody = true };

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("投稿することを責める", Reply("いちいち報告しなくていいです。")),
        Violating("知らないことを責める", Reply("そんなことも知らないのですか。")),
        Compliant("返事でない投稿", "いちいち報告しなくていい仕組みを考えましょう。"),
        Compliant("自分についての軽口", Reply("また鍵を忘れた私は本当にバカです。")),
        Compliant("言葉の引用", Reply("「無能」という発言があったと聞きました。")),
        Compliant("正当な指摘", Reply("この表の合計が合っていません。直してください。")),
    ];
}
