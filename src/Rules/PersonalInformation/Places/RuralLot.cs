using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A lot of land by one number, as the country writes it: 大字月岡1234, 字上野123, 月鉾町55 behind 西入ル.</summary>
internal static class RuralLot
{
    private const int Reach = 12;
    private static readonly SearchValues<string> Certain = SearchValues.Create(["字", .. StreetNames.Crossings], StringComparison.Ordinal);

    /// <summary>What makes 字 another word: 文字, 数字, 赤字.</summary>
    private const string Characters = "文漢数英名苗赤黒太細活点誤脱略習十印題植ナマ";

    /// <summary>The same by what follows: 字数, 字幕, 字体.</summary>
    private const string OfCharacters = "数幕体画句典余形種間目";
    private const int Longest = 24;

    /// <summary>Two to four digits, nothing counted behind them.</summary>
    public static bool IsAt(FoldedText text, in HouseNumber number) =>
        number.Parts == 1 && !number.IsSpelledOut && number.End - number.Start is >= 2 and <= 4
        && text.At(number.End) is '\0' or ' ' or '\n' or '、' or '。' or ')' or '」' or ',' or 'の' or 'に' or 'で' or 'は' or 'へ' or 'を' or 'が'
        && (IsCertain(text.Before(number.Start, Reach)) || (IsInTown(text, number.Start) && !IsYear(text, number)));

    /// <summary>富山市婦中町速星754, 三条市下保内乙1234: close up behind a town of the list and its municipality.</summary>
    private static bool IsInTown(FoldedText text, int start)
    {
        var end = Parts.Contains(text[start - 1], StringComparison.Ordinal) ? start - 1 : start;
        var town = PlaceTable.StartOf(text, end, PlaceTable.Town);
        return town > 0 && text[town - 1] is '市' or '区' or '町' or '村' && PlaceTable.StartOf(text, town, PlaceTable.Municipality) >= 0;
    }

    /// <summary>三条市本町2026 夏まつり.</summary>
    private static bool IsYear(FoldedText text, in HouseNumber number) =>
        number.End - number.Start == 4 && text.Slice(number.Start, number.Start + 2) is "19" or "20" && text.At(number.End) is ' ' or 'の';

    /// <summary>What divides the lots of a village: 乙1234, イ25.</summary>
    private const string Parts = "甲乙丙丁戊己イロハニホヘト";

    /// <summary>大字下保内字川原, 月岡字上野: where such a place begins that ends here, with the town before 字; -1 when there is none.</summary>
    public static int StartBefore(FoldedText text, int end)
    {
        var first = text.RunStart(end, Longest, c => Letter.IsIdeograph(c) || Letter.IsKana(c));
        var place = text.Slice(first, end);
        for (var at = place.IndexOf('字'); at >= 0 && at + 1 < place.Length; at = place[(at + 1)..].IndexOf('字') is var next and >= 0 ? at + 1 + next : -1)
        {
            if (IsOfPlace(place, at))
            {
                var start = first + at;
                return text.At(start - 1) == '大' ? start - 1 : PlaceTable.StartOf(text, start, PlaceTable.Town) is var town and >= 0 ? town : start;
            }
        }

        return -1;
    }

    private static bool IsCertain(ReadOnlySpan<char> before)
    {
        before = before[(before.LastIndexOfAny('\n', '。', '、') + 1)..];
        for (var at = before.IndexOfAny(Certain); at >= 0; at = before.IndexOfAny(Certain))
        {
            if (before[at] != '字' || IsOfPlace(before, at))
            {
                return true;
            }

            before = before[(at + 1)..];
        }

        return false;
    }

    /// <summary>字上野, and no 大字の由来を調べた.</summary>
    private static bool IsOfPlace(ReadOnlySpan<char> words, int at) =>
        words[(at + 1)..] is not ['の' or 'は', ..] && words[(at + 1)..].IndexOfAny('を', 'が', 'で') < 0
        && (at == 0 || !Characters.Contains(words[at - 1], StringComparison.Ordinal)) && !(at + 1 < words.Length && OfCharacters.Contains(words[at + 1], StringComparison.Ordinal));
}
