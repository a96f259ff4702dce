namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// 予定価格 and the like with their amount (SEC-01f): secret until the bids are opened. A threshold (130万円を超える工事), a published
/// result and the word without an amount are none.
/// </summary>
internal static class BidPrices
{
    public const string Type = "PRICE";
    private const int Reach = 16;
    private static readonly string[] Words =
    [
        "予定価格", "最低制限価格", "最低制限基準価格", "最低制限", "調査基準価格", "低入札調査基準価格", "低入札価格調査基準価格", "低入札基準価格", "失格基準価格", "失格基準", "設計金額", "設計価格", "設計額", "入札書比較価格", "見積比較価格", "予定単価", "積算金額", "積算価格", "積算額", "予定価格調書", "予定金額", "最低制限価額", "予定価額",
    ];

    private static readonly string[] Units = ["円", "千円", "万円", "百万円", "億円", "億", "万"];
    private static readonly string[] Thresholds = ["以上", "以下", "未満", "を超", "超の", "超え", "以内", "まで", "を下回", "を上回"];

    /// <summary>Words of a line whose price is known to everybody.</summary>
    private static readonly System.Buffers.SearchValues<string> Published = System.Buffers.SearchValues.Create(
        ["公表済", "公表しま", "公表され", "公表した", "事後公表", "事前公表", "公開済", "落札", "開札結果", "入札結果", "契約金額", "契約済", "議決", "研修", "計算例", "算定方法", "ホームページ", "掲載", "新聞", "報道"], StringComparison.Ordinal);

    public static IEnumerable<Cue> Cues => Words.Select(word => new Cue(word, CueKind.Marking, Type));

    /// <summary>Whether the word at a place stands before its own amount.</summary>
    public static bool IsTold(FoldedText text, int start, int end)
    {
        var line = LineAround(text, start, end);
        return HasAmount(text, end) && line.IndexOfAny(Published) < 0;
    }

    private static ReadOnlySpan<char> LineAround(FoldedText text, int start, int end)
    {
        var from = text.Slice(Math.Max(0, start - 40), start).LastIndexOf('\n') is var before && before < 0 ? Math.Max(0, start - 40) : Math.Max(0, start - 40) + before + 1;
        var rest = text.Slice(end, Math.Min(text.Length, end + 50));
        var stop = rest.IndexOf('\n');
        return text.Slice(from, stop < 0 ? end + rest.Length : end + stop);
    }

    /// <summary>An amount of five digits or with its unit, in figures or kanji, behind particles and (税抜).</summary>
    private static bool HasAmount(FoldedText text, int from)
    {
        var at = from;
        while (at < text.Length && at - from <= Reach && !IsNumeral(text[at]))
        {
            if (text[at] is '。' or '?' or '、')
            {
                return false;
            }

            at++;
        }

        var (end, digits) = (at, 0);
        while (end < text.Length && (IsNumeral(text[end]) || text[end] is ',' or '.' or '億' or '万' or '千' or '百' or '十'))
        {
            digits += IsNumeral(text[end]) ? 1 : 0;
            end++;
        }

        var rest = text.Slice(end, Math.Min(text.Length, end + 8));
        var unit = Array.Find(Units, word => text.Slice(end, Math.Min(text.Length, end + word.Length)).SequenceEqual(word));
        var behind = unit is null ? rest : rest[unit.Length..];
        var isAmount = digits > 0 && (unit is not null || digits >= 5 || text[end - 1] is '億' or '万' or '千');
        return isAmount && !Array.Exists(Thresholds, word => text.Slice(end + (unit?.Length ?? 0), Math.Min(text.Length, end + (unit?.Length ?? 0) + 4)).StartsWith(word, StringComparison.Ordinal)) && behind.IndexOf('%') != 0;
    }

    private static bool IsNumeral(char c) => Digit.IsAny(c);
}
