namespace ComplianceBot.Simulator.City;

/// <summary>Groups that look wrong at first sight and keep every article, and those that the demo plays with.</summary>
internal static class TemptingGroups
{
    public static IEnumerable<GroupDraft> All(Cast cast) => Managers(cast).Concat(Above(cast)).Concat(Masters(cast)).Concat(Known(cast));

    private static IEnumerable<GroupDraft> Managers(Cast cast)
    {
        var unit = cast.Roster.Chart.First(unit => unit.Level == 3 && cast.Roster.IsClean(unit.Id) && cast.Roster.SeatedIn(unit.Id).Any(person => person.LevelId == "level-04" && cast.Roster.IsManager(person)));
        yield return new GroupDraft("係内の回覧", [GroupDraft.Unit(unit.Id)], [.. cast.Roster.SeatedIn(unit.Id).Where(person => person.State == AccountState.Active).Take(2).Select(person => person.Id)])
        {
            Tempting = "管理職は組織で入った課長補佐",
        };
        yield return cast.Orderly("土器の整理作業", "文化財課") with { Tempting = "課の長だが役職名がない（組織長）" };
        yield return cast.Orderly("救助訓練の計画", "中央消防署") with { Tempting = "署長は管理職の表にないが課に当たる組織の長" };

        var both = cast.Staff("総務課", 2, skip: 2);
        yield return GroupDraft.Of("庁舎の節電", [.. both, .. cast.Staff("管財課", 2), cast.Manager("総務課")], both) with { Tempting = "総務課長が管財課長を兼ねる" };

        var observed = cast.Orderly("下水道使用料の改定", "下水道課", skip: 2);
        yield return Cast.Add(observed, cast.Staff("財政課", 1)[0]) with { Tempting = "財政課からは一人だけ" };
        yield return Cast.Add(cast.Orderly("育休者への連絡", "こども政策課"), cast.Next(AccountState.OnLeave)) with { Tempting = "休職中の人は退職者ではない" };
        yield return Cast.Add(cast.Orderly("新採用職員の受入れ", "みなみ保育園"), cast.Next(AccountState.Pending)) with { Tempting = "利用開始前の人がいる" };
    }

    private static IEnumerable<GroupDraft> Above(Cast cast)
    {
        var welfare = cast.Section("福祉課")[..6];
        var staff = cast.Staff("高齢介護課", 3, skip: 2);
        yield return GroupDraft.Of("見守りネットワーク", [.. staff, .. cast.Staff("健康増進課", 3), cast.Roster.DivisionHead(welfare)], staff.Take(2)) with { Tempting = "二つの課を部長が兼ねて見る" };

        var roads = cast.Staff("道路課", 3, skip: 3);
        yield return GroupDraft.Of("橋の点検計画", [.. roads, .. cast.Staff("河川課", 3), cast.Roster.DivisionDeputy(cast.Section("道路課")[..6])], roads.Take(2)) with { Tempting = "二つの課を次長が兼ねて見る" };
    }

    private static IEnumerable<GroupDraft> Masters(Cast cast)
    {
        var pair = cast.Staff("監査委員事務局", 1);
        yield return GroupDraft.Of("監査の二人打合せ", [pair[0], cast.Manager("監査委員事務局")], pair) with { Tempting = "二人のグループはマスター一人でよい" };

        yield return cast.Orderly("選挙の開票準備", "選挙管理委員会事務局") with { Masters = [.. cast.Staff("総務課", 2).Select(person => person.Id)], Tempting = "マスターはグループに入っていない", Description = null };

        var third = cast.Orderly("農地パトロール", "農業委員会事務局");
        yield return third with { Masters = [.. third.Masters, cast.Next(AccountState.OnLeave).Id], Tempting = "三人のうち一人が休職中でも二人残る" };
    }

    private static IEnumerable<GroupDraft> Known(Cast cast)
    {
        var duty = cast.Staff("危機管理課", 4);
        yield return GroupDraft.Of("防災当直連絡", [.. duty, cast.Manager("危機管理課"), .. cast.Staff("道路課", 2), cast.Manager("道路課"), .. cast.Staff("河川課", 2), cast.Manager("河川課")], duty.Take(2)) with
        {
            ChannelId = CityIds.DutyChannel,
            NeedsBot = true,
            Description = "夜間・休日の当直と気象警報の連絡",
        };
        yield return cast.Orderly(CityIds.OnlyManagerGroup, "観光課", skip: 1) with { NeedsBot = true };
        yield return cast.Orderly(CityIds.DemoPublicGroup, "健康増進課", skip: 4) with { NeedsBot = true };
        yield return cast.Orderly(CityIds.DemoTalkGroup, "国保年金課", skip: 3) with { NeedsBot = true };
    }
}
