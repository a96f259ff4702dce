namespace ComplianceBot.Rules.Hours;

/// <summary>
/// Says whether a message claims an emergency. A claim is believed here; the ledger keeps how often it is made. What is
/// only talked about (避難訓練, 緊急ではありません) is no claim.
/// </summary>
internal static class EmergencyWords
{
    /// <summary>What counts as an emergency unless the policy says otherwise (p.9-02: disasters and the like).</summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        "緊急", "災害", "避難", "地震", "津波", "震度", "警報", "土砂", "氾濫", "浸水", "冠水", "洪水", "火災", "火事", "停電", "断水",
        "救急", "救助", "参集", "安否", "行方不明", "人命", "倒木", "通行止め",
    ];

    private static readonly string[] NoClaimAfter =
    [
        "では", "でな", "でも", "じゃ", "性は", "度は", "訓練", "計画", "マニュアル", "研修", "連絡網", "講座", "月間", "週間", "協定", "保険", "の日", "用品", "備蓄", "に備え",
    ];

    public static bool AreClaimed(string text) => AreClaimed(text, Usual);

    public static bool AreClaimed(string text, IReadOnlyList<string> words)
    {
        var folded = Wording.Folded(text);
        return words.Any(word => word.Length > 0 && IsClaimed(folded, word));
    }

    private static bool IsClaimed(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var after = text.AsSpan(at + word.Length);
            if (!StartsWithAny(after, NoClaimAfter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
