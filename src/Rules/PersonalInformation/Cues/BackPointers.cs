namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Signs and words by which a sentence speaks of what stands right before it: ↑マイナンバー, 上は田中さんの携帯.</summary>
internal static class BackPointers
{
    private const string Signs = "↑⇧⬆←⇐^";
    private static readonly string[] Words = ["上の", "上は", "上が", "上記", "以上", "今の", "いまの", "さっきの", "先ほどの", "これが", "これは", "こちらが", "こちらは", "それが", "という", "これって", "これ、", "これも", "それって", "それ、", "この番号", "その番号", "今送った", "いま送った", "さっき", "先ほど", "先程", "ひとつ前", "一つ前", "1つ前", "が私の", "が本人の"];

    /// <summary>(↑氏名), ↑お名前: a sign right before a word sends the reader to the line above.</summary>
    public static bool IsSignBefore(FoldedText text, int at)
    {
        at -= text.At(at - 1) == ' ' ? 1 : 0;
        return at > 0 && Signs.Contains(text[at - 1], StringComparison.Ordinal);
    }

    public static bool AreAt(FoldedText text, int at)
    {
        while (text.At(at) is ' ' or '\n' or '(' or '※')
        {
            at++;
        }

        if (at >= text.Length || Signs.Contains(text[at], StringComparison.Ordinal))
        {
            return at < text.Length;
        }

        var rest = text.Slice(at, Math.Min(text.Length, at + 6));
        foreach (var word in Words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
