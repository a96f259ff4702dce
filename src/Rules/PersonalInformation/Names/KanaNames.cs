namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names that end in kana before a title: ヤマダ タロウ様, さとう はなこ様, 齋藤みゆき様.</summary>
internal static class KanaNames
{
    private const int LongestSurname = 4;

    public static (int Start, bool IsFull) Before(FoldedText text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 14 && (Letter.IsKatakana(text[start - 1]) || (text[start - 1] is '・' or ' ' && Letter.IsKatakana(text.At(start - 2)) && start < end)))
        {
            start--;
        }

        if (end - start >= 2)
        {
            var known = text.Slice(start, end).IndexOfAny(' ', '・') >= 0
                || ((WordTable.Shipped.Of(text.Slice(start, end)) & (WordClass.Surname | WordClass.Given | WordClass.Name)) != WordClass.None || IsJapanese(text.Slice(start, end)));
            return known && (WordTable.Shipped.Of(text.Slice(start, end)) & WordClass.Common) == WordClass.None ? (start, text.Slice(start, end).IndexOfAny(' ', '・') >= 0) : (-1, false);
        }

        return KanjiAndKana(text, end);
    }

    /// <summary>齋藤みゆき: kana given name of a known kind behind a kanji surname.</summary>
    private static (int Start, bool IsFull) KanjiAndKana(FoldedText text, int end)
    {
        var kana = end;
        while (kana > 0 && end - kana < 5 && text[kana - 1] is >= '\u3041' and <= '\u3096')
        {
            kana--;
        }

        if (text.At(kana - 1) == ' ' && HiraganaSurname(text, kana - 1) is var first and >= 0)
        {
            return (first, true);
        }

        var kanji = text.At(kana - 1) == ' ' ? kana - 1 : kana;
        if (end - kana < 2 || !Letter.IsIdeograph(text.At(kanji - 1)) || (WordTable.Shipped.Of(text.Slice(kana, end)) & WordClass.Given) == WordClass.None)
        {
            return (-1, false);
        }

        for (var size = LongestSurname; size >= 1; size--)
        {
            if (kanji >= size && (WordTable.Shipped.Of(text.Slice(kanji - size, kanji)) & WordClass.Surname) != WordClass.None && !Letter.IsIdeograph(text.At(kanji - size - 1)))
            {
                return (kanji - size, true);
            }
        }

        return (-1, false);
    }

    /// <summary>さとう of さとう はなこ; -1 when no known surname in hiragana ends there.</summary>
    private static int HiraganaSurname(FoldedText text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 6 && text[start - 1] is >= '\u3041' and <= '\u3096')
        {
            start--;
        }

        return end - start >= 3 && (WordTable.Kana.Of(text.Slice(start, end)) & WordClass.Surname) != WordClass.None ? start : -1;
    }

    /// <summary>サトウハナコ: a known surname and given name in kana without a space, or one of them alone.</summary>
    private static bool IsJapanese(ReadOnlySpan<char> name)
    {
        if (WordTable.Kana.Of(name) != WordClass.None)
        {
            return true;
        }

        for (var size = 2; size + 2 <= name.Length; size++)
        {
            if ((WordTable.Kana.Of(name[..size]) & WordClass.Surname) != WordClass.None && (WordTable.Kana.Of(name[size..]) & WordClass.Given) != WordClass.None)
            {
                return true;
            }
        }

        return false;
    }
}
