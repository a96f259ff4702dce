using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Enforcement.Records;

/// <summary>One ledger row of a matter as a line for people.</summary>
internal static class IncidentCourse
{
    public static string Of(LedgerEntry row, IncidentNames names) => row.Kind switch
    {
        "verdict" => $"検知：{row.RuleId} {row.Severity}",
        "answer" => $"本人の回答：{Answer(row.Detail)}",
        "ticket" => Ticket(row, names),
        "raised" => "7日を過ぎたため重大度を上げました",
        "resolved" => $"解消：{Resolution(row.Detail)}",
        "send" => $"送信の結果：{row.Outcome}",
        "incident" => $"経過をまとめました{By(row, names)}",
        _ => LedgerKinds.Title(row.Kind),
    };

    public static string Answer(string answer) => answer switch
    {
        "fixed" => "対応しました",
        "wrong" => "違います",
        "urgent" => "緊急でした",
        _ => answer,
    };

    public static string Resolution(string? resolution) => resolution switch
    {
        "fixed" => "対応済み",
        "reported" => "報告済み",
        "unread" => "漏えいに当たらない：閲覧前に取消",
        "mistaken" => "漏えいに当たらない：誤検知",
        "passed" => "点検で解消を確認",
        "waived" => "免除",
        "gone" => "グループがなくなった",
        null or "" => "理由の記録なし",
        _ => resolution,
    };

    private static string Ticket(LedgerEntry row, IncidentNames names) => row.Detail switch
    {
        "owner" => $"担当が決まりました{By(row, names)}",
        var opened when opened.StartsWith("opened", StringComparison.Ordinal) => $"起票しました（期限 {opened[^10..]}）",
        var reminded when reminded.StartsWith("reminded", StringComparison.Ordinal) => "期限前のお知らせをしました",
        var back when back.StartsWith("taken back", StringComparison.Ordinal) => "重大でなくなったため取り下げました",
        var closed => $"完了：{Resolution(closed)}{By(row, names)}",
    };

    private static string By(LedgerEntry row, IncidentNames names) =>
        row.PersonId is { } person ? $"（{(names.Person(person) is { Length: > 0 } name ? name : person)}）" : "";
}
