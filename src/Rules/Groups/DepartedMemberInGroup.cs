using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Groups;

/// <summary>Accounts that nobody uses any more shall not stay in groups; leave of absence is no departure.</summary>
public sealed class DepartedMemberInGroup : GroupRule<DepartedMemberInGroup.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "GRP-04b",
        Name: "departed-member-in-group",
        Title: "退職・停止した方が残るグループ",
        Severity.S2,
        Article: "p.7-04",
        Rationale: "使われていないアカウントが残ると、誰に届いているのかが分からなくなります。",
        Remedy: "メンバーとマスターから外してください。休職中の方はそのままで構いません。",
        Note: "ご退職等により利用できなくなった方が残っています。メンバーの見直しをお願いします。（p.7-04）")
    {
        Tells = Audience.Masters | Audience.Administrators,
    };

    public sealed record Options;

    protected override IEnumerable<Finding> Check(Group subject, Options options, RuleContext context)
    {
        var departed = subject.People.Concat(subject.Masters).DistinctBy(person => person.Id).ToLookup(person => person.State);
        var deleted = departed[PersonState.Deleted].Count();
        var suspended = departed[PersonState.Suspended].Count();
        if (deleted + suspended > 0)
        {
            yield return new Finding($"利用できない方が{deleted + suspended}名残っています（削除{deleted}名、停止{suspended}名）。");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("全員が在職中", AGroup().With(AManager("課長"), AMember("主事")).MasteredBy(AMember("主事"))),
        Compliant("休職中の方がいる（復職の予定）", AGroup().With(AManager("課長"), AMember("主事").OnLeave())),
        Violating("削除された方が残っている", AGroup().With(AManager("課長"), AMember("元主事").Deleted())),
        Violating("停止された方が残っている", AGroup().With(AManager("課長"), AMember("主事").Suspended())),
        Violating("メンバーにはいないが、マスターに退職者が残っている", AGroup().With(AManager("課長"), AMember("主事")).MasteredBy(AMember("主事"), AMember("元係長").Deleted())),
    ];
}
