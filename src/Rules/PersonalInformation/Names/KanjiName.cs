namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names that begin with kanji: 佐藤, 四月朔日 澪, 小比類巻さくら, 鷲見トメ.</summary>
internal static class KanjiName
{
    private const int LongestGiven = 5;

    /// <summary>A name without a space in it.</summary>
    public static NameForm OfWord(ReadOnlySpan<char> word, bool isTrusted)
    {
        var kanji = Letter.LeadingKanji(word);
        if (kanji < word.Length)
        {
            return WithKana(word[..kanji], word[kanji..], isTrusted);
        }

        var score = KnownNames.Split(word, out var isFull);
        if (score >= (isTrusted ? 1 : KnownNames.Surname))
        {
            return !isFull ? NameForm.Surname : score >= KnownNames.BothKnown ? ((isTrusted && (word.Length > 2 || !NameWords.IsPlain(word))) || !NameWords.IsCommon(word) ? NameForm.Full : NameForm.None) : NameWords.IsPlain(word) ? NameForm.None : NameForm.Full;
        }

        if (word.Length is < 2 or > 7 || NameWords.IsPlain(word) || NameWords.IsInPlaceOfName(word))
        {
            return NameForm.None;
        }

        return HasKnownGiven(word, isTrusted) || (isTrusted && HasKnownSurname(word)) ? NameForm.Full
            : !isTrusted || word.Length > 5 || NameWords.EndsLikeThing(word) || NameWords.IsCompound(word) ? NameForm.None
            : word.Length >= 3 ? NameForm.Full : NameForm.Surname;
    }

    /// <summary>Surname and given name with a space between.</summary>
    public static NameForm OfParts(ReadOnlySpan<char> surname, ReadOnlySpan<char> given, bool isTrusted)
    {
        if (Letter.LeadingKanji(surname) != surname.Length || surname.Length > KnownNames.LongestSurname || given.Length > LongestGiven || (!Letter.IsOneScript(given) && !NameWords.IsGiven(given)) || (surname.Length > 1 && NotNames.ContainRole(surname)) || NotNames.ContainRole(given))
        {
            return NameForm.None;
        }

        var (knowsSurname, knowsGiven) = (NameWords.IsSurname(surname), NameWords.IsGiven(given));
        return (knowsSurname && (knowsGiven || (Letter.IsHiragana(given[0]) && given.Length >= 3 && RareGivens.Contains(given))))
            || (knowsSurname && (!NameWords.IsPlain(given) || (isTrusted && given.Length == 1)) && (Letter.IsIdeograph(given[0]) || Letter.IsKatakana(given[0])) && given.Length <= 3 && !NameWords.EndsLikeThing(given))
            || (knowsGiven && (isTrusted || (NameWords.IsOnlyGiven(given) && !NameWords.IsSurname(given))) && !(isTrusted ? NameWords.EndsLikeRole(surname) : NameWords.EndsLikeThing(surname)))
            || (isTrusted && !NameWords.IsPlain(surname) && !NameWords.IsPlain(given) && Letter.IsIdeograph(given[0]) && !NameWords.EndsLikeThing(given) && !given.EndsWith("銀行")) ? NameForm.Full : NameForm.None;
    }

