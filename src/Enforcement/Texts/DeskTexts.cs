using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>What is said about consultations (p.9-01) and opinions. Their content stands in no other text.</summary>
internal static class DeskTexts
{
    /// <summary>（1/3） and 【訓練】 are put before a part.</summary>
    public const int RoomForMarks = 20;

    public const string OpinionHasPersonalInformation = "個人情報やパスワードと思われる記載があるため、届けていません。除いたうえで、もう一度「意見」からお送りください。";

    public static string AskConsultation(Desk desk, bool isAnonymous) =>
        $"ご相談の内容を、次のメッセージで送ってください（15分以内）。{Only(desk)}" +
        (isAnonymous ? "お名前は伝えません。ボットの記録にも残しません。" : "お名前を伝えたくないときは「匿名で相談」を押してください。");

    public static string Accepted(Desk desk, string receipt, string? arrives) =>
        $"ご相談を受け付けました（受付番号 {receipt}）。{Only(desk)}{Later(arrives, desk.Phone)}（p.9-01）";

    public static string NoDesk(Policy policy) =>
        $"相談窓口の届け先が設定されていないため、ここからは取り次げません。{TalkTexts.Desk(policy.Desks.GetValueOrDefault("consultation"), "相談窓口")}へ直接ご相談ください。";

    public static string ToDesk(string? who, string receipt, DateTimeOffset at, string words) =>
        $"【相談】{at:M/d HH:mm} 受付番号 {receipt}\n{(who is null ? "匿名の方" : $"{who}さん")}からのご相談です。担当の方以外には届いていません。（p.9-01）\n――\n{TextTools.Harmless(words)}";

    public static string AskOpinion(bool isAnonymous) =>
        isAnonymous
            ? "ご意見を、次のメッセージで送ってください（15分以内）。お名前は伝えません。ボットの記録にも残しません。"
            : "ご意見を、次のメッセージで送ってください（15分以内）。お名前を伝えたくないときは「匿名で意見」を押してください。";

    public static string OpinionTaken(Policy policy, string? arrives)
    {
        var desk = TextTools.Name(policy.Desks.GetValueOrDefault("dx")?.Name ?? "ＤＸ推進課", 40);
        return $"ご意見ありがとうございます。{(arrives is null ? $"{desk}へ届けました" : $"{arrives}に{desk}へ届けます")}。ガイドラインの見直しに活用します。";
    }

    public static string ToAdministrators(string? who, DateTimeOffset at, string words) =>
        $"【意見】{at:M/d HH:mm} {(who is null ? "匿名の方" : $"{who}さん")}からのご意見です。（運用）\n――\n{TextTools.Harmless(words)}";

    public static QuickReply[] Buttons(string command, string anonymousLabel, bool isAnonymous) => isAnonymous
        ? [TalkButton.Of("cancel", "", "やめる")]
        : [TalkButton.Of(command, "anonymous", anonymousLabel), TalkButton.Of("cancel", "", "やめる")];

    private static string Only(Desk desk) => $"内容は{TextTools.Name(desk.Name, 40)}の担当者だけが確認します。";

    private static string Later(string? arrives, string phone) =>
        arrives is null ? "" : $"いまは勤務時間外のため、{arrives}に届けます。" + (phone.Length == 0 ? "" : $"お急ぎのときは電話 {TextTools.Name(phone, 40)} へ。");
}
