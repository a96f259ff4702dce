using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Groups;

/// <summary>A manager must follow what every talk group does.</summary>
public sealed class GroupWithoutManager : GroupRule<GroupWithoutManager.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "GRP-01a",
        Name: "group-without-manager",
        Title: "管理職のいないグループ",
        Severity.S2,
        Article: "p.7-01",
        Rationale: "進捗を見る管理職がいないと、判断が要るときに止まり、行き過ぎにも気づけません。",
        Remedy: "課長・課長補佐などの管理職を1名以上、メンバーに加えてください。",
        Note: "このグループには管理職の方がまだいないようです。課長・課長補佐などの追加をお願いします。（p.7-01）")
    {
        Tells = Audience.Channel | Audience.Masters | Audience.Administrators,
    };

    public sealed record Options
    {
        /// <summary>グループを最初に見てから判定を始めるまでの時間。</summary>
        [Range(typeof(TimeSpan), "00:00:00", "31.00:00:00")]
        public TimeSpan Grace { get; init; } = TimeSpan.FromHours(24);

        /// <summary>緊急モード中に作られたグループを、緊急モードが終わってから判定するまでの時間。</summary>
        [Range(typeof(TimeSpan), "00:00:00", "31.00:00:00")]
        public TimeSpan GraceAfterEmergency { get; init; } = TimeSpan.FromDays(7);
    }

    protected override IEnumerable<Finding> Check(Group subject, Options options, RuleContext context)
    {
        if (context.Now - subject.FirstSeen < options.Grace || context.Now - subject.EmergencyEndedAt < options.GraceAfterEmergency)
        {
            yield break;
        }

        if (!subject.People.Any(person => person.IsManager && person.IsActive))
        {
            yield return new Finding($"{subject.People.Count}名の中に在職中の管理職がいません。");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("課長が1名いる", AGroup().With(AManager("課長"), AMember("主事"))),
        Compliant("課長補佐が組織ごと参加している", AGroup().With(AnOrgUnit(AManager("課長補佐"), AMember("主事")))),
        Compliant("管理職はいないが、作って1時間しか経っていない", AGroup().With(AMember("主事")).Aged(TimeSpan.FromHours(1))),
        Compliant("緊急モード中に作った対策室で、緊急モードが続いている", AGroup().With(AMember("主事")).MadeInEmergency(null)),
        Compliant("緊急モード中に作った対策室で、終わって6日", AGroup().With(AMember("主事")).MadeInEmergency(TimeSpan.FromDays(6))),
        Violating("緊急モード中に作った対策室で、終わって7日になる", AGroup().With(AMember("主事")).MadeInEmergency(TimeSpan.FromDays(7))),
        Violating("係長と主事だけ", AGroup().With(AMember("係長"), AMember("主事"))),
        Violating("ただ一人の課長は休職中", AGroup().With(AManager("課長").OnLeave(), AMember("主事"))),
        Violating("ただ一人の課長は利用停止中", AGroup().With(AManager("課長").Suspended(), AMember("主事"))),
        Violating("作って24時間になるが管理職がいない", AGroup().With(AMember("主事")).Aged(TimeSpan.FromHours(24))),
        Violating("猶予をなくした設定では、作ってすぐでも判定する", AGroup().With(AMember("主事")).Aged(TimeSpan.Zero), new Options { Grace = TimeSpan.Zero }),
    ];
}
