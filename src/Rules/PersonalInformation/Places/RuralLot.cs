using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A lot of land by one number, as the country writes it: 大字月岡1234, 字上野123, 月鉾町55 behind 西入ル.</summary>
internal static class RuralLot
{
    private const int Reach = 12;
    private static readonly SearchValues<string> Certain = SearchValues.Create(["字", .. StreetNames.Crossings], StringComparison.Ordinal);

    /// <summary>What makes 字 another word: 文字, 数字, 赤字.</summary>
    private const string Characters = "文漢数英名苗赤黒太細活点誤脱略習十";

    /// <summary>Two to four digits, nothing counted behind them.</summary>
    public static bool IsAt(FoldedText text, in HouseNumber number) =>
        number.Parts == 1 && !number.IsSpelledOut && number.End - number.Start is >= 2 and <= 4
        && text.At(number.End) is '\0' or ' ' or '\n' or '、' or '。' or ')' or '」' or ',' or 'の' or 'に' or 'で' or 'は' or 'へ' or 'を' or 'が'
        && IsCertain(text.Before(number.Start, Reach));

    private static bool IsCertain(ReadOnlySpan<char> before)
    {
        before = before[(before.LastIndexOfAny('\n', '。', '、') + 1)..];
        for (var at = before.IndexOfAny(Certain); at >= 0; at = before.IndexOfAny(Certain))
        {
            if (before[at] != '字' || at == 0 || !Characters.Contains(before[at - 1], StringComparison.Ordinal))
            {
                return true;
            }

            before = before[(at + 1)..];
        }

        return false;
    }
}
