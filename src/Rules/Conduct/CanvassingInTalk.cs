using System.Text.RegularExpressions;

namespace ComplianceBot.Rules.Conduct;

/// <summary>Votes, signatures and wares are not asked for with the city's tools. Administrators look at it; nobody is told by a machine.</summary>
public sealed partial class CanvassingInTalk : MessageRule<CanvassingInTalk.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CMP-01a",
        Name: "canvassing-in-talk",
        Title: "政治的な依頼・営利の勧誘と思われる投稿",
        Severity.S3,
        Article: "p.9-01",
        Rationale: "職員の政治的行為と営利の勧誘は、道具を問わず許されません。業務のトークなら市の信用に関わります。",
        Remedy: "内容を人が確かめてください。選挙事務や啓発、組合の正規の周知であれば問題ありません。",
        Note: "業務外の勧誘等に見える投稿がありました。内容の確認をお願いします。（p.9-01）")
    {
        Tells = Audience.Administrators,
    };

    public sealed record Options;

    private static readonly Hint Words = Hint.Of("投票", "一票", "後援", "署名", "献金", "ンパ", "副業", "必ず", "クビ", "買い", "買っ", "販売", "お安", "投資", "紹介");

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        Words.MayBeIn(subject.Text) && Wording.Glance(subject.Text) is var text && (Political().IsMatch(text) || Commercial().IsMatch(text));

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var text = Wording.Folded(subject.Text);
        var isPolitical = Political().IsMatch(text);
        if ((isPolitical || Commercial().IsMatch(text)) && !Duty().IsMatch(text))
        {
            yield return new Finding(isPolitical ? "投票・署名・献金などの依頼に見える投稿です。" : "営利や副業の勧誘に見える投稿です。");
        }
    }

    [GeneratedRegex("(?:候補|さん|氏|先生|党)に(?:ぜひ|是非)?[^。\\n]{0,6}(?:投票|一票)を?(?:お願い|して(?:ください|下さい|ほしい)|入れて)|清き一票|後援会(?:に|へ)?の?(?:入会|加入|参加|署名)|(?:署名|献金|カンパ)(?:に|へ)?の?(?:ご?協力|を?お願い)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Political();

    [GeneratedRegex("副業(?:を)?(?:しませんか|始めませんか|に興味|の(?:ご)?紹介|で(?:稼|儲))|必ず(?:儲か|もうか|稼げ)|ネットワークビジネス|(?:化粧品|サプリ|健康食品|保険|商品)を?(?:買いませんか|買ってください|販売しています|お安く)|投資(?:話|案件|の話)(?:が|を|に)(?:あり|紹介|興味)|紹介料", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Commercial();

    /// <summary>Election work, education, the union and warnings speak of the same things by duty.</summary>
    [GeneratedRegex("選挙管理|選管|選挙事務|開票|投票所|期日前|投票率|投票用紙|啓発|議会中継|共済|組合|互助会|公売|注意喚起|注意してください|被害|詐欺|相談|報道|兼業許可|届出", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Duty();

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("投票の依頼", "来月の選挙では甲野候補にぜひ投票をお願いします。"),
        Violating("署名の依頼", "建設反対の署名にご協力をお願いします。"),
        Violating("副業の勧誘", "空いた時間に副業しませんか。必ず儲かります。"),
        Compliant("選挙の事務", "期日前投票所の当番表です。投票をお願いしますの横断幕を掲げてください。"),
        Compliant("消費生活の注意喚起", "「必ず儲かる」という投資話の相談が増えています。窓口で注意してください。"),
        Compliant("組合の正規の周知", "組合からのお知らせです。カンパのお願いは組合の掲示板にあります。"),
    ];
}
