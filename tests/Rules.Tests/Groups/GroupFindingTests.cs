using ComplianceBot.Rules.Groups;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Tests.Groups;

/// <summary>What the findings about groups say, beside that there is one.</summary>
public sealed class GroupFindingTests
{
    private static readonly RuleEngine Engine = new([.. RuleEngine.Shipped.Select(rule => new ActiveRule(rule, rule.DefaultOptions))]);

    [Fact]
    public void The_departments_without_a_manager_are_named_by_their_names()
    {
        var group = AGroup().With(AManager("課長").Of("id-1"), AMember("主事", "甲").Of("id-1"), AMember("主事", "乙").Of("id-2"), AMember("主事", "丙").Of("id-2")) with
        {
            Departments = [new Department("id-1", "福祉課"), new Department("id-2", "税務課")],
        };

        Assert.Equal("税務課", Found(group, "GRP-01b").NoteArgument);
    }

    [Fact]
    public void Of_many_departments_three_are_named_and_the_others_counted()
    {
        var people = new[] { "A課", "B課", "C課", "D課", "E課" }.SelectMany(department => new[] { AMember("主事", department + "甲").Of(department), AMember("主事", department + "乙").Of(department) });

        Assert.Equal("A課・B課・C課ほか2課", Found(AGroup().With(people), "GRP-01b").NoteArgument);
    }

    [Fact]
    public void Somebody_with_posts_in_two_departments_makes_no_group_across_departments_alone()
    {
        var group = AGroup().With(AManager("課長").Of("福祉課"), AMember("主事", "甲").Of("福祉課").Of("介護課"), AMember("主事", "乙").Of("福祉課").Of("介護課"));

        Assert.DoesNotContain(Judge(group), verdict => verdict.Rule.Id == "GRP-01b" && verdict.Outcome == Outcome.Violating);
    }

    [Fact]
    public void One_active_master_is_slight_none_is_grave()
    {
        var team = AGroup().With(AManager("課長"), AMember("係長"), AMember("主事"));

        Assert.Equal(Severity.S1, SeverityOf(team.MasteredBy(AMember("主事")), "GRP-02"));
        Assert.Equal(Severity.S3, SeverityOf(team.MasteredBy(AMember("主事").OnLeave()), "GRP-02"));
        Assert.Equal(Severity.S3, SeverityOf(team, "GRP-02"));
    }

    [Fact]
    public void The_severity_of_the_policy_replaces_both()
    {
        var rule = new SingleMaster();
        var engine = new RuleEngine([new ActiveRule(rule, rule.DefaultOptions, Severity.S2)]);

        Assert.Equal(Severity.S2, engine.Judge(AGroup().With(AMember("主事")), At()).Single().Severity);
    }

    [Fact]
    public void A_group_that_could_not_be_read_is_never_compliant()
    {
        var group = AGroup().With(AManager("課長")) with { UnreadableBecause = "external" };

        Assert.All(Judge(group), verdict => Assert.Equal((Outcome.NotJudged, "external"), (verdict.Outcome, verdict.Reason)));
        Assert.All(Engine.Judge(group.LeftBy(AManager("課長")), At()), verdict => Assert.Equal(Outcome.NotJudged, verdict.Outcome));
    }

    [Fact]
    public void Nobody_is_named_in_what_a_finding_says()
    {
        var group = AGroup().With(AMember("主事", "山田太郎").Deleted().Of("福祉課"), AMember("主事", "鈴木次郎").Of("税務課"), AMember("主事", "高橋三郎").Of("税務課")).MasteredBy(AMember("係長", "田中四郎").Deleted()).Private();

        var said = string.Concat(Judge(group).SelectMany(verdict => verdict.Findings).Select(finding => finding.Detail + finding.NoteArgument));

        Assert.NotEmpty(said);
        Assert.All(["山田", "鈴木", "高橋", "田中"], name => Assert.DoesNotContain(name, said, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Verdict> Judge(Group group) => Engine.Judge(group, At());

    private static Finding Found(Group group, string rule) => Assert.Single(Judge(group).Single(verdict => verdict.Rule.Id == rule).Findings);

    private static Severity SeverityOf(Group group, string rule) => Judge(group).Single(verdict => verdict.Rule.Id == rule).Severity;

    private static RuleContext At() => new(SampleMessage.WorkingTime, WorkingCalendar.Sample);
}
