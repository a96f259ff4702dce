namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Short names of banks (だいし, りそな) and branches by number (301店): words of banking only beside another, for people and goods bear them too.</summary>
internal static class BankNames
{
    private const int Branch = 3;
    private static readonly System.Buffers.SearchValues<string> Names = System.Buffers.SearchValues.Create(
    [
        "みずほ", "三菱", "ufj", "三井住友", "smbc", "りそな", "埼玉りそな", "楽天", "paypay", "ペイペイ", "住信", "sbi", "auじぶん", "じぶん銀", "ソニー銀", "セブン銀", "イオン銀", "あおぞら", "gmo", "新生", "きらぼし",
        "第四", "北越", "だいし", "ほくえつ", "大光", "きらやか", "八十二", "七十七", "東邦", "群銀", "常陽", "足利", "武蔵野", "千葉銀", "横浜銀", "浜銀", "静銀", "スルガ", "北陸銀", "北國", "富山第一", "荘内", "山形銀", "秋田銀", "岩手銀", "青森みちのく", "北洋", "北海道銀", "京都銀", "京銀", "南都", "紀陽", "広島銀", "中国銀", "伊予", "百十四", "福岡銀", "西日本シティ", "肥後", "琉球",
        "協栄", "三信", "はばたき", "興栄", "中越",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>八十二銀行 is one word of banking and no second.</summary>
    public static bool AreIn(ReadOnlySpan<char> words) => (words.IndexOfAny(Names) >= 0 && words.IndexOf("銀行") < 0) || HasBranch(words);

    /// <summary>760店, 店番012.</summary>
    private static bool HasBranch(ReadOnlySpan<char> words)
    {
        var shop = words.LastIndexOf('店');
        return shop >= Branch && words[(shop - Branch)..shop].IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
