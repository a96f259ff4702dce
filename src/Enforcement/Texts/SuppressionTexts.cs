using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>What administrators read about rules put back to shadow.</summary>
internal static class SuppressionTexts
{
    public const string Usage = "規則の番号か名前と、理由を送ってください。例：抑止 COM-03 議会の会期中のため";

    public const string ReleaseUsage = "規則の番号か名前を送ってください。例：抑止解除 COM-03";

    private const string Citation = "（運用）";

    public static string NoSuchRule(string text) => $"「{TextTools.Name(text, 40)}」という規則はありません。番号（例 CMP-02a）か英語の名前で送ってください。";

    public static string Silent(RuleDescriptor rule) => $"{Of(rule)}を抑止しました。記録は続け、お知らせは止めます。戻すときは「抑止解除 {rule.Id}」と送ってください。";

    public static string AlreadySilent(RuleDescriptor rule, Suppression earlier, WorkingCalendar calendar) =>
        $"{Of(rule)}は、すでに抑止されています（{calendar.Local(earlier.At):M/d HH:mm}から、{(earlier.By == Suppression.Automatic ? "自動" : "管理者")}）。";

    public static string SilentByItself(RuleDescriptor rule, AnswerCount count) =>
        $"【管理者宛】{Of(rule)}のお知らせに「違います」が{count.Total}件中{count.Wrong}件あったため、記録だけに戻しました。戻すときは「抑止解除 {rule.Id}」。{Citation}";

    public static string NotSilent(RuleDescriptor rule) => $"{Of(rule)}は抑止されていません。";

    public static string Back(RuleDescriptor rule) => $"{Of(rule)}の抑止を解除しました。「違います」の割合は、ここから数え直します。";

    public static string Of(RuleDescriptor rule) => $"{rule.Id}「{TextTools.Name(rule.Title, 24)}」";
}
