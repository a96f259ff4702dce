namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Reads the fields 記号 and 番号 however a form sets them: one behind the other (記号 三条12 番号 345), the other way round, on
/// lines of their own with spread words (記　　号), or both named first (記号・番号は「12」「345」).
/// </summary>
internal static partial class SymbolPairReader
{
    private const int LongestSymbol = 12;
    private const int LongestNumber = 10;
    private const int LongestWay = 8;
    private const int LongestWayBack = 16;
    private const string Joints = " :は=(「『【が\n\t→)」』】[]|、,*";
    private const string Divisors = "・/_、, \n\t」』】「『【|-のと)(";

    /// <summary>The insurance itself, and how long a symbol may be (5桁以内).</summary>
    private static readonly System.Buffers.SearchValues<string> NoSymbols = System.Buffers.SearchValues.Create(["桁", "文字", "様式", "国保", "社保", "健保", "後期", "保険", "氏名", "名前"], StringComparison.Ordinal);

    /// <summary>The pair whose word 記号 begins at a place.</summary>
    public static bool TryRead(FoldedText text, int at, out SymbolPair pair)
    {
        pair = default;
        var behind = SymbolWordEnd(text, at);
        if (behind < 0)
        {
            return false;
        }

        behind = LabelCost.AsideEnd(text, behind);
        var both = BothEnd(text, behind);
        return both > 0 ? TryBoth(text, at, both, out pair) : TryInTurn(text, at, behind, out pair) || TryBackwards(text, at, behind, out pair);
    }

    /// <summary>What stands behind the word 記号 at a place, whether or not a number follows; empty where nothing does.</summary>
    public static (int Start, int End) SymbolBehind(FoldedText text, int at)
    {
        var start = text.Past(LabelCost.AsideEnd(text, SymbolWordEnd(text, at)), Joints, LongestWay);
        var end = SymbolEnd(text, start);
        return IsSymbol(text.Slice(start, end)) ? (start, end) : (start, start);
    }

    /// <summary>記号・番号: then the two values.</summary>
    private static bool TryBoth(FoldedText text, int at, int both, out SymbolPair pair)
    {
        pair = default;
        var start = text.Past(both, Joints, LongestWay);
        var end = SymbolEnd(text, start);
        var number = text.Past(end, Divisors, 4);
        var numberEnd = NumberEnd(text, number);
        if (end == start || number == end || numberEnd < 0)
        {
            // 7701-2345678, 三条-12-3456789: the last hyphen divides.
            var hyphen = text.Slice(start, end).LastIndexOf('-');
            if (hyphen <= 0)
            {
                return false;
            }

            (end, number) = (start + hyphen, start + hyphen + 1);
            numberEnd = NumberEnd(text, number);
        }

        if (numberEnd < 0)
        {
            return false;
        }

        pair = new SymbolPair(at, start, end, number, numberEnd) { Branch = BranchBehind(text, numberEnd) };
        return IsSymbol(text.Slice(start, end)) && !(HasName(text, both, start, end) || (text.At(numberEnd) is '-' or '・' or '/' && pair.Branch.End == 0));
    }

    /// <summary>…・01, …(01): two digits behind the number, the branch.</summary>
    private static (int Start, int End) BranchBehind(FoldedText text, int end)
    {
        var start = text.Past(end, "・/-(_ ", 2);
        return start > end && Digit.IsAny(text.At(start)) && Digit.IsAny(text.At(start + 1)) && !Digit.IsAny(text.At(start + 2)) && text.At(start + 2) is '\0' or '\n' or ' ' or ')' or '、' or '。' or '」' or 'の' or 'で' ? (start, start + 2) : default;
    }

    /// <summary>A name below the heading 氏名 記号番号 is no symbol.</summary>
    private static bool HasName(FoldedText text, int both, int start, int end) =>
        text.Slice(both, start).IndexOf('\n') >= 0 && text.Slice(start, end).IndexOfAnyInRange('0', '9') < 0;

