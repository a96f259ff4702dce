namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Colleagues to whom work is passed: 生活保護の問い合わせは渡辺さんへ speaks of no illness and no welfare of 渡辺さん.</summary>
internal static class Handlers
{
    private static readonly string[] Titles = ["さん", "くん", "君", "主査", "主任", "主事", "係長", "保健師", "先生"];
    private static readonly string[] Passings =
    [
        "へ。", "へお願い", "へ連絡", "へご連絡", "へ回", "へ転送", "へどうぞ", "へ聞", "へ渡し", "まで。", "までお", "まで連絡", "までご", "にお願い", "に回し", "に転送", "に聞いて", "に確認中", "に依頼", "に頼", "に引き継", "に提出", "が担当", "が対応", "が作", "がまとめ", "が入れ替", "が設置", "が出席", "が出ます", "が参加", "が講師", "が発送", "が準備", "が調整",
        "が印刷", "が受講", "が司会", "が説明", "が編集", "が入力", "の机", "の席", "宛", "と参加", "と私", "と出席", "も出ます", "も参加", "も受講", "に講演", "に渡してお", "に預け",
    ];

    public static void Mark(Reading reading)
    {
        for (var i = 0; i < reading.Found.Count; i++)
        {
            var found = reading.Found[i];
            if (found is { Type: InformationTypes.Person, IsFullName: false } && IsPassedTo(reading.Text, found.Folded.End))
            {
                reading.Found[i] = found with { IsHandler = true };
            }
        }
    }

    private static bool IsPassedTo(FoldedText text, int end)
    {
        var title = Array.Find(Titles, word => text.Slice(end, Math.Min(text.Length, end + word.Length)).SequenceEqual(word));
        var at = end + (title?.Length ?? 0);
        var rest = text.Slice(at, Math.Min(text.Length, at + 6));
        if (title is null)
        {
            return false;
        }

        foreach (var passing in Passings)
        {
            if (rest.StartsWith(passing, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return rest is "へ" or "まで" || rest.StartsWith("へ\n", StringComparison.Ordinal);
    }
}