    /// <summary>A known given name ends a word whose beginning may be any surname; in 先日田中 a word stands before a surname.</summary>
    public static bool HasKnownGiven(ReadOnlySpan<char> word, bool isTrusted)
    {
        for (var size = NameWords.IsInPlaceOfName(word) ? 0 : Math.Min(KnownNames.LongestSurname, word.Length - 1); size >= 1; size--)
        {
            var surname = word[..size];
            var given = word[size..];
            if (given.Length <= 3 && (given.Length >= 2 || size >= 3) && !NotNames.ContainRole(surname) && !NameWords.EndsLikeRole(surname) && (isTrusted ? NameWords.IsGiven(given) : given.Length >= 2 && NameWords.IsOnlyGiven(given) && !(size >= 2 && NameWords.IsSurname(given) && NameWords.IsPlain(surname))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>久保田陽菜乃: a known surname of two characters and more, and a rest that is no word.</summary>
    private static bool HasKnownSurname(ReadOnlySpan<char> word)
    {
        for (var size = Math.Min(KnownNames.LongestSurname, word.Length - 1); size >= 2; size--)
        {
            if (word.Length - size <= 3 && NameWords.IsSurname(word[..size]) && !NameWords.IsPlain(word[size..]) && !NameWords.EndsLikeThing(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a title vouches for: 高橋ひまりちゃん with a given name that no table holds, 饒平名凜花様 and 栁田さん with nothing that one holds.</summary>
    public static NameForm OfTitled(ReadOnlySpan<char> value)
    {
        var kanji = Letter.LeadingKanji(value);
        var rest = value[kanji..];
        if (kanji == 0 || kanji > KnownNames.LongestSurname + 3)
        {
            return NameForm.None;
        }

        if (rest.IsEmpty)
        {
            return KnownNames.Split(value, out var isFull) > 0 && isFull ? NameForm.Full
                : kanji >= 2 && (IsUnknown(value) || NameWords.IsOnlyPlace(value)) && !NameWords.IsCompound(value) ? (kanji >= 4 ? NameForm.Full : NameForm.Surname) : NameForm.None;
        }

        if (rest[0] == ' ')
        {
            rest = rest[1..];
            return kanji is 2 or 3 && IsUnknown(value[..kanji]) && (NameWords.IsGiven(rest) || (rest.Length is 2 or 3 && Letter.LeadingKanji(rest) == rest.Length && IsUnknown(rest))) ? NameForm.Full : NameForm.None;
        }

        return kanji >= 2 && rest.Length is >= 2 and <= KnownNames.LongestSurname && Letter.IsHiragana(rest[0]) && Letter.IsOneScript(rest) && (NameWords.IsSurname(value[..kanji]) || NameWords.IsOnlyPlace(value[..kanji])) && (RareGivens.Contains(rest) || (!NameWords.IsPlain(rest) && !KanaNames.IsOther(rest))) ? NameForm.Full : NameForm.None;
    }

    /// <summary>高橋琉生: a known surname of two characters and more with two others behind it that no table holds and no firm ends in.</summary>
    public static bool HasUnknownGiven(ReadOnlySpan<char> word)
    {
        for (var size = Math.Min(KnownNames.LongestSurname, word.Length - 1); size >= 2; size--)
        {
            if (word.Length - size == 2 && NameWords.IsSurname(word[..size]) && WordTable.Shipped.Of(word[size..]) == WordClass.None && IsUnknown(word) && !NameWords.EndsLikeFirm(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>大橋 琉生: a given name of two kanji that no table holds.</summary>
    public static bool IsUnknownGiven(ReadOnlySpan<char> word) => word.Length == 2 && Letter.LeadingKanji(word) == 2 && IsUnknown(word);

    private static bool IsUnknown(ReadOnlySpan<char> word) =>
        WordTable.Shipped.Of(word) == WordClass.None && !NameWords.EndsLikeThing(word) && !NameWords.EndsLikeFirm(word) && !NameWords.IsInPlaceOfName(word) && !NotNames.ContainRole(word);

    private static NameForm WithKana(ReadOnlySpan<char> surname, ReadOnlySpan<char> given, bool isTrusted)
    {
        if (surname.Length is 0 or > KnownNames.LongestSurname + 1 || given.Length is < 2 or > LongestGiven || (!Letter.IsOneScript(given) && !NameWords.IsGiven(given)) || NotNames.ContainRole(surname))
        {
            return NameForm.None;
        }

        var isKatakana = Letter.IsKatakana(given[0]);
        var knowsSurname = NameWords.IsSurname(surname);
        var knowsGiven = NameWords.IsGiven(given) && (knowsSurname || isTrusted || given.Length >= 3 || isKatakana) && (isKatakana || isTrusted || !NameWords.IsPlain(given));
        return (knowsGiven && (knowsSurname || isTrusted || (!NameWords.IsPlain(surname) && !NameWords.EndsLikeThing(surname))))
            || (isTrusted && knowsSurname && isKatakana && !NameWords.IsPlain(given)) ? NameForm.Full : NameForm.None;
    }
}
