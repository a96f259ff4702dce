using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Enforcement.Talk.Commands;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>What administrators read and press about tickets. A ticket's number is the violation's id.</summary>
internal static class TicketTexts
{
    public const string None = "対応待ちの件はありません。";

    public const string Unknown = "その番号の件は見つかりませんでした。「チケット」で一覧をご覧ください。";

    public const string WhichIncident = "「経過 番号」と送ってください。番号は「チケット」の一覧にあります。";

    public const string Closed = "その件は完了しています。ありがとうございます。";

    /// <summary>Wire sheet 4.2 allows 13; more tickets than this in one alert are reached by their list.</summary>
    private const int MostTickets = 4;

    private const int TitleLength = 40;

    /// <summary>Under an alert: three for each ticket. The number tells apart those of several tickets.</summary>
    public static IReadOnlyList<QuickReply> Buttons(IEnumerable<string> ids) =>
    [
        .. ids.Distinct().Take(MostTickets).SelectMany(id => new[]
        {
            TalkButton.Of(TicketCommand.CommandName, $"own:{id}", $"担当します {id}"),
            TalkButton.Of(TicketCommand.CommandName, $"fixed:{id}", $"対応しました {id}"),
            TalkButton.Of(IncidentCommand.CommandName, id, $"経過をまとめる {id}"),
        }),
    ];

    /// <summary>Under one ticket in the 1:1 talk. A possible leak can be closed as none, with its reason (SEC-01h).</summary>
    public static QuickReply[] ButtonsOf(Violation violation)
    {
        var id = violation.Id;
        QuickReply[] leak =
        [
            TalkButton.Of(TicketCommand.CommandName, $"reported:{id}", "報告して完了"),
            TalkButton.Of(TicketCommand.CommandName, $"unread:{id}", "閲覧前に取消（漏えいなし）"),
            TalkButton.Of(TicketCommand.CommandName, $"mistaken:{id}", "誤検知（漏えいなし）"),
        ];
        return
        [
            TalkButton.Of(TicketCommand.CommandName, $"own:{id}", "担当します"),
            TalkButton.Of(TicketCommand.CommandName, $"fixed:{id}", "対応しました"),
            TalkButton.Of(IncidentCommand.CommandName, id, "経過をまとめる"),
            .. violation.Severity == Severity.S4 ? leak : [],
        ];
    }

    /// <summary>・K7QMX2A9BD S4 11/27まで【期限超過】個人番号（p.2-01）担当：佐藤</summary>
    public static string Line(PlanContext context, Violation violation, string title, string owner)
    {
        var due = violation.Ticket!.DueOn;
        var overdue = context.Today > due ? "【期限超過】" : "";
        return $"・{violation.Id} {violation.Severity} {due:M/d}まで{overdue} {TextTools.Name(title, TitleLength)}{TextTools.Cite(violation.Article)} 担当：{owner}";
    }

    public static string Reminder(int count) => $"対応待ちの件が {count} 件あります。番号をつけて「チケット 番号」と送ると詳しくご覧になれます。（p.3-06）";

    public static string List(int count) => $"対応待ちの件は {count} 件です。「チケット 番号」で詳細を、「経過 番号」で経過のまとめをお送りします。";

    public static string Taken(string id) => $"{id} のご担当ありがとうございます。記録しました。";

    public static string Done(string id) => $"{id} を完了として記録しました。ありがとうございます。";

    /// <summary>Both terms of the law's report; only a person can say whether it applies (SEC-01h).</summary>
    public static string Deadlines(DateOnly found) =>
        $"漏えい等の報告に当たり得る場合の目安：速報 {found.AddDays(3):M/d}〜{found.AddDays(5):M/d}、確報 {found.AddDays(30):M/d}（不正の目的なら {found.AddDays(60):M/d}）。当たるかどうかは担当者がご判断ください。（p.2-01）";
}
