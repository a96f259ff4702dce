using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>虐・待, 生_活_保_護, 個.人.番.号, M y N u m b e r: a term whose letters one sign sets apart, so that a search does not find it. Only what spells a cue or a name is closed up.</summary>
internal static class BrokenTerms
{
    private const int Longest = 48;
    private const int Pair = 2;
    private static readonly SearchValues<char> Signs = SearchValues.Create("・.*_/|-+~=^");

    public static bool IsSign(char c) => Signs.Contains(c);

    public static IReadOnlyList<(int First, int Last)> In(FoldedText text)
    {
        List<(int First, int Last)>? runs = null;
        for (var at = 0; at + Pair < text.Length;)
        {
            var last = RunEnd(text, at);
            if (last > at && ((last - at > Pair && text[at + 1] is not ('|' or '/')) || StandsApart(text, at, last)) && Spells(text, at, last))
            {
                (runs ??= []).Add((at, last));
            }

            at = Math.Max(at + 1, last);
        }

        return runs ?? [];
    }

    /// <summary>マイ ナン バー, 個人 番号: a label that single spaces cut into two or three words.</summary>
    public static IReadOnlyList<(int First, int Last)> Pieces(FoldedText text)
    {
        List<(int First, int Last)>? runs = null;
        Span<char> letters = stackalloc char[3 * LongestPiece];
        for (var space = text.Next(' ', 1); space > 0; space = text.Next(' ', space + 1))
        {
            var start = text.RunStart(space, LongestPiece, SpacedLetters.IsLetter);
            var end = text.RunEnd(space + 1, LongestPiece, SpacedLetters.IsLetter);
            if (start == space || end == space + 1)
            {
                continue;
            }

            text.Slice(start, space).CopyTo(letters);
            text.Slice(space + 1, end).CopyTo(letters[(space - start)..]);
            var size = end - start - 1;
            var next = text.At(end) == ' ' ? text.RunEnd(end + 1, LongestPiece, SpacedLetters.IsLetter) : 0;
            if (CueBook.Table.IsLabel(letters[..size]) && !IsOfOther(text, end))
            {
                (runs ??= []).Add((space - 1, space + 1));
            }
            else if (next > end + 1)
            {
                text.Slice(end + 1, next).CopyTo(letters[size..]);
                if (CueBook.Table.IsLabel(letters[..(size + next - end - 1)]) && !IsOfOther(text, next))
                {
                    (runs ??= []).AddRange([(space - 1, space + 1), (end - 1, end + 1)]);
                    space = end;
                }
            }
        }

        return runs ?? [];
    }

    /// <summary>受給者 番号 札 1234567, 介護 保険 番号 0256345511 市役所: a thing's number, an office's telephone.</summary>
    private static bool IsOfOther(FoldedText text, int end)
    {
        var value = text.Past(end, " :", 2);
        var word = text.RunEnd(value, LongestPiece, Letter.IsIdeograph);
        var digits = text.RunEnd(value, LongestPhone + 1, char.IsAsciiDigit);
        return word > value ? word - value < 3 && char.IsAsciiDigit(text.At(text.Past(word, " :", 2)))
            : digits - value == LongestPhone && PhoneNumbers.IsGeographic(text.Slice(value, digits)) && OrganisationNouns.AreIn(text.Behind(digits, LongestOffice).FirstLine());
    }

    private const int LongestPiece = 6;
    private const int LongestPhone = 10;
    private const int LongestOffice = 20;

    private static int RunEnd(FoldedText text, int at)
    {
        var last = at;
        while (last - at < Longest && (IsSign(text.At(last + 1)) ? SpacedLetters.IsLetter(text[last]) && SpacedLetters.IsLetter(text.At(last + Pair)) : IsLatin(text, last) && IsLatin(text, last + Pair)) && text.At(last + 1) == text.At(at + 1))
        {
            last += Pair;
        }

        return last;
    }

    /// <summary>A Latin letter by itself between spaces; words of one letter are rarer than in kana and kanji.</summary>
    private static bool IsLatin(FoldedText text, int at) => char.IsAsciiLetter(text.At(at)) && text.At(at + 1) is ' ' or '\0' or ':' && text.At(at - 1) is ' ' or '\0' or '\n';

    /// <summary>先生・保護者, 姓|名|携帯: words longer than the letter beside the sign.</summary>
    private static bool StandsApart(FoldedText text, int first, int last) => !Letter.IsOfNoun(text.At(first - 1)) && !Letter.IsOfNoun(text.At(last + 1));

    /// <summary>い・と・う・さ・く・ら, 田.中.太.郎: a whole name.</summary>
    private static bool IsName(ReadOnlySpan<char> letters) =>
        letters.Length >= 4 && (Letter.IsIdeograph(letters[0]) ? KnownNames.Split(letters, out var isFull) >= KnownNames.BothKnown && isFull : Letter.IsOneScript(letters) && KanaNames.IsPair(letters, isTrusted: true));

    private static bool Spells(FoldedText text, int first, int last)
    {
        Span<char> letters = stackalloc char[(Longest / Pair) + 1];
        var count = 0;
        for (var at = first; at <= last; at += Pair)
        {
            letters[count++] = CueTable.Lower(text[at]);
        }

        return CueBook.Table.IsIn(letters[..count]) || IsName(letters[..count]);
    }
}
