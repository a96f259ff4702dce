using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>What the registered channels and the administrators read when the mode changes; the same for both.</summary>
internal static class EmergencyTexts
{
    public const string DrillMark = "【訓練】";

    private const int ReasonLength = 40;

    public static string OfMode(EmergencyChange change, EmergencyView view, WorkingCalendar calendar)
    {
        var declared = view.Reasons.FirstOrDefault(reason => reason.Phenomenon == Declaration.Phenomenon && reason.Mode == view.Mode);
        return change switch
        {
            { To: EmergencyMode.E1 or EmergencyMode.E2, IsRise: true } when declared is not null && view.Reasons[0] == declared => Declared(declared, calendar),
            _ => change.ModeText!,
        };
    }

    /// <summary>Prolonged, or shortened, by hand.</summary>
    public static string OfAnotherEnd(Declaration declaration, EmergencyView view, WorkingCalendar calendar)
    {
        var (reason, end) = (TextTools.Name(declaration.Reason, ReasonLength), Time(view.Until!.Value, calendar));
        return view.IsDrill
            ? $"{DrillMark}緊急モードの確認は{end}までになりました（{reason}）。実際の警報ではありません。（運用）"
            : $"緊急モード（{view.Mode}）は{end}までになりました（{reason}）。時間外の投稿などのご案内は、引き続き停止します。（p.9-02）";
    }

    /// <summary>What waited, in one list: when it was posted and what it was about.</summary>
    public static string AfterEmergency(IReadOnlyList<(DateTimeOffset At, RuleDescriptor Rule)> held, WorkingCalendar calendar)
    {
        var cites = string.Concat(held.Select(note => note.Rule.Article).Distinct().Order(StringComparer.Ordinal).Take(3).Select(TextTools.Cite));
        var lines = held.Select(note => $"・{Time(note.At, calendar)}の投稿：{TextTools.Name(note.Rule.Title, ReasonLength)}");
        return TextTools.Cut($"緊急対応お疲れさまでした。緊急モード中の投稿に、ご確認いただきたい内容がありました。必要に応じて送信取消をお願いします。{cites}\n{string.Join('\n', lines)}", TextTools.MessageLength);
    }

    /// <summary>7/10 22:30, in the policy's zone.</summary>
    public static string Time(DateTimeOffset at, WorkingCalendar calendar) => $"{calendar.Local(at):M/d HH:mm}";

    private static string Declared(EmergencyReason declared, WorkingCalendar calendar)
    {
        var grade = declared.Mode == EmergencyMode.E2 ? "上位の緊急モード（E2）" : "緊急モード（E1）";
        return $"{grade}を開始しました（{TextTools.Name(declared.Label, ReasonLength)}、{Time(declared.Until!.Value, calendar)}まで）。時間外の投稿などのご案内を停止します。（p.9-02）";
    }
}
