namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>How much of a name a stretch of text is.</summary>
internal enum NameForm
{
    None,
    Surname,
    Full,
}

/// <summary>
/// Judges whether a whole stretch reads as a name. Behind 氏名 and in a column of names any word is taken that the language does
/// not know otherwise, for surnames are more than any table holds; elsewhere one of the parts must be known.
/// </summary>
internal static class PlausibleName
{
    private const int LongestPart = 5;
    private const int MostParts = 4;

    public static NameForm Read(ReadOnlySpan<char> value, bool isTrusted)
    {
        Span<Range> parts = stackalloc Range[MostParts + 1];
        var count = value.SplitAny(parts, " ・=");
        if (value.IsEmpty || count > MostParts || NotNames.ContainRole(value))
        {
            return NameForm.None;
        }

        return Letter.IsIdeograph(value[0]) ? (count == 1 ? KanjiName.OfWord(value, isTrusted) : count == 2 ? KanjiName.OfParts(value[parts[0]], value[parts[1]], isTrusted) : NameForm.None)
            : char.IsAsciiLetter(value[0]) ? LatinName.Read(value, count, isTrusted)
            : Letter.IsKatakana(value[0]) ? Katakana(value, parts[..count], isTrusted)
            : Letter.IsKana(value[0]) && count <= 2 ? Hiragana(value, count == 2 ? value[parts[0]] : default, value[parts[count - 1]], isTrusted)
            : NameForm.None;
    }

    /// <summary>ヤマダタロウ, ジョゼ・ダ・シルバ, タマキ シゲル; behind a label also one that nobody knows, but no ファイル.</summary>
    private static NameForm Katakana(ReadOnlySpan<char> value, ReadOnlySpan<Range> parts, bool isTrusted)
    {
        foreach (var part in parts)
        {
            if (!IsAll(value[part], katakana: true) || value[part][0] == 'ー')
            {
                return NameForm.None;
            }
        }

        if (parts.Length > 1)
        {
            var known = 0;
            foreach (var part in parts)
            {
                known += NameWords.IsSurname(value[part]) || NameWords.IsGiven(value[part]) ? 1 : 0;
            }

            return known > 0 || isTrusted || (value.Contains('・') && AreForeign(value, parts)) ? NameForm.Full : NameForm.None;
        }

        return KanaNames.IsPair(value, isTrusted) ? NameForm.Full
            : NameWords.IsPlain(value) ? NameForm.None
            : NameWords.IsSurname(value) || NameWords.IsGiven(value) ? NameForm.Surname
            : isTrusted && !NameWords.IsCompound(value) && value.Length is >= 3 and <= 12 && WordTable.Shipped.Of(value) == WordClass.None ? (value.Length >= 5 ? NameForm.Full : NameForm.Surname)
            : NameForm.None;
    }

    /// <summary>Parts joined by ・ that sound like names: not コピー・スキャン.</summary>
    private static bool AreForeign(ReadOnlySpan<char> value, ReadOnlySpan<Range> parts)
    {
        var names = 0;
        foreach (var part in parts)
        {
            var word = value[part];
            var isName = (ForeignNames.Shipped.Of(word) & (ForeignNames.Surname | ForeignNames.Given | ForeignNames.Unclassified | ForeignNames.Part)) != WordClass.None;
            if (!isName && NameWords.IsCommon(word) && word.Length > 2)
            {
                return false;
            }

            names += isName || word.Length >= 3 ? 1 : 0;
        }

        return names >= 2;
    }

    /// <summary>まえだ りこ, いとうさくら: both parts must be names, for hiragana writes everything else as well.</summary>
    private static NameForm Hiragana(ReadOnlySpan<char> value, ReadOnlySpan<char> surname, ReadOnlySpan<char> given, bool isTrusted)
    {
        if (!surname.IsEmpty)
        {
            var isKana = IsAll(surname, katakana: false) && IsAll(given, katakana: false) && surname.Length is >= 2 and <= LongestPart + 2 && given.Length is >= 2 and <= LongestPart + 2;
            return isKana && (NameWords.IsSurname(surname) || NameWords.IsGiven(given)) ? NameForm.Full : NameForm.None;
        }

        return !IsAll(value, katakana: false) ? NameForm.None
            : KanaNames.IsPair(value, isTrusted: true) ? NameForm.Full
            : isTrusted && value.Length is >= 2 and <= LongestPart && (NameWords.IsGiven(value) || NameWords.IsSurname(value)) && (WordTable.Shipped.Of(value) & WordClass.Function) == WordClass.None ? NameForm.Surname
            : NameForm.None;
    }

    private static bool IsAll(ReadOnlySpan<char> word, bool katakana) => Letter.IsOneScript(word) && Letter.IsKana(word[0]) && Letter.IsKatakana(word[0]) == katakana;
}
