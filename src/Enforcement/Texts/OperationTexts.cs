namespace ComplianceBot.Enforcement.Texts;

/// <summary>What administrators read about the bot's own running; such texts cite （運用）.</summary>
internal static class OperationTexts
{
    private const string Citation = "（運用）";

    public static string KeptAside(string reason) =>
        $"読み取れない受信があったため、判定せずに保管しました（理由：{TextTools.Name(reason, 24)}）。本日の分は一覧でご確認をお願いします。{Citation}";

    /// <param name="problem">Line, path and remedy as the loader words them.</param>
    public static string PolicyRefused(string problem)
    {
        const string Begin = "変更された設定ファイルを読み込めず、前の設定を続けています。";
        return $"{Begin}{TextTools.Name(problem, TextTools.NoteLength - Begin.Length - Citation.Length)}{Citation}";
    }
}
