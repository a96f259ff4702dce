using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A lot of land by one number, as the country writes it: 大字月岡1234, 字上野123, 月鉾町55 behind 西入ル.</summary>
internal static class RuralLot
{
    private const int Reach = 12;
    private static readonly SearchValues<string> Certain = SearchValues.Create(["字", .. StreetNames.Crossings], StringComparison.Ordinal);

    /// <summary>Two to four digits, nothing counted behind them.</summary>
    public static bool IsAt(FoldedText text, in HouseNumber number)
    {
        var behind = text.At(number.End);
        var before = text.Before(number.Start, Reach);
        before = before[(before.LastIndexOfAny('\n', '。', '、') + 1)..];
        return number.Parts == 1 && !number.IsSpelledOut && number.End - number.Start is >= 2 and <= 4
            && (behind is '\0' or ' ' or '\n' or '、' or '。' or ')' or '」' or ',' or 'の' or 'に' or 'で' or 'は' or 'へ' or 'を' or 'が')
            && before.IndexOfAny(Certain) is var at and >= 0 && !(at > 0 && before[at] == '字' && before[at - 1] is '文' or '漢' or '数' or '赤' or '十' or '名' or '活');
    }
}
