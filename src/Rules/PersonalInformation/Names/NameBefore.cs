namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// The name that ends at a place, before a title or a phrase that tells a name: the longest stretch of letters that begins where a
/// word may begin and reads as one (田中太郎, 四十物和夫, 武藤 あゆみ, ジョゼ・ダ・シルバ, SANTOS MARIA CLARA).
/// </summary>
internal static class NameBefore
{
    /// <summary>The name's start, -1 when there is none; full when a given name follows the surname.</summary>
    /// <param name="isTitle">A title vouches for a name of which the tables know nothing.</param>
    public static (int Start, bool IsFull) Read(FoldedText text, int end, bool isFormal, bool isTitle = true)
    {
        var (first, surname) = (Reach(text, end), -1);
        for (var start = first; start < end; start++)
        {
            if (!BeginsAt(text, start) || BeginsWithRole(text, start, end))
            {
                continue;
            }

            if (NotNames.ContainRole(text.Slice(start, end)) || AreYourChildren(text, start, end))
            {
                // 裁判所, 同級生: neither the word nor its end is a name.
                return (-1, false);
            }

            var form = PlausibleName.Read(text.Slice(start, end), IsTrusted(text, start, end, isFormal));
            if (form == NameForm.Full)
            {
                return (start, true);
            }

            surname = surname < 0 && form == NameForm.Surname ? start : surname;
        }

        // 納税者一ノ瀬様: a surname behind a kanji follows a word of its own.
        var mayBeUnknown = isTitle && end > 0 && !NotNames.EndIn(text[end - 1]) && !(surname >= 0 && Letter.IsIdeograph(text.At(surname - 1)));
        return mayBeUnknown && Unknown(text, first, surname < 0 ? end : surname, end) is var unknown && unknown.Start >= 0 ? unknown : (surname, false);
    }

    /// <summary>不安定なお子様, お疲れのお子様; なお子 and みお子 are given names behind a surname.</summary>
    private static bool AreYourChildren(FoldedText text, int start, int end) =>
        text.Slice(start, end).EndsWith("お子") && !(end - start >= 4 && NameWords.IsSurname(text.Slice(start, end - 3).TrimEnd(' ')));

    /// <summary>Letters with single spaces and ・ between them.</summary>
    private static int Reach(FoldedText text, int end)
    {
        var (first, spaces) = (end, 0);
        while (first > 0 && end - first < NameValue.Longest && (Letter.IsAny(text[first - 1]) || (first < end && NameValue.IsJoint(text, first - 1) && ++spaces <= NameValue.MostSpaces)))
        {
            first--;
        }

        return first;
    }

    /// <summary>A title vouches for Latin letters, 様 for a word of katakana; elsewhere one part must be known, for other words stand before titles.</summary>
    private static bool IsTrusted(FoldedText text, int start, int end, bool isFormal) =>
        char.IsAsciiLetter(text[start]) || (isFormal && IsLoneKatakana(text, start, end)) || (Letter.IsHiragana(text[start]) && text.At(end) is 'ち' or 'く' or '君');

    /// <summary>A name of which the tables know nothing, vouched for by its title alone.</summary>
    private static (int Start, bool IsFull) Unknown(FoldedText text, int first, int before, int end)
    {
        for (var start = first; start < before; start++)
        {
            if (Letter.IsIdeograph(text[start]) && !Letter.IsIdeograph(text.At(start - 1)) && BeginsAt(text, start) && KanjiName.OfTitled(text.Slice(start, end)) is var form && form != NameForm.None)
            {
                return (start, form == NameForm.Full);
            }
        }

        return (-1, false);
    }

    private static bool IsLoneKatakana(FoldedText text, int start, int end) => Letter.IsKatakana(text[start]) && text.Slice(start, end).IndexOfAny(' ', '・') < 0;

    /// <summary>A word may begin here: the script changes, no letter stands before, or what stands before is a word of its own.</summary>
    private static bool BeginsAt(FoldedText text, int start)
    {
        var (before, first) = (text.At(start - 1), text[start]);
        if (!Letter.IsAny(first) || (Letter.IsAny(before) && (IsPerson(first) || (first == '末' && !NameWords.IsSurname(text.Behind(start, 2))))))
        {
            return false;
        }

        return !Letter.IsAny(before) || (!Letter.AreOneScript(before, first) && !(Letter.IsIdeograph(before) && Letter.IsKana(first)))
            || (Letter.IsHiragana(first) && before is 'は' or 'の' or 'に')
            || (Letter.IsIdeograph(first) && (FollowsPerson(text, start) || FollowsHouse(text, start) || FollowsRole(text, start) || FollowsWord(text, start)));
    }

    /// <summary>あの人佐藤花子さん, 相手方久保田よし子.</summary>
    private static bool FollowsPerson(FoldedText text, int start) => IsPerson(text.At(start - 1)) && Letter.IsAny(text.At(start - 2));

    private static bool IsPerson(char c) => c is '人' or '方';

    /// <summary>七番十六号宮崎ふみ様方: the address ends right before the name.</summary>
    private static bool FollowsHouse(FoldedText text, int start) =>
        text.At(start - 1) == '号' && text.At(start - 2) is var digit && (char.IsAsciiDigit(digit) || Digit.IsKanji(digit) || digit == '十');

    /// <summary>申請者山田太郎: a role is written right before the name.</summary>
    public static bool FollowsRole(FoldedText text, int start)
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

    /// <summary>弁護士佐藤一郎: a role, and behind it a whole name.</summary>
    private static bool BeginsWithRole(FoldedText text, int start, int end)
    {
        const int LongestRole = 5;
        for (var size = 2; size <= LongestRole && start + size + 2 < end; size++)
        {
            if (NotNames.ContainRole(text.Slice(start, start + size)) && KnownNames.Split(text.Slice(start + size, end), out var isFull) >= KnownNames.BothKnown && isFull)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>昨日田中さん, 先月末高橋さん: a word of the language ends right before the name, and none goes on with its first letter (新発|田, 施設|長 山田).</summary>
    private static bool FollowsWord(FoldedText text, int start)
    {
        const int LongestWord = 6;
        if (text.At(start + 1) == ' ' && (WordTable.Shipped.Of(text.Slice(start, start + 1)) & WordClass.Suffix) != WordClass.None)
        {
            return false;
        }

        var end = text.At(start - 1) == '末' ? start - 1 : start;
        for (var size = 2; size <= LongestWord && size <= end; size++)
        {
            var at = end - size;
            if (!Letter.IsIdeograph(text.At(at - 1)) && ((IsWord(text.Slice(at, start)) && WordTable.Shipped.Of(text.Slice(at, start + 1)) == WordClass.None) || (end < start && IsWord(text.Slice(at, end)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> word) => (WordTable.Shipped.Of(word) & (WordClass.Common | WordClass.Function | WordClass.Suffix)) != WordClass.None;
}
