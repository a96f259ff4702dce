using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>What administrators read about the bot's own running; such texts cite （運用）.</summary>
internal static class OperationTexts
{
    private const string Citation = "（運用）";

    public const string LedgerFault = "記録の整合性確認で不一致がありました。至急ご確認をお願いします。（p.1-02）";

    public const string AnchorFault = "記録の錨（毎日の控え）を書けませんでした。保管先のフォルダをご確認ください。（p.1-02）";

    public static string TokenRefused(DateTimeOffset since, DateTimeOffset until) =>
        $"【管理者宛】LINE WORKS の認証が{since:M/d HH:mm}から{until:M/d HH:mm}まで通らず、お知らせが届いていませんでした。鍵とDeveloper Consoleの設定をご確認ください。{Citation}";

    /// <summary>No number and no name: it must lead to nobody.</summary>
    public const string ConsultationLost =
        "相談窓口への取り次ぎが1件、届きませんでした（内容とお名前は残していません）。窓口の届け先のご確認と、あらためてご相談いただける旨の周知をお願いします。" + Citation;

    public static string Poison(long count) => $"処理できなかった受信・作業が {count} 件残っています。queue list でご確認をお願いします。{Citation}";

    public static string KeptAside(string reason) =>
        $"読み取れない受信があったため、判定せずに保管しました（理由：{TextTools.Name(reason, 24)}）。本日の分は一覧でご確認をお願いします。{Citation}";

    public static string GivenUp(string kind) =>
        $"一日試しても終えられない作業（{TextTools.Name(kind, 24)}）があり、「判定できず」と記録して打ち切りました。動作記録のご確認をお願いします。{Citation}";

    /// <summary>Line, column and remedy; the values of a register are nobody's business here.</summary>
    public static string RegisterRefused(PolicyProblem problem, int problems)
    {
        const string Begin = "台帳を読み込めないため、前回の内容を続けています。";
        var end = $"{(problems > 1 ? $"（全{problems}件）" : "")}ご確認をお願いします。{Citation}";
        var where = problem.Line > 0 ? $"{problem.File} {problem.Line}行目 {problem.Path}：{problem.Message}" : $"{problem.File}：{problem.Message}";
        return $"{Begin}{TextTools.Name(where, TextTools.NoteLength - Begin.Length - end.Length)}{end}";
    }

    public const string AuditNotDone = "点検が時間内に終わりませんでした。「状態」でご確認のうえ、もう一度「監査」と送ってください。";

    public static string AuditDone(Execution.AuditReport report) =>
        $"点検が終わりました。グループ{report.Groups}、違反{report.Violating}、免除{report.Waived}、判定できず{report.NotJudged}。詳しくは audit コマンドの一覧でご確認ください。";

    /// <summary>Line, path and remedy as the loader words them, as far as they fit; the log has all of it.</summary>
    public static string PolicyRefused(PolicyProblem problem)
    {
        const string Begin = "変更された設定ファイルを読み込めないため、前の設定を続けています。ご確認をお願いします。";
        var where = problem.Line > 0 ? $"{problem.Line}行目 {problem.Path}：{problem.Message}" : $"{problem.Path} {problem.Message}";
        return $"{Begin}{TextTools.Name(where, TextTools.NoteLength - Begin.Length - Citation.Length)}{Citation}";
    }
}
