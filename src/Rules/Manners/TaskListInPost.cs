using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ComplianceBot.Rules.Hours;

namespace ComplianceBot.Rules.Manners;

/// <summary>A list of things to do that stands in a talk is out of sight the next day. Counted only.</summary>
public sealed partial class TaskListInPost : MessageRule<TaskListInPost.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CAL-03",
        Name: "task-list-in-post",
        Title: "トークに書かれたやることリスト",
        Severity.S0,
        Article: "p.8-03",
        Rationale: "トークの一覧は流れてしまい、期限も、済んだかどうかも分からなくなります。",
        Remedy: "やることの一覧はタスク機能に登録してください。",
        Note: "やることの一覧は、タスク機能に登録すると期限と完了を管理できます。お試しください。（p.8-03）")
    {
        Tells = Audience.None,
        ExceptInEmergency = true,
    };

    public sealed record Options
    {
        /// <summary>この行数以上の箇条書きを一覧とみなす。</summary>
        [Range(2, 50)]
        public int LeastBullets { get; init; } = 3;
    }

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        Wording.Lines(subject.Text) >= options.LeastBullets;

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var text = Wording.Folded(subject.Text);
        var bullets = Wording.Bullets(subject.Text);
        if (bullets >= options.LeastBullets && ToDo().IsMatch(text) && !Wording.IsRecord(text) && !EmergencyWords.AreClaimed(text))
        {
            yield return new Finding($"箇条書き{bullets}行のやることリストです。") { RecordOnly = true };
        }
    }

    [GeneratedRegex("todo|to do|やること|やる事|宿題|期限|締切|締め切り|〆切|までに", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex ToDo();

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("期限のある箇条書き", "今週のやること\n・名簿の印刷\n・会場の予約\n・案内の発送"),
        Violating("締切の並ぶ番号つきの一覧", "1. 見積書（締切 金曜）\n2. 起案\n3. 支払"),
        Compliant("ただの箇条書き", "持ち物\n・筆記用具\n・名札\n・上履き"),
        Compliant("二行だけ", "やること\n・印刷\n・発送"),
        Compliant("議事録の宿題欄", "議事録\n宿題\n・調査\n・集計\n・報告"),
        Compliant("災害対応の一覧", "【災害対応】期限は本日中\n・避難所の鍵\n・毛布\n・水"),
    ];
}
