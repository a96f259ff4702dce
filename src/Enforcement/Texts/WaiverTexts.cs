using System.Globalization;
using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>What applicants and administrators read about waivers.</summary>
internal static class WaiverTexts
{
    public const string ApproveCommand = "waiver-approve";
    public const string RejectCommand = "waiver-reject";

    public const string TooMany = "未決の免除申請が多いため、受け付けられませんでした。先の申請の結果をお待ちください。";

    public const string NobodyDecides = "申請を承認できる、ご本人以外の管理者が設定されていないため、受け付けられませんでした。ＤＸ推進課へご相談ください。";

    public const string NotYourOwn = "ご自身の申請は承認も却下もできません。ほかの管理者にお願いします。";

    private const int NameLength = 40;
    private const string Citation = "（運用）";

    public static IReadOnlyList<QuickReply> DecisionButtons(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return [TalkButton.Of(ApproveCommand, text, "承認"), TalkButton.Of(RejectCommand, text, "却下")];
    }

    public static string NoSuch(int number) => $"番号{number}の申請は見つかりません。「免除一覧」で番号をご確認ください。";

    public static string AlreadyThere(WaiverRequest same) => same.State == WaiverState.Approved
        ? $"「{Group(same)}」のこの規則は、すでに{Day(same)}まで免除されています（番号{same.Number}）。"
        : $"「{Group(same)}」のこの規則は、すでに申請中です（番号{same.Number}）。結果をお待ちください。";

    public static string DecidedBefore(WaiverRequest request, WorkingCalendar calendar)
    {
        var when = request.ChangedAt is { } at ? $"（{calendar.Local(at):M/d HH:mm}）" : "";
        return $"番号{request.Number}は、すでに{StateOf(request)}です{when}。";
    }

    public static string Asked(WaiverRequest request) =>
        $"免除の申請を受け付けました（番号{request.Number}、{Day(request)}まで）。管理者が決めましたらお知らせします。それまでは規則のとおりにお願いします。";

    public static string ToDecide(WaiverRequest request, RuleDescriptor? rule) =>
        $"""
        【管理者宛】免除の申請があります（番号{request.Number}）。
        グループ：{Group(request)}
        規則：{rule?.Title ?? request.Wish.Rule}{(rule is null ? Citation : TextTools.Cite(rule.Article))}
        期限：{Day(request)}まで
        理由：{TextTools.Name(request.Wish.Reason, 200)}
        下のボタンか「承認 {request.Number}」「却下 {request.Number}」でお答えください。申請したご本人は決められません。
        """;

    public static string DecidedNow(WaiverRequest request) =>
        $"番号{request.Number}（{Group(request)}）を{(request.State == WaiverState.Approved ? "承認" : "却下")}しました。申請された方にお知らせします。";

    public static string Decided(WaiverRequest request) => request.State == WaiverState.Approved
        ? $"「{Group(request)}」の免除が承認されました（番号{request.Number}、{Day(request)}まで）。期限が近づきましたらお知らせします。{Citation}"
        : $"「{Group(request)}」の免除の申請は承認されませんでした（番号{request.Number}）。ご不明な点はＤＸ推進課へご相談ください。{Citation}";

    public static string Ending(WaiverRequest request) =>
        $"「{Group(request)}」の免除は{Day(request)}で終わります（番号{request.Number}）。続けるときは、終わったあとに「免除申請」とお送りください。{Citation}";

    public static string Expired(WaiverRequest request) =>
        $"「{Group(request)}」の免除の期限（{Day(request)}）が過ぎました（番号{request.Number}）。続けるときは「免除申請」とお送りください。{Citation}";

    public static string Lapsed(WaiverRequest request) =>
        $"「{Group(request)}」の免除の申請は、決まらないまま期限が過ぎました（番号{request.Number}）。必要なときは、もう一度「免除申請」とお送りください。{Citation}";

    public static string Line(WaiverRequest request, RuleDescriptor? rule) =>
        $"・{request.Number} {StateOf(request)}：{Group(request)}／{TextTools.Name(rule?.Title ?? request.Wish.Rule, NameLength)}（{Day(request)}まで）";

    private static string StateOf(WaiverRequest request) => request.State switch
    {
        WaiverState.Requested => "申請中",
        WaiverState.Approved => "承認済み",
        WaiverState.Rejected => "却下済み",
        WaiverState.Lapsed => "期限切れ（未決）",
        _ => "終了",
    };

    private static string Group(WaiverRequest request) => TextTools.Name(request.Wish.GroupName, NameLength);

    private static string Day(WaiverRequest request) => request.Wish.Until.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
