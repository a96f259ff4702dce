using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Groups;

/// <summary>In a group across departments each of them needs somebody who may decide for it.</summary>
public sealed class DepartmentWithoutManager : GroupRule<DepartmentWithoutManager.Options>
{
    private const int NamedDepartments = 3;

    public override RuleDescriptor Descriptor { get; } = new(
        Id: "GRP-01b",
        Name: "department-without-manager",
        Title: "管理職のいない関係課がある横断グループ",
        Severity.S2,
        Article: "p.7-01",
        Rationale: "所属を横断する仕事は、関係する課のどれか一つで判断が止まると全体が止まります。",
        Remedy: "不足している課（またはその上の部）の管理職をメンバーに加えるか、統括する管理職を決めて免除を申請してください。",
        Note: "関係する課のうち{0}の管理職の方がまだのようです。追加または免除の申請をお願いします。（p.7-01）")
    {
        Tells = Audience.Masters | Audience.Administrators,
    };

    public sealed record Options
    {
        /// <summary>グループを最初に見てから判定を始めるまでの時間。</summary>
        [Range(typeof(TimeSpan), "00:00:00", "31.00:00:00")]
        public TimeSpan Grace { get; init; } = TimeSpan.FromHours(24);

        /// <summary>緊急モード中に作られたグループを、緊急モードが終わってから判定するまでの時間。</summary>
        [Range(typeof(TimeSpan), "00:00:00", "31.00:00:00")]
        public TimeSpan GraceAfterEmergency { get; init; } = TimeSpan.FromDays(7);

        /// <summary>この人数以上が参加している課に管理職を求める（1名だけの課はオブザーバーとみなす）。</summary>
        [Range(1, 50)]
        public int LeastPeople { get; init; } = 2;
    }

    protected override IEnumerable<Finding> Check(Group subject, Options options, RuleContext context)
    {
        var people = subject.People.Where(person => person.State != PersonState.Deleted).ToArray();
        var mainDepartments = people.SelectMany(person => person.Seats).Where(seat => seat.IsPrimary).Select(seat => seat.DepartmentId).OfType<string>().Distinct().Count();
        if (mainDepartments < 2 || context.Now - subject.FirstSeen < options.Grace || context.Now - subject.EmergencyEndedAt < options.GraceAfterEmergency)
        {
            yield break;
        }

        var missing = DepartmentsOf(people)
            .Where(department => department.People.Length >= options.LeastPeople && !HasManager(subject, department.Id, department.People))
            .Select(department => NameOf(subject, department.Id))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (missing.Length > 0)
        {
            yield return new Finding($"{mainDepartments}課にまたがるグループで、管理職のいない課が{missing.Length}あります（{string.Join("、", missing)}）。") { NoteArgument = Listed(missing) };
        }
    }

    /// <summary>Somebody with seats in two departments counts for both.</summary>
    private static IEnumerable<(string Id, Person[] People)> DepartmentsOf(IEnumerable<Person> people) =>
        people.SelectMany(person => person.Seats.Select(seat => seat.DepartmentId).OfType<string>().Distinct().Select(id => (Id: id, Person: person)))
            .GroupBy(pair => pair.Id, pair => pair.Person)
            .Select(department => (department.Key, department.ToArray()));

    private static bool HasManager(Group group, string department, Person[] people) =>
        people.Any(person => person.IsManager && person.IsActive)
        || group.ManagersAbove.GetValueOrDefault(department, []).Any(above => above.IsActive && group.People.Any(person => person.Id == above.Id));

    private static string NameOf(Group group, string department) => group.Departments.FirstOrDefault(known => known.Id == department)?.Name ?? department;

    private static string Listed(string[] names) =>
        string.Join("・", names.Take(NamedDepartments)) + (names.Length > NamedDepartments ? $"ほか{names.Length - NamedDepartments}課" : "");

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("二つの課にそれぞれ課長がいる", AGroup().With(AManager("課長", "甲").Of("福祉課"), AMember("主事", "乙").Of("福祉課"), AManager("課長", "丙").Of("税務課"), AMember("主事", "丁").Of("税務課"))),
        Compliant("もう一つの課からは1名だけ（オブザーバー）", AGroup().With(AManager("課長", "甲").Of("福祉課"), AMember("主事", "乙").Of("福祉課"), AMember("主事", "丙").Of("税務課"))),
        Compliant("一つの課の中だけのグループ", AGroup().With(AMember("主事", "甲").Of("福祉課"), AMember("主事", "乙").Of("福祉課"))),
        Compliant("部長が両方の課を見ている", AGroup().With(AMember("主事", "甲").Of("福祉課"), AMember("主事", "乙").Of("福祉課"), AMember("主事", "丙").Of("介護課"), AMember("主事", "丁").Of("介護課")).Under(AManager("部長"), "福祉課", "介護課")),
        Compliant("兼務の課長が両方の課を受け持つ", AGroup().With(AManager("課長").Of("福祉課").Of("介護課"), AMember("主事", "甲").Of("福祉課"), AMember("主事", "乙").Of("介護課"), AMember("主事", "丙").Of("介護課"))),
        Compliant("緊急モード中に作った対策室で、終わって6日", AGroup().With(AManager("課長").Of("福祉課"), AMember("主事", "甲").Of("福祉課"), AMember("主事", "乙").Of("税務課"), AMember("主事", "丙").Of("税務課")).MadeInEmergency(TimeSpan.FromDays(6))),
        Violating("税務課の2名に管理職がいない", AGroup().With(AManager("課長").Of("福祉課"), AMember("主事", "甲").Of("福祉課"), AMember("主事", "乙").Of("税務課"), AMember("主事", "丙").Of("税務課"))),
        Violating("税務課の課長は休職中", AGroup().With(AManager("課長", "甲").Of("福祉課"), AMember("主事", "乙").Of("福祉課"), AManager("課長", "丙").Of("税務課").OnLeave(), AMember("主事", "丁").Of("税務課"))),
        Violating("見ている部長はほかの部の部長", AGroup().With(AMember("主事", "甲").Of("福祉課"), AMember("主事", "乙").Of("福祉課"), AMember("主事", "丙").Of("税務課")).Under(AManager("部長"), "土木課")),
    ];
}
