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

    /// <summary>An amount behind the word, a share of another price (予定価格の92%、) passed over.</summary>
    private static bool HasAmount(FoldedText text, int from)
    {
        var at = NumberAfter(text, from);
        var (end, digits) = at < 0 ? (from, 0) : EndOf(text, at);
        if (at >= 0 && text.At(end) is '%' or '割')
        {
            at = NumberAfter(text, text.At(end + 1) == '、' ? end + 2 : end + 1);
            (end, digits) = at < 0 ? (from, 0) : EndOf(text, at);
        }

        return at >= 0 && IsAmount(text, end, digits);
    }

    private static int NumberAfter(FoldedText text, int from)
    {
        for (var at = from; at < text.Length && at - from <= Reach && text[at] is not ('。' or '?'); at++)
        {
            // 予定価格の件、48百万円: the pause leads on only where the amount follows at once.
            if (text[at] == '、' && !Digit.IsAny(text.At(text.At(at + 1) is '約' or ' ' or '¥' ? at + 2 : at + 1)))
            {
                return -1;
            }

            if (Digit.IsAny(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static (int End, int Digits) EndOf(FoldedText text, int at)
    {
        var (end, digits) = (at, 0);
        while (end < text.Length && end - at <= Reach && (Digit.IsAny(text[end]) || text[end] is ',' or '.' or '億' or '万' or '千' or '百' or '十'))
        {
            digits += Digit.IsAny(text[end]) ? 1 : 0;
            end++;
        }

        return (end, digits);
    }

    /// <summary>Five digits or a unit, and no threshold behind (130万円を超える).</summary>
    private static bool IsAmount(FoldedText text, int end, int digits)
    {
        end += text.At(end) == ' ' ? 1 : 0;
        var unit = Array.Find(Units, word => text.Slice(end, Math.Min(text.Length, end + word.Length)).SequenceEqual(word));
        var behind = text.At(end + (unit?.Length ?? 0)) == ' ' ? end + (unit?.Length ?? 0) + 1 : end + (unit?.Length ?? 0);
        return (unit is not null || digits >= 5 || text.At(end - 1) is '億' or '万' or '千')
            && !Array.Exists(Thresholds, word => text.Slice(behind, Math.Min(text.Length, behind + word.Length)).SequenceEqual(word));
    }
}
