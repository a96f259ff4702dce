using System.Globalization;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>The questions of 免除申請.</summary>
internal static class WaiverDialogTexts
{
    public const string NotRead = "職員とグループの情報をまだ読み込めていません。少し待ってから、もう一度お送りください。";

    public const string NoGroups = "申請できるグループが見つかりません。申請できるのは、ご自分がマスターかメンバーのグループです。";

    public const string NotYourGroup = "その内容では申請できません。ご自分がマスターかメンバーのグループを選んで、もう一度「免除申請」からお願いします。";

    public const string AskReason = "理由を200字までで送ってください。例：人事案件を扱うため。住民や職員の名前、連絡先などの個人情報は書かないでください。";

    public const string LongReason = "理由が長いため受け付けられませんでした。200字までで、もう一度送ってください。";

    public const string PersonalReason = "理由に個人情報に見える内容があったため、受け付けませんでした。個人が分からない表現で、もう一度送ってください。（p.2-01）";

    public static string AskGroup(bool isLong, bool wasTyped)
    {
        var unknown = wasTyped ? "その名前のグループは見つかりませんでした。" : "";
        var more = isLong ? "ほかのグループは名前を送ってください。" : "";
        return $"{unknown}どのグループについて申請しますか。{more}";
    }

    public static string AskRule(string group) => $"「{TextTools.Name(group, 40)}」のどの規則の免除を申請しますか。";

    public static string AskEnd(DateOnly latest, bool wasTyped)
    {
        var wrong = wasTyped ? "その日付では申請できません。" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{wrong}いつまで必要ですか。ボタンか、2027-03-31 のような日付（{latest:yyyy-MM-dd}まで）で送ってください。");
    }
}
