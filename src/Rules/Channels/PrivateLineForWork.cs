using System.Text.RegularExpressions;
using ComplianceBot.Rules.Hours;

namespace ComplianceBot.Rules.Channels;

/// <summary>Work that moves to private messengers can neither be shared nor traced.</summary>
public sealed partial class PrivateLineForWork : MessageRule<PrivateLineForWork.Options>
{
    private const string Messenger = @"(?:(?:個人|私用|プライベート|自分)(?:の|用)?(?:line|ライン|sns|アカウント|インスタ)|line交換|ライン交換|facebook ?messenger|messenger|メッセンジャー|インスタ(?:グラム)?の?dm|whatsapp|カカオトーク)";

    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CHN-01",
        Name: "private-line-for-work",
        Title: "私用のSNSで業務の連絡をしようとする投稿",
        Severity.S1,
        Article: "p.4-a",
        Rationale: "私用のSNSでは、誤送信や紛失のときに消すことも、後から調べることもできません。",
        Remedy: "業務の連絡は、このトークを使ってください。",
        Note: "業務の連絡はこのトークをご利用ください。記録が残り、後からの確認にも役立ちます。（p.4-a）")
    {
        Tells = Audience.Person,
        ExceptInEmergency = true,
    };

    public sealed record Options;

    private static readonly Hint Words = Hint.Of("個人", "私用", "プラ", "自分", "e交", "ン交", "ss", "ンジ", "dm", "ts", "カオ");

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        Words.MayBeIn(subject.Text) && Invitation().IsMatch(Wording.Glance(subject.Text));

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var text = Wording.Folded(subject.Text);
        if (subject.Channel.Kind != ChannelKind.Bot && Invitation().IsMatch(text) && !Refusal().IsMatch(text) && !EmergencyWords.AreClaimed(text))
        {
            yield return new Finding("私用のSNSでの業務連絡を促す投稿です。");
        }
    }

    [GeneratedRegex(Messenger + @"[^。\n]{0,15}?(?:連絡|送|共有|やり取り|やりとり|教えて|追加|登録|お願い|しましょう|ください|下さい|つなが|繋が)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Invitation();

    [GeneratedRegex("公式|使わない|使用しない|送らない|しないで|禁止|やめ|控え|ではなく|でなく|じゃなく|使えません|できません|不可|だめ|駄目|届け?出", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Refusal();

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("私用のLINEで送ると言う", "写真は個人のLINEで送ります。"),
        Violating("連絡先の交換を促す", "急ぎのときのためにLINE交換をお願いします。"),
        Violating("別のサービスで共有", "Messengerで共有しましょう。"),
        Compliant("LINE WORKS の話", "明日の資料はLINE WORKSで送ってください。"),
        Compliant("市の公式アカウント", "個人アカウントではなく市公式LINEに登録してください。"),
        Compliant("使わないよう案内する", "個人のLINEで業務の連絡をしないでください。"),
    ];
}
