namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names in kana that stand without a label or a title, of parts that are known.</summary>
internal static class KnownKanaNames
{
    /// <summary>ヤマダ タロウ, グエン ティ ラン, マリア・サントス: two parts known as names and none a word.</summary>
    public static int KatakanaFrom(FoldedText text, int start)
    {
        const int Longest = 24;
        var end = start;
        var (parts, names, part, pair) = (0, 0, start, -1);
        var isSure = false;
        while (end - start < Longest)
        {
            if (end < text.Length && Letter.IsKatakana(text[end]))
            {
                end++;
                continue;
            }

            var word = text.Slice(part, end);
            if (word.IsEmpty || !NameWords.IsForeignOrKana(word, parts == 0 ? WordClass.Surname : WordClass.Given, out var isName))
            {
                return pair;
            }

            if (parts == 2 && !isName && pair > 0)
            {
                return pair;
            }

            parts++;
            pair = parts == 2 && AreJapanese(text.Slice(start, part - 1), word) ? end : pair;
            names += isName ? 1 : 0;
            isSure |= isName && !NameWords.IsCommon(word);
            if (!(text.At(end) is ' ' or '・' && Letter.IsKatakana(text.At(end + 1))))
            {
                break;
            }

            part = ++end;
        }

        return parts is >= 2 and <= 4 && ((names >= 2 && isSure) || (parts == 2 && pair == end)) && NameValue.EndsAt(text, end) ? end : -1;
    }

    /// <summary>ヒラタマサル: a word of katakana whose parts are both known.</summary>
    public static int WordFrom(FoldedText text, int start)
    {
        const int Longest = 12;
        var end = Letter.IsKatakana(text[start]) && !Letter.IsKatakana(text.At(start - 1)) ? text.RunEnd(start, Longest, Letter.IsKatakana) : start;
        return end - start >= 5 && !Letter.IsAny(text.At(end)) && KanaNames.IsPair(text.Slice(start, end), isTrusted: false) ? end : -1;
    }

    /// <summary>ミナミ マユミ, which are words as well; ササゲ トシエ, チネン アキ, of which only the given name is known.</summary>
    private static bool AreJapanese(ReadOnlySpan<char> surname, ReadOnlySpan<char> given) =>
        ((WordTable.Kana.Of(given) & WordClass.Given) != WordClass.None || RareGivens.ContainsKatakana(given)) && (given.Length >= 3 || surname.Length >= 3)
            && ((WordTable.Kana.Of(surname) & WordClass.Surname) != WordClass.None || (surname.Length >= 3 && (WordTable.Shipped.Of(surname) & ~WordClass.Place) == WordClass.None && !NameWords.IsCompound(surname)));

    /// <summary>たかはし るい, たかはしるい: both parts known, and nothing of a sentence around.</summary>
    public static int HiraganaFrom(FoldedText text, int start)
    {
        const int Longest = 12;
        var end = start;
        var space = -1;
        while (end < text.Length && end - start <= Longest && (Letter.IsHiragana(text[end]) || (text[end] == ' ' && space < 0 && Letter.IsHiragana(text.At(end + 1)))))
        {
            space = text[end] == ' ' ? end : space;
            end++;
        }

        if (end - start is < 5 or > Longest || !KnownNames.IsAlone(text, start, end))
        {
            return -1;
        }

        return (space < 0 ? KanaNames.IsPair(text.Slice(start, end), isTrusted: false) || HasSureGiven(text.Slice(start, end)) : AreApart(text.Slice(start, space), text.Slice(space + 1, end))) ? end : -1;
    }

    /// <summary>ばんばまゆみ: a known given name of three and more, no other word, behind what may be any surname.</summary>
    private static bool HasSureGiven(ReadOnlySpan<char> name)
    {
        for (var size = 3; size + 3 <= name.Length && size <= LongestSurname; size++)
        {
            if (IsSureGiven(name[size..]) && WordTable.Shipped.Of(name[..size]) == WordClass.None)
            {
                return KanaNames.IsPair(name, isTrusted: true);
            }
        }

        return false;
    }

    private const int LongestSurname = 5;

    /// <summary>きし まどか, なかつかさ たくみ: both parts known, or a sure given name behind no other word.</summary>
    public static bool AreApart(ReadOnlySpan<char> surname, ReadOnlySpan<char> given) =>
        surname.Length >= 2 && surname.Length + given.Length >= 5 && !NameWords.IsPlain(surname)
            && (NameWords.IsSurname(surname) ? (NameWords.IsGiven(given) && given.Length >= 2) || IsSureGiven(given) : IsSureGiven(given) && WordTable.Shipped.Of(surname) == WordClass.None);

    private static bool IsSureGiven(ReadOnlySpan<char> word) => word.Length >= 3 && (NameWords.IsGiven(word) || RareGivens.Contains(word));
}
