namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// 予定価格 and the like with their amount (SEC-01f): secret until the bids are opened. A threshold (130万円を超える工事), a published
/// result and the word without an amount are none.
/// </summary>
internal static class BidPrices
{
    public const string Type = "PRICE";
    private const int Before = 40;
    private const int Behind = 50;

    /// <summary>How far an amount stands behind its word, and how long it is at most.</summary>
    private const int Reach = 16;
    private static readonly string[] Words =
    [
        "予定価格", "最低制限価格", "最低制限基準価格", "最低制限", "調査基準価格", "低入札調査基準価格", "低入札価格調査基準価格", "低入札基準価格", "失格基準価格", "失格基準", "設計金額", "設計価格", "設計額", "入札書比較価格", "見積比較価格", "予定単価", "積算金額", "積算価格", "積算額", "予定価格調書", "予定金額", "最低制限価額", "予定価額",
    ];

    private static readonly string[] Thresholds = ["以上", "以下", "未満", "を超", "超の", "超え", "以内", "まで", "を下回", "を上回"];

    /// <summary>Words of a line whose price is known to everybody.</summary>
    private static readonly System.Buffers.SearchValues<string> Published = System.Buffers.SearchValues.Create(
        ["公表済", "公表しま", "公表され", "公表した", "事後公表", "事前公表", "公開済", "落札", "開札結果", "入札結果", "契約金額", "契約済", "議決", "研修", "計算例", "算定方法", "ホームページ", "掲載", "新聞", "報道"], StringComparison.Ordinal);

    public static IEnumerable<Cue> Cues => Words.Select(word => new Cue(word, CueKind.Marking, Type));

    /// <summary>Whether the word at a place stands before its own amount.</summary>
    public static bool IsTold(FoldedText text, int start, int end) =>
        HasAmount(text, end) && text.Before(start, Before).LastLine().IndexOfAny(Published) < 0 && text.Behind(end, Behind).FirstLine().IndexOfAny(Published) < 0;

    /// <summary>An amount behind the word, a share of another price (予定価格の92%、) passed over.</summary>
    private static bool HasAmount(FoldedText text, int from)
    {
        var at = NumberAfter(text, from);
        if (at >= 0 && text.At(EndOf(text, at)) is '%' or '割')
        {
            var share = EndOf(text, at);
            at = NumberAfter(text, text.At(share + 1) == '、' ? share + 2 : share + 1);
        }

        return at >= 0 && IsAmount(text, at);
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

    private static int EndOf(FoldedText text, int at) => text.RunEnd(at, Reach + 1, c => Digit.IsAny(c) || c is ',' or '.' || IsPower(c));

    /// <summary>Five digits or a unit (48 百万円, 1億2千万), and no threshold behind (130万円を超える).</summary>
    private static bool IsAmount(FoldedText text, int at)
    {
        var end = EndOf(text, at);
        var unit = text.RunEnd(text.At(end) == ' ' && IsUnit(text.At(end + 1)) ? end + 1 : end, Reach, IsUnit);
        var hasUnit = unit > end || text.At(end - 1) is '億' or '万' or '千';
        return (hasUnit || Digit.Count(text.Slice(at, end)) >= 5) && text.WordAt(text.At(unit) == ' ' ? unit + 1 : unit, Thresholds) is null;
    }

    private static bool IsUnit(char c) => c == '円' || IsPower(c);

    private static bool IsPower(char c) => c is '億' or '万' or '千' or '百' or '十';
}
