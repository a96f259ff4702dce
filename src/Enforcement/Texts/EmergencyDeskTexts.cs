using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>What whoever declares or ends an emergency in chat reads. Answers need no citation.</summary>
internal static class EmergencyDeskTexts
{
    public const string NotAllowed = "緊急モードの切替えは、登録された方だけができます。必要なときは、危機管理の担当かＤＸ推進課へお電話ください。";

    public const string NoReason = "理由を添えてください。例：「緊急 開始 大規模な停電」。切り替えはまだしていません。";

    public const string BadLength = "期限は、これから7日以内で指定してください。切り替えはまだしていません。";

    public const string TooLate = "この操作のあとに終了されたか、期限が過ぎています。切り替えはしていません。必要なら、もう一度お送りください。";

    public const string NoDrillNow = "いまは緊急モードのため、訓練は始められません。";

    public const string NothingToEnd = "いまは通常のモードです。終了するものはありません。";

    public static string Started(EmergencyMode mode, DateTimeOffset until, WorkingCalendar calendar) => mode switch
    {
        EmergencyMode.Drill => $"訓練を始めました。{EmergencyTexts.Time(until, calendar)}に自動で終わります。その間のお知らせには、すべて【訓練】が付きます。",
        _ => $"緊急モード（{mode}）にしました。{EmergencyTexts.Time(until, calendar)}に自動で終わります。延ばすときは、もう一度「緊急 開始」と理由をお送りください。",
    };

    public static string Ended(EmergencyMode before) => before == EmergencyMode.Drill
        ? "訓練を終了しました。"
        : "緊急モードを終了しました。新しい警報が出たときは、また切り替わります。";
}
