namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Names before a title that the tables know in part or not at all: the longest stretch of letters that begins where a
/// word may begin and reads as a name (四十物和夫, 武藤 あゆみ, ジョゼ・ダ・シルバ, SANTOS MARIA CLARA).
/// </summary>
internal static class NameBefore
{
    public static (int Start, bool IsFull) Read(FoldedText text, int end, bool isFormal, bool isTitle)
    {
        var first = end;
        var spaces = 0;
        while (first > 0 && end - first < NameValue.Longest && (Letter.IsAny(text[first - 1]) || (first < end && NameValue.IsJoint(text, first - 1) && ++spaces <= NameValue.MostSpaces)))
        {
            first--;
        }

        var surname = -1;
        for (var start = first; start < end; start++)
        {
            if (!BeginsAt(text, start))
            {
                continue;
            }

            // A title vouches for Latin letters, 様 for a word of katakana; elsewhere one part must be known, for other words stand before titles.
            var isTrusted = char.IsAsciiLetter(text[start]) || (isFormal && IsLoneKatakana(text, start, end)) || (Letter.IsHiragana(text[start]) && text.At(end) is 'ち' or 'く' or '君');
            switch (PlausibleName.Read(text.Slice(start, end), isTrusted))
            {
                case NameForm.Full:
                    return (start, true);
                case NameForm.Surname:
                    surname = surname < 0 ? start : surname;
                    break;
            }
        }

        return isTitle && end > 0 && !NotNames.EndIn(text[end - 1]) && Unknown(text, first, end) is var unknown && unknown.Start >= 0 && (surname < 0 || unknown.Start < surname) ? unknown : (surname, false);
    }

    /// <summary>A name of which the tables know nothing, vouched for by its title alone.</summary>
    private static (int Start, bool IsFull) Unknown(FoldedText text, int first, int end)
    {
        for (var start = first; start < end; start++)
        {
            if (Letter.IsIdeograph(text[start]) && BeginsAt(text, start) && !Letter.IsIdeograph(text.At(start - 1)) && KanjiName.OfTitled(text.Slice(start, end)) is var form && form != NameForm.None)
            {
                return (start, form == NameForm.Full);
            }
        }

        return (-1, false);
    }

    private static bool IsLoneKatakana(FoldedText text, int start, int end) => Letter.IsKatakana(text[start]) && text.Slice(start, end).IndexOfAny(' ', '・') < 0;

    /// <summary>A word may begin here: the script changes, or no letter stands before.</summary>
    private static bool BeginsAt(FoldedText text, int start)
    {
        var (before, first) = (text.At(start - 1), text[start]);
        if (!Letter.IsAny(first))
        {
            return false;
        }

        return !Letter.IsAny(before) || (!Letter.AreOneScript(before, first) && !(Letter.IsIdeograph(before) && Letter.IsKana(first)))
            || (Letter.IsHiragana(first) && before is 'は' or 'の' or 'に') || (Letter.IsIdeograph(first) && (FollowsRole(text, start) || FollowsHouse(text, start)));
    }

    /// <summary>七番十六号宮崎ふみ様方: the address ends right before the name.</summary>
    private static bool FollowsHouse(FoldedText text, int start) =>
        text.At(start - 1) == '号' && text.At(start - 2) is var digit && (char.IsAsciiDigit(digit) || Digit.IsKanji(digit) || digit == '十');

    /// <summary>相手方久保田よし子, 申請者山田太郎: a role is written right before the name.</summary>
    private static bool FollowsRole(FoldedText text, int start)
    {
        const int LongestRole = 5;
        for (var size = 2; size <= LongestRole && size <= start; size++)
        {
            if (!Letter.IsIdeograph(text.At(start - size - 1)) && NotNames.ContainRole(text.Slice(start - size, start)) && !NotNames.ContainRole(text.Slice(start - size, start + 1)))
            {
                return true;
            }
        }

        return false;
    }
}
