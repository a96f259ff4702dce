namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names in kana that stand without a label or a title, of parts that are known.</summary>
internal static class KnownKanaNames
{
    /// <summary>ヤマダ タロウ, グエン ティ ラン, マリア・サントス: two parts known as names and none a word.</summary>
    public static int KatakanaFrom(FoldedText text, int start)
    {
        const int Longest = 24;
        var end = start;
        var (parts, names, part) = (0, 0, start);
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
                return -1;
            }

            parts++;
            names += isName ? 1 : 0;
            isSure |= isName && !NameWords.IsCommon(word);
            if (!(text.At(end) is ' ' or '・' && Letter.IsKatakana(text.At(end + 1))))
            {
                break;
            }

            part = ++end;
        }

        return parts is >= 2 and <= 4 && names >= 2 && isSure && NameValue.EndsAt(text, end) ? end : -1;
    }

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

        return space < 0 ? (KanaNames.IsPair(text.Slice(start, end), isTrusted: false) ? end : -1)
            : NameWords.IsSurname(text.Slice(start, space)) && NameWords.IsGiven(text.Slice(space + 1, end)) && !NameWords.IsPlain(text.Slice(start, space)) && space - start >= 3 && end - space >= 3 ? end : -1;
    }
}
