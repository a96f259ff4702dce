namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A lot of land by one number, as the country writes it: 大字月岡1234, 字上野123, 月鉾町55 behind 西入ル.</summary>
internal static class RuralLot
{
    private static readonly System.Buffers.SearchValues<string> Certain = System.Buffers.SearchValues.Create(["大字", "字", "上る", "上ル", "下る", "下ル", "入る", "入ル", "東入", "西入"], StringComparison.Ordinal);

    /// <summary>Two to five digits, nothing counted behind them.</summary>
    public static bool IsAt(FoldedText text, in HouseNumber number)
    {
        var behind = text.At(number.End);
        var before = text.Slice(Math.Max(0, number.Start - 12), number.Start);
        before = before[(before.LastIndexOfAny('\n', '。', '、') + 1)..];
        return number.Parts == 1 && !number.IsSpelledOut && number.End - number.Start is >= 2 and <= 4
            && (behind is '\0' or ' ' or '\n' or '、' or '。' or ')' or '」' or ',' or 'の' or 'に' or 'で' or 'は' or 'へ' or 'を' or 'が')
            && before.IndexOfAny(Certain) is var at and >= 0 && !(at > 0 && before[at] == '字' && before[at - 1] is '文' or '漢' or '数' or '赤' or '十' or '名' or '活');
    }
}
