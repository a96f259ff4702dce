namespace ComplianceBot.Simulator.City;

/// <summary>Groups that break p.7-01: no manager (GRP-01a), or none for a 課 that takes part (GRP-01b).</summary>
internal static class PlantedManagers
{
    private const string NoManager = "group-without-manager";
    private const string NoDepartmentManager = "department-without-manager";

    public static IEnumerable<GroupDraft> All(Cast cast) => WithoutManager(cast).Concat(WithoutDepartmentManager(cast));

    private static IEnumerable<GroupDraft> WithoutManager(Cast cast)
    {
        GroupDraft StaffOnly(string name, string section, int skip = 0)
        {
            var staff = cast.Staff(section, 5, skip);
            return GroupDraft.Of(name, staff, staff.Take(2)) with { Description = $"{name}の調整" };
        }

        yield return StaffOnly("道路パトロール当番", "道路課").Breaking(NoManager, "係員だけ");
        yield return StaffOnly("休日窓口当番", "市民課").Breaking(NoManager, "係員だけ");
        yield return StaffOnly("訪問健診の日程", "健康増進課").Breaking(NoManager, "係員だけ");
        yield return StaffOnly("給食アレルギー連絡", "学校給食センター").Breaking(NoManager, "係員だけ") with { Description = null };

        var unit = cast.UnitWithoutManager();
        yield return new GroupDraft($"{unit.Name}の出動連絡", [GroupDraft.Unit(unit.Id)], [.. cast.Roster.SeatedIn(unit.Id).Where(person => person.State == AccountState.Active).Take(2).Select(person => person.Id)])
            .Breaking(NoManager, "組織で入った係の長は係長で、管理職ではない");

        yield return Cast.Add(StaffOnly("電子入札の試行", "契約検査課"), cast.ManagerOnLeave("契約検査課")).Breaking(NoManager, "ただ一人の管理職が休職中");
        yield return Cast.Add(StaffOnly("商店街スタンプラリー", "商工課"), cast.ManagerOnLeave("商工課")).Breaking(NoManager, "ただ一人の管理職が休職中");

        var nesting = StaffOnly("道路課 冬期体制", "道路課", skip: 6);
        yield return (nesting with { Members = [.. nesting.Members, GroupDraft.Nested("道路パトロール当番")] }).Breaking(NoManager, "入れ子のグループにも管理職がいない");

        yield return (StaffOnly("料金システム更新", "経営課") with { IsPublic = false }).Breaking(NoManager, "係員だけ").Breaking("private-group", "しかも非公開");
        yield return Cast.Add(StaffOnly("統計調査員の手配", "政策推進課"), cast.Next(AccountState.Deleted)).Breaking(NoManager, "係員だけ").Breaking("departed-member-in-group", "削除された人が残る");
    }

    private static IEnumerable<GroupDraft> WithoutDepartmentManager(Cast cast)
    {
        GroupDraft Between(string name, string covered, string uncovered)
        {
            var staff = cast.Staff(covered, 2);
            return GroupDraft.Of(name, [.. staff, cast.Manager(covered), .. cast.Staff(uncovered, 3, skip: 1)], staff) with { Description = $"{covered}と{uncovered}で使います。" };
        }

        yield return Between("道路と上水の工事調整", "道路課", "水道課").Breaking(NoDepartmentManager, "水道課の管理職がいない");
        yield return Between("税と国保の窓口改善", "税務課", "国保年金課").Breaking(NoDepartmentManager, "国保年金課の管理職がいない");
        yield return Between("農道と林道の台帳整理", "農政課", "林業振興課").Breaking(NoDepartmentManager, "林業振興課の管理職がいない");
        yield return Between("給付金の共同処理", "子育て支援課", "収納課").Breaking(NoDepartmentManager, "収納課の管理職がいない");
        yield return Cast.Add(Between("通学路の安全", "道路課", "学校教育課"), cast.ManagerOnLeave("学校教育課")).Breaking(NoDepartmentManager, "学校教育課の管理職は休職中");
        yield return Cast.Add(Between("観光案内板の更新", "財政課", "都市計画課"), cast.Roster.DivisionHead(cast.Section("福祉課")[..6])).Breaking(NoDepartmentManager, "部長はいるが、別の部の部長");
        yield return Cast.Add(Between("避難所の備蓄点検", "危機管理課", "生涯学習課"), cast.Manager("スポーツ振興課")).Breaking(NoDepartmentManager, "課長はいるが、同じ部の別の課の課長");

        var unit = cast.Roster.Chart.First(unit => unit.Name == "認定係");
        var byUnit = cast.Orderly("介護認定の事務連携", "健康増進課", skip: 2);
        yield return (byUnit with { Members = [.. byUnit.Members, GroupDraft.Unit(unit.Id)] }).Breaking(NoDepartmentManager, "組織で入った高齢介護課の係に管理職がいない");
    }
}