    private static bool TryInTurn(FoldedText text, int at, int behind, out SymbolPair pair)
    {
        pair = default;
        var start = text.Past(behind, Joints, LongestWay);
        var end = SymbolEnd(text, start);
        if (end == start || !IsSymbol(text.Slice(start, end)))
        {
            return false;
        }

        var number = LabelCost.AsideEnd(text, end);
        var to = Math.Min(text.Length, number + LongestWay);
        while (number < to && !IsNumberWord(text, number) && !Digit.IsAny(text[number]))
        {
            number++;
        }

        number = NumberBehind(text, NumberWordEnd(text, number) is > 0 and var word ? word : number);
        pair = new SymbolPair(at, start, end, number, NumberEnd(text, number));
        return pair.NumberEnd > 0;
    }

    /// <summary>番号 345、記号 12.</summary>
    private static bool TryBackwards(FoldedText text, int at, int behind, out SymbolPair pair)
    {
        pair = default;
        var start = text.Past(behind, Joints, LongestWay);
        var end = SymbolEnd(text, start);
        for (var word = at - 3; end > start && word >= Math.Max(0, at - LongestWayBack - LongestNumber); word--)
        {
            if (NumberWordEnd(text, word) is > 0 and var wordEnd)
            {
                var number = NumberBehind(text, wordEnd);
                pair = new SymbolPair(word, start, end, number, NumberEnd(text, number));
                return pair.NumberEnd > 0 && pair.NumberEnd <= at && IsSymbol(text.Slice(start, end));
            }
        }

        return false;
    }

    /// <summary>Digits, Latin letters, kanji and katakana with hyphens; it ends before 番号 and before a particle.</summary>
    private static int SymbolEnd(FoldedText text, int start)
    {
        if (IsSpelled(text, start))
        {
            return Math.Max(start, NumberEnd(text, start));
        }

        var end = start;
        while (end < text.Length && end - start < LongestSymbol + LongestNumber && (text[end] == '-' || Digit.IsAny(text[end]) || (char.IsLetterOrDigit(text[end]) && !IsParticle(text[end]))) && !IsNumberWord(text, end))
        {
            end++;
        }

        // 記号11240ー番号23456781: the dash joins the two.
        return end > start && text[end - 1] is '-' or 'ー' && IsNumberWord(text, end) ? end - 1 : end;
    }

    /// <summary>A digit is in it, or it is a short name of kanji (三条, 協会).</summary>
    private static bool IsSymbol(ReadOnlySpan<char> symbol)
    {
        if (symbol.Length is 0 or > LongestSymbol || symbol.IndexOfAny(NoSymbols) >= 0)
        {
            return false;
        }

        var letters = 0;
        foreach (var c in symbol)
        {
            if (Digit.IsAny(c))
            {
                return true;
            }

            letters += c is >= '\u3041' and <= '\u3096' ? 1 : 0;
        }

        return symbol.Length <= 6 && letters == 0;
    }

    /// <summary>The end of one to ten digits, close up or each by itself (5 9 4), or -1.</summary>
    private static int NumberEnd(FoldedText text, int start)
    {
        var step = IsSpelled(text, start) ? 2 : 1;
        var digits = 0;
        while (digits <= LongestNumber && Digit.IsAny(text.At(start + (digits * step))) && (step == 1 || digits == 0 || text[start + (digits * step) - 1] == text[start + 1]))
        {
            digits++;
        }

        return digits is >= 1 and <= LongestNumber && text.At(start + ((digits - 1) * step) + 1) is not ('桁' or '文') ? start + ((digits - 1) * step) + 1 : -1;
    }

    private static bool IsSpelled(FoldedText text, int at) =>
        Digit.IsAny(text.At(at)) && text.At(at + 1) is ' ' or '、' && Digit.IsAny(text.At(at + 2)) && text.At(at + 3) == text[at + 1];

    private static bool IsParticle(char c) => c is 'の' or 'は' or 'が' or 'で' or 'と' or 'も' or 'を' or 'に';
}
