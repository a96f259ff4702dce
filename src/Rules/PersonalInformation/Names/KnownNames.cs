namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names whose parts stand in the word table.</summary>
internal static class KnownNames
{
    /// <summary>Characters of the longest surname that is looked for.</summary>
    public const int LongestSurname = 4;
    private const int LongestName = 8;
    private static readonly string[] Eras = ["令和", "平成", "昭和", "大正", "明治"];

    /// <summary>From here on <see cref="Split"/> knows the surname and the given name.</summary>
    public const int BothKnown = 40;

    /// <summary>End of a full name of known parts that begins at a place; -1 when there is none.</summary>
    public static int KnownFrom(FoldedText text, int start)
    {
        if (!IsFront(text, start))
        {
            return -1;
        }

        return Letter.IsKatakana(text[start]) ? KnownKanaNames.KatakanaFrom(text, start) : Letter.IsIdeograph(text[start]) ? KanjiFrom(text, start) : Letter.IsKana(text[start]) ? KnownKanaNames.HiraganaFrom(text, start) : -1;
    }

    /// <summary>Kanji from here on are a known surname and a known given name, and nothing more.</summary>
    public static bool IsBothKnown(FoldedText text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestName && Letter.IsIdeograph(text[end]))
        {
            end++;
        }

        return Split(text.Slice(start, end), out var isFull) >= BothKnown && isFull;
    }

    private static bool IsFront(FoldedText text, int start)
    {
        var before = text.At(start - 1);
        return !Letter.IsIdeograph(before) && !Letter.IsKatakana(before) && !(before == '・' && Letter.IsKatakana(text.At(start - 2)));
    }

    private static int KanjiFrom(FoldedText text, int start)
    {
        var end = start + Letter.LeadingKanji(text.Slice(start, Math.Min(text.Length, start + LongestName + 1)));
        end = BeforeEra(text, start, end);
        var word = text.Slice(start, end);
        if (word[^1] is '県' or '府' or '市' or '区' or '町' or '村' or '課' or '係' || NotNames.ContainRole(word))
        {
            return -1;
        }

        if (word.Length is >= 3 and <= 6 && !Letter.IsKatakana(text.At(end)) && (WordTable.Shipped.Of(word) & (WordClass.Common | WordClass.Place | WordClass.Proper)) == WordClass.None && Split(word, out var isFull) >= BothKnown && isFull)
        {
            return end;
        }

        if (word.Length is >= 3 and <= 7 && IsAlone(text, start, end) && KanjiName.HasKnownGiven(word, isTrusted: false) && WordTable.Shipped.Of(word) == WordClass.None)
        {
            return end;
        }

        if (word.Length is >= 4 and <= 6 && !Letter.IsAny(text.At(start - 1)) && NameValue.EndsAt(text, end) && KanjiName.HasUnknownGiven(word))
        {
            return end;
        }

        if (word.Length == 2 && IsAlone(text, start, end) && !char.IsAsciiDigit(text.At(end)) && WordTable.Shipped.Of(word) == WordClass.None && NameWords.IsSurname(word[..1]) && NameWords.IsGiven(word[1..]))
        {
            return end;
        }

        return word.Length > LongestSurname ? -1 : text.At(end) == ' ' ? Spaced(text, start, end) : Kana(text, start, end);
    }

    /// <summary>本間孝之令和8年: the date stands right behind the name.</summary>
    private static int BeforeEra(FoldedText text, int start, int end)
    {
        foreach (var era in Eras)
        {
            if (text.Slice(start, end).IndexOf(era) is >= 3 and var place && text.At(start + place + 2) is var year && (char.IsAsciiDigit(year) || Digit.IsKanji(year) || year is '元' or '十'))
            {
                return start + place;
            }
        }

        return end;
    }

    /// <summary>村上 久美, 比嘉 トメ: one space between a known surname and a known given name.</summary>
    private static int Spaced(FoldedText text, int start, int middle)
    {
        var surname = text.Slice(start, middle);
        var end = middle + 1;
        while (end < text.Length && end - middle <= LongestSurname + 1 && TextRuns.KindOf(text[end]) == TextRuns.KindOf(text[middle + 1]) && TextRuns.KindOf(text[end]) is 1 or 2 or 3)
        {
            end++;
        }

        var given = text.Slice(middle + 1, end);
        var isKnown = given.Length > 0 && given.Length <= LongestSurname && NameWords.IsGiven(given)
            && (NameWords.IsSurname(surname) ? surname.Length + given.Length >= 3 || IsAlone(text, start, end) : surname.Length >= 2 && NameWords.IsOnlyGiven(given) && !NameWords.IsPlain(surname) && !NameWords.EndsLikeThing(surname) && !PersonLabels.Contains(surname));
        if (!isKnown && surname.Length >= 2 && NameWords.IsSurname(surname) && KanjiName.IsUnknownGiven(given) && IsAlone(text, start, end))
        {
            return end;
        }

        return isKnown && !(IsPlace(surname) && (WordTable.Shipped.Of(given) & WordClass.Place) != WordClass.None) && !(TextRuns.KindOf(given[0]) == 2 && NameWords.IsPlain(given)) ? end
            : surname.Length >= 2 && NameWords.IsSurname(surname) && KanaGivens.Contains(given) && IsAlone(text, start, end) ? end : -1;
    }

    /// <summary>齋藤みゆき, 鷲見トメ.</summary>
    private static int Kana(FoldedText text, int start, int end)
    {
        var isKatakana = Letter.IsKatakana(text.At(end));
        var kana = end;
        while (kana < text.Length && kana - end < 5 && (isKatakana ? Letter.IsKatakana(text[kana]) : Letter.IsHiragana(text[kana])))
        {
            kana++;
        }

        kana += isKatakana && Letter.IsIdeograph(text.At(kana)) && NameWords.IsGiven(text.Slice(end, kana + 1)) ? 1 : 0;
        var surname = text.Slice(start, end);
        var isSurname = NameWords.IsSurname(surname);
        for (var last = kana; last - end >= 2; last--)
        {
            var given = text.Slice(end, last);
            if (given.StartsWith("さん") || given.StartsWith("さま"))
            {
                continue;
            }

            if (isKatakana && (last < kana || !NameValue.EndsAt(text, last)))
            {
                return -1;
            }

            var isGiven = isKatakana ? NameWords.IsGiven(given) : (WordTable.Shipped.Of(given) & (WordClass.Given | WordClass.Function | WordClass.Common)) == WordClass.Given || (IsAlone(text, start, last) && (NameWords.IsGiven(given) || (KanaGivens.Contains(given) && surname.Length >= 2)));
            if (isGiven && (isSurname || (surname.Length >= 2 && IsAlone(text, start, last) && (isKatakana || last - end >= 3) && !NameWords.IsPlain(surname) && !NameWords.EndsLikeThing(surname))) && !(!isKatakana && surname.Length == 1 && last - end == 2 && !IsAlone(text, start, last)))
            {
                return last;
            }
        }

        return -1;
    }

    /// <summary>Nothing of a word touches the stretch: spaces, brackets, digits, ends of lines around it.</summary>
    public static bool IsAlone(FoldedText text, int start, int end) => !Letter.IsAny(text.At(start - 1)) && !Letter.IsAny(text.At(end));

    private static bool IsPlace(ReadOnlySpan<char> word) => (WordTable.Shipped.Of(word) & (WordClass.Place | WordClass.Common)) != WordClass.None;

    /// <summary>How well a word reads as a surname (20 and more) or as surname and given name (38 and more); 0 when it does not.</summary>
    public static int Split(ReadOnlySpan<char> name, out bool isFull)
    {
        isFull = false;
        var space = name.IndexOf(' ');
        if (space < 0 && (WordTable.Shipped.Of(name) & WordClass.Surname) != WordClass.None)
        {
            // 田中 is a surname before it is 田 and 中.
            return 20 + name.Length;
        }

        var best = 0;
        for (var size = 1; size < name.Length && size <= LongestSurname; size++)
        {
            var surname = name[..size];
            var given = name[size..].TrimStart(' ');
            if ((space >= 0 && size != space) || given.IsEmpty || (WordTable.Shipped.Of(surname) & WordClass.Surname) == WordClass.None)
            {
                continue;
            }

            var isGiven = (WordTable.Shipped.Of(given) & WordClass.Given) != WordClass.None;
            var score = space > 0 && IsPlace(surname) && NameWords.IsSurname(given) ? 0 : isGiven ? BothKnown + (name.Length * 2) : space > 0 ? 38 : given.Length is 1 or 2 && name.Length is >= 3 and <= 5 && !NameWords.IsPlain(given) && !(given.Length == 2 && NameWords.EndsLikeFirm(given)) ? 15 + size : 0;
            if (score > best)
            {
                best = score;
                isFull = true;
            }
        }

        return best;
    }
}
