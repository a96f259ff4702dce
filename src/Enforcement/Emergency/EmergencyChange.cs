using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// What is worth saying: another mode, or the feed fell silent or came back. Repeated warnings of the same grade say nothing;
/// a day of heavy rain brings some 45 telegrams.
/// </summary>
/// <param name="ModeText">To the registered channels and the administrators; null while the mode is the same.</param>
/// <param name="FeedText">To the administrators; null while the feed is as it was.</param>
public sealed record EmergencyChange(EmergencyMode From, EmergencyMode To, string? ModeText, string? FeedText)
{
    /// <summary>Leaves the longest of the sentences within 120 units.</summary>
    private const int ReasonsLength = 52;

    /// <summary>E0 → E1 → E2, or into a drill.</summary>
    public bool IsRise => To != From && (To == EmergencyMode.Drill ? From == EmergencyMode.E0 : From == EmergencyMode.Drill || To > From);

    /// <summary>Null when nothing changed since it was last told.</summary>
    public static EmergencyChange? Between(EmergencyMode from, FeedHealth feed, EmergencyView now)
    {
        var modeText = now.Mode == from ? null : ModeTextOf(from, now);
        var feedText = (feed, now.Feed) switch
        {
            (not FeedHealth.Stopped, FeedHealth.Stopped) => "【管理者宛】気象情報の取得が30分以上止まっています。警報の有無は分かりません。いまのモードはそのまま保ちます。必要なときは「緊急 開始」「緊急 終了」で切り替えてください。（運用）",
            (FeedHealth.Stopped, FeedHealth.Live) => "【管理者宛】気象情報の取得が再開しました。（運用）",
            _ => null,
        };
        return modeText is null && feedText is null ? null : new EmergencyChange(from, now.Mode, modeText, feedText);
    }

    private static string ModeTextOf(EmergencyMode from, EmergencyView now) => now.Mode switch
    {
        EmergencyMode.Drill when from is EmergencyMode.E1 or EmergencyMode.E2 => "【訓練】実際の緊急モードが終わり、緊急モードの確認に戻りました。実際の警報ではありません。（運用）",
        EmergencyMode.Drill => $"【訓練】緊急モードの確認です（{Reasons(now)}）。実際の警報ではありません。（運用）",
        EmergencyMode.E0 when from == EmergencyMode.Drill => "【訓練】緊急モードの確認を終了しました。（運用）",
        EmergencyMode.E0 => "緊急モードを終了しました。時間外の投稿などのご案内を再開します。（p.9-02）",
        EmergencyMode.E1 when from == EmergencyMode.E2 => "緊急モードを上位（E2）から E1 に下げました。時間外の投稿などのご案内は引き続き停止しています。（p.9-02）",
        EmergencyMode.E2 => $"{Reasons(now)}のため、上位の緊急モード（E2）に入りました。時間外の投稿などのご案内を停止しています。安全を第一にご連絡ください。（p.9-02）",
        _ => $"{Reasons(now)}のため、緊急モード（E1）に入りました。時間外の投稿などのご案内を停止しています。安全を第一にご連絡ください。（p.9-02）",
    };

    /// <summary>The three gravest of what calls for the mode itself.</summary>
    private static string Reasons(EmergencyView now) => TextTools.Name(
        string.Join("、", now.Reasons.Where(reason => reason.Mode == now.Mode).Take(3).Select(reason => reason.Phenomenon == Declaration.Phenomenon ? reason.Label : $"{reason.Area}の{reason.Label}")),
        ReasonsLength);
}
