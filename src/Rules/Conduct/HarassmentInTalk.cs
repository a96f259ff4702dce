using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Conduct;

/// <summary>
/// Threats, insults, sexual and discriminating words between colleagues. Only the consultation desk looks at it: neither the poster nor the
/// administrators are told by a machine, for a pattern knows nothing of what was meant.
/// </summary>
public sealed class HarassmentInTalk : MessageRule<HarassmentInTalk.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CMP-01c",
        Name: "harassment-in-talk",
        Title: "嫌がらせ・差別と思われる投稿",
        Severity.S3,
        Article: "p.9-01",
        Rationale: "脅し、侮辱、性的な言葉、差別の言葉は、受けた人の働く場を損ないます。早く気づくほど守れます。",
        Remedy: "相談窓口の担当者が、前後のやりとりと受け手の様子を確かめてください。引用、研修、苦情の記録であれば問題ありません。",
        Note: "嫌がらせ等に見える投稿がありました。相談窓口で内容の確認をお願いします。（p.9-01）")
    {
        Tells = Audience.ConsultationDesk,
    };

    public sealed record Options;

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        subject.Channel.Kind != ChannelKind.Bot
        && ((HarassmentWords.Any.MayBeIn(subject.Text) && HarassmentWords.KindOf(Wording.Glance(subject.Text)) is not null)
            || (HarassmentWords.Quotes.MayBeIn(subject.Text) && HarassmentWords.Quoted().IsMatch(Wording.Glance(subject.Text))));

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        // Whoever tells the bot what was done to them repeats it.
        if (subject.Channel.Kind == ChannelKind.Bot)
        {
            yield break;
        }

        var text = HarassmentWords.Quoted().Replace(Wording.Folded(subject.Text), "");
        var kind = HarassmentWords.KindOf(text);
        if (kind is not null && !HarassmentWords.Harmless().IsMatch(text))
        {
            yield return new Finding($"{kind}に見える言葉があります。");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("脅し", "次に遅れたらただじゃおかないからな。"),
        Violating("死ねという言葉", "お前なんか死ねよ"),
        Violating("侮辱", "こんなこともできないのか、この役立たずが。"),
        Violating("辞職の強要", "お前みたいなやつは早く辞めてしまえ。"),
        Violating("性的な言葉", "今日の下着は何色ですか？"),
        Violating("差別", "女のくせに会議で口を出すな。"),
        Violating("半角のカナ", "ﾔｸﾀﾀｽﾞが、ﾊﾞｶかお前は"),
        Compliant("苦情の記録", "窓口で来庁者から「お前なんか死ね」と怒鳴られました。記録を残します。"),
        Compliant("研修の案内", "ハラスメント防止研修の事例です。女のくせに、のような発言は差別にあたります。"),
        Compliant("相談の記録", "相談記録：上司から役立たずが、と言われたとの訴えあり。"),
        Compliant("引用", "議会で「辞めてしまえ」という野次がありました。"),
        Compliant("業務の言葉", "有害鳥獣の殺処分の件数と、下着などの支援物資の数を報告してください。"),
        Compliant("似た語", "これ以上遅れると死ぬほど忙しくなります。無能化を防ぐため、早めにお願いします。"),
        Compliant("botとの1:1では判定しない", "上司にお前は役立たずが、死ねよと毎日".PostedAt(10).In(ChannelKind.Bot)),
    ];
}
