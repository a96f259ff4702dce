using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Groups;

/// <summary>A group whose only master is away cannot be looked after by anybody.</summary>
public sealed class SingleMaster : GroupRule<SingleMaster.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "GRP-02",
        Name: "single-master",
        Title: "マスターが一人以下のグループ",
        Severity.S1,
        Article: "p.7-02",
        Rationale: "マスターが一人だと、異動や休みのときに誰もメンバーを直せません。一人もいなければ今すでに直せません。",
        Remedy: "在職中のメンバーから、マスターを二人以上にしてください。",
        Note: "マスターをお二人以上にしておくと、異動や不在のときも安心です。追加をお願いします。（p.7-02）")
    {
        Tells = Audience.Masters | Audience.Administrators,
    };

    public sealed record Options
    {
        /// <summary>グループを最初に見てから、マスターが一人であることを問うまでの時間。</summary>
        [Range(typeof(TimeSpan), "00:00:00", "31.00:00:00")]
        public TimeSpan Grace { get; init; } = TimeSpan.FromHours(24);

        /// <summary>この人数以下のグループでは、マスターは一人でよい。</summary>
        [Range(0, 50)]
        public int SmallGroup { get; init; } = 2;
    }

    protected override IEnumerable<Finding> Check(Group subject, Options options, RuleContext context)
    {
        var active = subject.Masters.Count(master => master.IsActive);
        if (active == 0)
        {
            yield return new Finding($"マスター{subject.Masters.Count}名のうち、在職中の方がいません。") { Severity = Severity.S3 };
        }
        else if (active == 1 && subject.People.Count > options.SmallGroup && context.Now - subject.FirstSeen >= options.Grace)
        {
            yield return new Finding($"在職中のマスターが1名だけです（登録{subject.Masters.Count}名、メンバー{subject.People.Count}名）。");
        }
    }

    private static Group ATeam() => AGroup().With(AManager("課長"), AMember("係長"), AMember("主事"));

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("マスターが二人いる", ATeam().MasteredBy(AMember("係長"), AMember("主事"))),
        Compliant("二人だけのグループで、マスターは一人", AGroup().With(AManager("課長"), AMember("主事")).MasteredBy(AMember("主事"))),
        Compliant("作ったばかりで、マスターはまだ一人", ATeam().MasteredBy(AMember("主事")).Aged(TimeSpan.FromHours(2))),
        Violating("マスターが一人だけ", ATeam().MasteredBy(AMember("主事"))),
        Violating("二人のうち一人は退職している", ATeam().MasteredBy(AMember("主事"), AMember("元係長").Deleted())),
        Violating("二人のうち一人は休職中", ATeam().MasteredBy(AMember("主事"), AMember("係長").OnLeave())),
        Violating("在職中のマスターがいない（S3）", ATeam().MasteredBy(AMember("元係長").Deleted(), AMember("主事").Suspended())),
    ];
}
