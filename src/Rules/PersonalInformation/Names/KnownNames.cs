namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names whose parts stand in the word table.</summary>
internal static class KnownNames
{
    /// <summary>Characters of the longest surname that is looked for.</summary>
    public const int LongestSurname = 4;
    private const int LongestName = 8;
    private const int LongestKanaGiven = 5;

    /// <summary>Marks of <see cref="Split"/>: a known surname with a given name that is only guessed, a known surname alone, one with a space behind it, both known.</summary>
    public const int GivenGuessed = 15;
    public const int Surname = 20;
    public const int SurnameApart = 38;
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
        var name = text.Behind(start, LongestName + 1);
        return IsBothKnown(name[..Letter.LeadingKanji(name)]);
    }

    /// <summary>Kanji from here on are a known surname, and a known given name stands behind a space.</summary>
    public static bool IsApart(FoldedText text, int start)
    {
        var middle = start + Letter.LeadingKanji(text.Behind(start, LongestSurname + 1));
        if (middle <= start + 1 || text.At(middle) != ' ' || !NameWords.IsSurname(text.Slice(start, middle)))
        {
            return false;
        }

        var end = text.RunEnd(middle + 1, LongestKanaGiven, Letter.IsAny);
        return Spaced(text, start, middle) > 0 || NameWords.IsGiven(text.Slice(middle + 1, end));
    }

    private static bool IsFront(FoldedText text, int start)
    {
        var before = text.At(start - 1);
        return (!Letter.IsIdeograph(before) || IsFrontBehindRole(text, start)) && !Letter.IsKatakana(before) && !(before == '・' && Letter.IsKatakana(text.At(start - 2)));
    }

    /// <summary>生徒桑原さやか: a role right before the surname of a name that goes on in hiragana.</summary>
    private static bool IsFrontBehindRole(FoldedText text, int start)
    {
        var end = text.RunEnd(start, LongestSurname, Letter.IsIdeograph);
        return end - start >= 2 && !WordsLikeNames.BeginThing(text[start]) && Letter.IsHiragana(text.At(end)) && NameBefore.FollowsRole(text, start);
    }

    private static int KanjiFrom(FoldedText text, int start)
    {
        var end = BeforeEra(text, start, start + Letter.LeadingKanji(text.Behind(start, LongestName + 1)));
        var word = text.Slice(start, end);
        if ((word[0] is '百' or '千' or '万' or '億' && (char.IsAsciiDigit(text.At(start - 1)) || word[^1] == '円')) || word[^1] is '課' or '係' || (word[^1] is '県' or '府' or '市' or '区' or '町' or '村' && !IsSurnameApart(text, word, end)) || (NotNames.ContainRole(word) && !(word.Length == 1 && IsSurnameApart(text, word, end))))
        {
            return -1;
        }

        return IsWhole(text, start, end) ? end : word.Length > LongestSurname ? -1 : text.At(end) == ' ' ? Spaced(text, start, end) : Kana(text, start, end);
    }

    /// <summary>木村 恵, 神 義男: a space says that the word is no village and no god.</summary>
    private static bool IsSurnameApart(FoldedText text, ReadOnlySpan<char> word, int end) => text.At(end) == ' ' && NameWords.IsSurname(word);

    /// <summary>山田太郎, 四十物和夫, 高橋琉生, 原恵: kanji alone; the less of them is known, the more must their surroundings tell.</summary>
    private static bool IsWhole(FoldedText text, int start, int end) => ReadsAsName(text, start, end) && !WordsLikeNames.AreThing(text.Slice(start, end));

    private static bool ReadsAsName(FoldedText text, int start, int end)
    {
        var word = text.Slice(start, end);
        var classes = WordTable.Shipped.Of(word);
        if (word.Length is >= 3 and <= 6 && !Letter.IsKatakana(text.At(end)) && (classes & (WordClass.Common | WordClass.Place | WordClass.Proper)) == WordClass.None && IsBothKnown(word))
        {
            return true;
        }

        var isNew = classes == WordClass.None && IsAlone(text, start, end);
        return word.Length switch
        {
            2 => isNew && !char.IsAsciiDigit(text.At(end)) && NameWords.IsSurname(word[..1]) && NameWords.IsGiven(word[1..]),
            >= 3 and <= 7 when isNew && KanjiName.HasKnownGiven(word, isTrusted: false) => true,
            >= 4 and <= 6 => !Letter.IsAny(text.At(start - 1)) && NameValue.EndsAt(text, end) && KanjiName.HasUnknownGiven(word),
            _ => false,
        };
    }

    /// <summary>本間孝之令和8年: the date stands right behind the name.</summary>
    private static int BeforeEra(FoldedText text, int start, int end)
    {
        const int Shortest = 3;
        for (var at = start + Shortest; at + 1 < end; at++)
        {
            if (Eras.NameAt(text, at) > 0 && text.At(at + 2) is var year && (char.IsAsciiDigit(year) || Digit.IsKanji(year) || year is '元' or '十'))
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>村上 久美, 比嘉 トメ: one space between a known surname and a known given name.</summary>
    private static int Spaced(FoldedText text, int start, int middle)
    {
        var surname = text.Slice(start, middle);
        var end = middle + 1;
        while (end < text.Length && end - middle <= LongestSurname + 1 && Letter.IsOneScript(text.Slice(middle + 1, end + 1)))
        {
            end++;
        }

        end += end - middle is 3 or 4 && Letter.IsKana(text[end - 1]) && Letter.IsIdeograph(text.At(end)) && NameWords.IsGiven(text.Slice(middle + 1, end + 1)) ? 1 : 0;
        end = Letter.IsHiragana(text.At(middle + 1)) ? BeforeParticle(text, middle + 1, end) : end;
        var given = text.Slice(middle + 1, end);
        if (given.IsEmpty || (given is "普" or "当" && text.At(end) == ' '))
        {
            // 三条 普 7593367: the branch of a bank and the kind of its account.
            return -1;
        }

        var (isAlone, knowsSurname, isLong) = (IsAlone(text, start, end), NameWords.IsSurname(surname), surname.Length >= 2);
        var isOther = NameWords.AreTwoPlaces(text.Slice(start, end)) || (Letter.IsHiragana(given[0]) && NameWords.IsPlain(given));
        var isKnown = given.Length <= LongestSurname && NameWords.IsGiven(given) && !isOther && (knowsSurname
            ? surname.Length + given.Length >= 3 || isAlone
            : isLong && NameWords.IsOnlyGiven(given) && !NameWords.IsPlain(surname) && !NameWords.EndsLikeThing(surname) && !PersonLabels.Contains(surname));
        return isKnown || (knowsSurname && isLong && isAlone && (KanjiName.IsUnknownGiven(given) || RareGivens.Contains(given))) ? end : -1;
    }

    /// <summary>さくらに: where the given name ends and a particle begins; the end itself where none does.</summary>
    private static int BeforeParticle(FoldedText text, int start, int end)
    {
        const int Shortest = 3;
        for (var at = end; at - start >= Shortest; at--)
        {
            if (NameValue.EndsAt(text, at) && (NameWords.IsGiven(text.Slice(start, at)) || RareGivens.Contains(text.Slice(start, at))))
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>齋藤みゆき, 鷲見トメ.</summary>
    private static int Kana(FoldedText text, int start, int end) => Letter.IsKatakana(text.At(end)) ? Katakana(text, start, end) : Hiragana(text, start, end);

    /// <summary>鷲見トメ, 沢田ミサ子: the whole word of katakana is the given name, with a kanji that ends such names.</summary>
    private static int Katakana(FoldedText text, int start, int middle)
    {
        var end = middle;
        while (end - middle < LongestKanaGiven && Letter.IsKatakana(text.At(end)))
        {
            end++;
        }

        end += Letter.IsIdeograph(text.At(end)) && NameWords.IsGiven(text.Slice(middle, end + 1)) ? 1 : 0;
        return end - middle >= 2 && NameValue.EndsAt(text, end) && NameWords.IsGiven(text.Slice(middle, end)) && MayBeSurname(text.Slice(start, middle), IsAlone(text, start, end)) ? end : -1;
    }

    /// <summary>齋藤みゆき: the longest given name, for particles are written in hiragana too.</summary>
    private static int Hiragana(FoldedText text, int start, int middle)
    {
        var surname = text.Slice(start, middle);
        var end = middle;
        while (end - middle < LongestKanaGiven && Letter.IsHiragana(text.At(end)))
        {
            end++;
        }

        for (; end - middle >= 2; end--)
        {
            var given = text.Slice(middle, end);
            var isAlone = IsAlone(text, start, end);
            var isGiven = (WordTable.Shipped.Of(given) & (WordClass.Given | WordClass.Function | WordClass.Common)) == WordClass.Given
                || (isAlone && (NameWords.IsGiven(given) || (RareGivens.Contains(given) && surname.Length >= 2)))
                || (given.Length >= 3 && surname.Length >= 2 && NameWords.IsSurname(surname) && NameValue.EndsAt(text, end) && (RareGivens.Contains(given) || (NameWords.IsGiven(given) && !KanaNames.IsOther(given))));
            if (isGiven && (isAlone || !WordsLikeNames.AreInflection(surname, given)) && !Titles.Begin(given) && MayBeSurname(surname, isAlone && given.Length >= 3) && (isAlone || surname.Length >= 2 || given.Length >= 3))
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>A known surname; where nothing else stands around also any longer word that the language does not know otherwise.</summary>
    private static bool MayBeSurname(ReadOnlySpan<char> word, bool isAlone) =>
        NameWords.IsSurname(word) || (isAlone && word.Length >= 2 && !NameWords.IsPlain(word) && !NameWords.EndsLikeThing(word));

    /// <summary>Nothing of a word touches the stretch: spaces, brackets, digits, ends of lines around it.</summary>
    public static bool IsAlone(FoldedText text, int start, int end) => !Letter.IsAny(text.At(start - 1)) && !Letter.IsAny(text.At(end));

    private static bool IsBothKnown(ReadOnlySpan<char> name) => Split(name, out _) >= BothKnown;

    /// <summary>How well kanji read as a surname (from <see cref="Surname"/> on) or as surname and given name (longer ones better); 0 when they do not.</summary>
    public static int Split(ReadOnlySpan<char> name, out bool isFull)
    {
        isFull = false;
        var space = name.IndexOf(' ');
        if (space < 0 && NameWords.IsSurname(name))
        {
            // 田中 is a surname before it is 田 and 中.
            return Surname + name.Length;
        }

        var best = 0;
        for (var size = 1; size < name.Length && size <= LongestSurname; size++)
        {
            var surname = name[..size];
            var given = name[size..].TrimStart(' ');
            if ((space < 0 || size == space) && !given.IsEmpty && NameWords.IsSurname(surname))
            {
                best = Math.Max(best, space > 0 ? Apart(surname, given, name.Length) : Together(surname, given));
            }
        }

        isFull = best > 0;
        return best;
    }

    /// <summary>村上 久美: the space tells, whatever the given name; 三条 石田 are two places or people.</summary>
    private static int Apart(ReadOnlySpan<char> surname, ReadOnlySpan<char> given, int length) =>
        NameWords.IsPlace(surname) && NameWords.IsSurname(given) ? 0 : NameWords.IsGiven(given) ? BothKnown + (length * 2) : SurnameApart;

    /// <summary>村上久美; 村上琉 with a given name that no table holds and that is no word nor the end of a firm.</summary>
    private static int Together(ReadOnlySpan<char> surname, ReadOnlySpan<char> given)
    {
        var length = surname.Length + given.Length;
        return NameWords.IsGiven(given) ? BothKnown + (length * 2)
            : given.Length is 1 or 2 && length is >= 3 and <= 5 && !NameWords.IsPlain(given) && !(given.Length == 2 && NameWords.EndsLikeFirm(given)) ? GivenGuessed + surname.Length : 0;
    }
}
