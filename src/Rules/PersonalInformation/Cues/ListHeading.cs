namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A heading names what stands in the lines below it, whatever sets their fields apart: 氏名・旅券番号, then a name and a number a line. Lines
/// of cells between tabs, bars or commas are <see cref="TableLayout"/>'s.
/// </summary>
internal static class ListHeading
{
    private const int MostLines = 30;
    private const int LongestLine = 120;

    /// <summary>Fewer digits in a line are part of a heading (12月分) and no value.</summary>
    private const int FewestDigits = 3;

    /// <summary>The line above the list that a place stands in: lines with digits go up to it without a gap. Null where no list is.</summary>
    public static (int Start, int End)? Above(FoldedText text, int place)
    {
        var start = text.LineStart(place);
        for (var line = 0; line < MostLines && start > 0; line++)
        {
            var end = start - 1;
            start = text.LineStart(end);
            if (end - start is 0 or > LongestLine)
            {
                return null;
            }

            if (!HasValue(text.Slice(start, end)))
            {
                var heading = text.Slice(start, end);
                return (heading.IndexOf("の順") > 0 ? heading.TrimEnd('。') : heading).IndexOfAny("。?!") < 0 ? (start, end) : null;
            }
        }

        return null;
    }

    /// <summary>The line below the list that a place stands in, where brackets or a sign say that it speaks of the list: (マイナンバー照会分), ※番号は口座番号. Null where none is.</summary>
    public static (int Start, int End)? Below(FoldedText text, int place)
    {
        var end = text.LineEnd(place);
        for (var line = 0; line < MostLines && end < text.Length; line++)
        {
            var start = end + 1;
            end = text.LineEnd(start);
            if (end - start is 0 or > LongestLine)
            {
                return null;
            }

            if (!HasValue(text.Slice(start, end)))
            {
                return text[start] is '(' or '※' or '*' or '↑' or '【' or '[' or '→' || text.HasAt(start, "以上") ? (start, end) : null;
            }
        }

        return null;
    }

    /// <summary>The label is the last word of a legend: (マイナ照会分), ※番号は個人番号です.</summary>
    public static bool EndsLine(FoldedText text, int labelEnd)
    {
        var at = text.Past(FieldEnd(text, labelEnd), ")】]」。", 3);
        return text.At(at) is '\0' or '\n' || text.WordAt(at, Copulas) is not null;
    }

    private static readonly string[] Copulas = ["です", "だ", "でした", "となります", "になります"];

    /// <summary>The label fills its field: the line, or what a sign sets apart, ends with it or with a word for a list.</summary>
    public static bool EndsField(FoldedText text, int labelEnd)
    {
        var at = FieldEnd(text, labelEnd);
        return text.At(at) is '\0' or '\n' or ' ' or ':' or '、' or ',' or ';' or '・' or '/' or '→' or '↓' or ')' or '】' or ']' or '」' or '|' or 'と' or 'で' or 'は';
    }

    /// <summary>Past what a label says of its list: 個人番号の一覧, マイナンバー照会分.</summary>
    private static int FieldEnd(FoldedText text, int labelEnd)
    {
        var at = LabelCost.AsideEnd(text, labelEnd);
        at += text.At(at) == 'の' ? 1 : 0;
        at += text.WordAt(at, Lists)?.Length ?? 0;
        return at + (text.WordAt(at, Lists)?.Length ?? 0);
    }

    private static readonly string[] Lists = ["一覧", "リスト", "順", "名簿", "一覧表", "表", "欄", "控え", "メモ", "再交付", "交付", "再発行", "更新", "更新者", "切替", "返却", "返納", "返戻", "未着", "紛失", "対象者", "該当者", "登録", "変更", "入力", "照会", "回答", "確認", "訂正", "受付分", "申請分", "分"];

    private static bool HasValue(ReadOnlySpan<char> line) => Digit.Count(line) >= FewestDigits;
}
