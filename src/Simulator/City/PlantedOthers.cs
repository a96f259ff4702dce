namespace ComplianceBot.Simulator.City;

/// <summary>Groups that break p.7-02 (masters), p.7-03 (public) or p.7-04 (people who left).</summary>
internal static class PlantedOthers
{
    private const string SingleMaster = "single-master";
    private const string Private = "private-group";
    private const string Departed = "departed-member-in-group";
    private const string OneMaster = "有効なマスターが一人";
    private const string NoMaster = "有効なマスターがいない";

    /// <summary>An id that belonged to somebody whose account is gone from the directory.</summary>
    internal const string GoneForGood = "user-9001";

    public static IEnumerable<GroupDraft> All(Cast cast) => Masters(cast).Concat(Privates(cast)).Concat(DepartedMembers(cast));

    private static IEnumerable<GroupDraft> Masters(Cast cast)
    {
        GroupDraft Led(string name, string section, params CityPerson[] others)
        {
            var draft = cast.Orderly(name, section);
            return draft with { Masters = [draft.Masters[0], .. others.Select(other => other.Id)] };
        }

        GroupDraft LedBy(string name, string section, params CityPerson[] masters) =>
            cast.Orderly(name, section) with { Masters = [.. masters.Select(master => master.Id)] };

        yield return Led("市営住宅の修繕", "建築住宅課").Breaking(SingleMaster, OneMaster, "S1");
        yield return Led("図書館おはなし会", "中央図書館").Breaking(SingleMaster, OneMaster, "S1");
        yield return Led("ごみステーション巡回", "生活環境課").Breaking(SingleMaster, OneMaster, "S1") with { Description = null };
        yield return Led("滞納整理の応援", "収納課", cast.Next(AccountState.OnLeave)).Breaking(SingleMaster, "二人目のマスターは休職中", "S1");
        yield return Led("議会中継の手順", "議事課", cast.Next(AccountState.OnLeave)).Breaking(SingleMaster, "二人目のマスターは休職中", "S1");
        yield return LedBy("市長車の運行", "秘書広報課", cast.Next(AccountState.OnLeave)).Breaking(SingleMaster, NoMaster, "S3");
        yield return LedBy("都市公園の遊具点検", "公園緑地課", cast.Next(AccountState.OnLeave), cast.ManagerOnLeave("都市計画課")).Breaking(SingleMaster, NoMaster, "S3");

        var suspended = cast.Next(AccountState.Suspended);
        yield return Cast.Add(Led("下水道の緊急工事", "下水道課", suspended), suspended)
            .Breaking(SingleMaster, "二人目のマスターは停止中", "S1").Breaking(Departed, "停止中の人が残る");
        yield return (Led("入学式の受付分担", "教育総務課") with { IsPublic = false }).Breaking(SingleMaster, OneMaster, "S1").Breaking(Private, "しかも非公開");
    }

    private static IEnumerable<GroupDraft> Privates(Cast cast)
    {
        string[][] names = [["保育士の配置案", "保育課"], ["予算の下打合せ", "財政課"], ["支所の統合検討", "西支所"], ["市有地の売却", "管財課"], ["消防団の再編", "消防総務課"], ["文化財の買取", "文化財課"]];
        foreach (var name in names)
        {
            yield return (cast.Orderly(name[0], name[1]) with { IsPublic = false }).Breaking(Private, "非公開");
        }

        yield return cast.Orderly("人事異動の検討", "人事課") with { IsPublic = false, WaivedFor = "人事異動の検討のため" };
        yield return cast.Orderly("要保護児童対策 ケース会議", "子育て支援課") with { IsPublic = false, WaivedFor = "要保護児童の個別支援のため" };
    }

    private static IEnumerable<GroupDraft> DepartedMembers(Cast cast)
    {
        GroupDraft With(string name, string section, AccountState state) =>
            Cast.Add(cast.Orderly(name, section, skip: 3), cast.Next(state)).Breaking(Departed, state == AccountState.Deleted ? "削除された人が残る" : "停止中の人が残る");

        yield return With("河川の水位観測", "河川課", AccountState.Deleted);
        yield return With("確定申告の会場運営", "税務課", AccountState.Deleted);
        yield return With("敬老会の案内", "高齢介護課", AccountState.Deleted);
        yield return With("生活保護の訪問計画", "生活支援課", AccountState.Suspended);
        yield return With("移住フェアの出展", "地域振興課", AccountState.Suspended);

        var gone = cast.Orderly("救急講習の日程", "警防課");
        yield return (gone with { Members = [.. gone.Members, GroupDraft.User(GoneForGood)] }).Breaking(Departed, "名簿にもういない人が残る");
    }
}
