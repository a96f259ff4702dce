using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Transfers;

/// <summary>What a master reads on the day of a transfer (p.7-04).</summary>
internal static class TransferTexts
{
    public const string NothingToHandOver = "いま引継ぎの確認をお願いしているグループはありません。";

    private const int GroupLength = 40;
    private const int NameLength = 16;
    private const int NamesShown = 10;

    /// <summary>Beside the list of groups, where the names do not fit into each line.</summary>
    private const int MostNames = 60;

    /// <summary>4月1日の異動に伴い、… with a line for each group and the names of who may leave it, or the names once where they do not fit; split at 2,000 units.</summary>
    public static IReadOnlyList<string> ToMaster(IReadOnlyList<AffectedGroup> groups)
    {
        Transfer[] leaving = [.. groups.SelectMany(group => group.Leaving).DistinctBy(transfer => transfer.Person.Id)];
        DateOnly[] days = [.. leaving.Select(transfer => transfer.On).Distinct().Order()];
        var day = $"{days[^1].Month}月{days[^1].Day}日{(days.Length > 1 ? "ほか" : "")}";
        var header = $"{day}の異動に伴い、構成員の確認をお願いします。外れる可能性のある方は{leaving.Length}名です。（p.7-04）";
        var named = GroupTexts.Split(header, [.. groups.Select(Line)]);
        return named.Count == 1 ? named : GroupTexts.Split(header, [$"対象の方：{Names(leaving, leaving.Length)}", .. groups.Select(Counted)]);
    }

    public static string HandingOver(int groups, int already) => groups == 0
        ? "引継ぎ中であることは記録済みです。期限を延ばせるのは一度だけです。（p.7-04）"
        : $"引継ぎ中として{groups}グループを記録しました。見直しの期限を一度だけ延ばします。{(already > 0 ? $"（延長済み {already}グループ）" : "")}（p.7-04）";

    private static string Line(AffectedGroup group) => $"{Counted(group)}：{Names(group.Leaving, NamesShown)}";

    private static string Counted(AffectedGroup group) => $"・{TextTools.Name(group.Group.Name, GroupLength)}（{group.Leaving.Count}名）";

    private static string Names(IReadOnlyList<Transfer> leaving, int most)
    {
        var shown = Math.Min(most, MostNames);
        var names = string.Join("、", leaving.Take(shown).Select(transfer => NameOf(transfer.Person)));
        return leaving.Count > shown ? $"{names}ほか{leaving.Count - shown}名" : names;
    }

    private static string NameOf(Person person) => person.Name.Length == 0 ? "氏名不明の方" : TextTools.Name(person.Name, NameLength);
}
