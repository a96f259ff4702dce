using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Groups;

/// <summary>Whoever moved to another department shall not stay in the groups of the old one for longer than a handover takes.</summary>
public sealed class TransferredMemberInGroup : GroupRule<TransferredMemberInGroup.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "GRP-04a",
        Name: "transferred-member-in-group",
        Title: "異動した方が残るグループ",
        Severity.S2,
        Article: "p.7-04",
        Rationale: "異動した方が前の所属のグループに残ると、担当でない方に情報が届きつづけ、新しい担当の方には届きません。",
        Remedy: "異動した方をメンバーから外し、新しい担当の方を入れてください。引継ぎの間は、マスターが「引継ぎ中です」で一度だけ延ばせます。",
        Note: "異動された方が残っています。引継ぎがお済みでしたら、構成員の見直しをお願いします。（p.7-04）")
    {
        Tells = Audience.Masters | Audience.Administrators,
        Family = "GRP-04a",
    };

    public sealed record Options
    {
        /// <summary>異動の日（あとから分かったときは分かった日）から、見直しを問うまでの日数。</summary>
        [Range(0, 180)]
        public int GraceDays { get; init; } = 14;

        /// <summary>マスターが「引継ぎ中です」と答えたときに、一度だけ延ばす日数。</summary>
        [Range(0, 180)]
        public int HandoverDays { get; init; } = 14;
    }

    protected override IEnumerable<Finding> Check(Group subject, Options options, RuleContext context)
    {
        var today = DateOnly.FromDateTime(context.Now.DateTime);
        var overdue = TransferredMembers.In(subject).Where(transfer => today > EndOf(transfer, subject, options)).ToArray();
        if (overdue.Length > 0)
        {
            var from = string.Join("・", overdue.Select(transfer => transfer.FromName).Where(name => name.Length > 0).Distinct().Take(3));
            yield return new Finding($"異動した方が{overdue.Length}名残っています（前の所属：{from}、いちばん早い異動の日：{overdue.Min(transfer => transfer.On):yyyy-MM-dd}）。");
        }
    }

    private static DateOnly EndOf(Transfer transfer, Group group, Options options) =>
        transfer.Since.AddDays(options.GraceDays + (group.HandingOver >= transfer.Since ? options.HandoverDays : 0));

    private static Group AnOfficeGroup() => AGroup("総務課の連絡").With(AManager("課長").Of("総務課"), AMember("係長").Of("総務課"), AMember("主事").Of("総務課"));

    private static DateOnly DaysAgo(int days) => DateOnly.FromDateTime(SampleMessage.WorkingTime.DateTime).AddDays(-days);

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("異動した方がいない", AnOfficeGroup()),
        Compliant("異動から14日まで（引継ぎの間）", AnOfficeGroup().WithMoved(AMember("主任").Of("税務課"), from: "総務課", daysAgo: 14)),
        Compliant("兼務で前の所属にも席がある", AnOfficeGroup().WithMoved(AMember("主任").Of("税務課").Of("総務課"), from: "総務課", daysAgo: 20)),
        Compliant("前の所属の方が半分以下のグループ（横断の打合せ）", AnOfficeGroup().With(AMember("甲").Of("福祉課"), AMember("乙").Of("福祉課"), AMember("丙").Of("建設課"), AMember("丁").Of("建設課")).WithMoved(AMember("主任").Of("税務課"), from: "総務課", daysAgo: 20)),
        Compliant("マスターが「引継ぎ中です」と答え、28日まで", AnOfficeGroup().WithMoved(AMember("主任").Of("税務課"), from: "総務課", daysAgo: 28) with { HandingOver = DaysAgo(28) }),
        Compliant("全庁のグループ（10以上の課の方がいる）", AnOfficeGroup().WithMoved(AMember("主任").Of("税務課"), from: "総務課", daysAgo: 20) with { Departments = [.. Enumerable.Range(1, 10).Select(number => new Department($"課{number}", $"課{number}"))] }),
        Violating("異動から15日目も前の所属のグループにいる", AnOfficeGroup().WithMoved(AMember("主任").Of("税務課"), from: "総務課", daysAgo: 15)),
        Violating("半分の方が異動した課のグループに残っている", AGroup().With(AManager("課長").Of("総務課"), AMember("主事").Of("総務課")).WithMoved(AMember("甲").Of("税務課"), from: "総務課", daysAgo: 20).WithMoved(AMember("乙").Of("福祉課"), from: "総務課", daysAgo: 20)),
        Violating("延ばした期限も過ぎた", AnOfficeGroup().WithMoved(AMember("主任").Of("税務課"), from: "総務課", daysAgo: 29) with { HandingOver = DaysAgo(29) }),
        Violating("前の春の「引継ぎ中です」は、次の異動を延ばさない", AnOfficeGroup().WithMoved(AMember("主任").Of("税務課"), from: "総務課", daysAgo: 15) with { HandingOver = DaysAgo(100) }),
    ];
}
