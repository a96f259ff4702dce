namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Letters written for digits (O for 0, l for 1: E7). One letter among digits is a digit; several are when the whole word has the form
/// of a number, with at least a third of it real digits, or of a certificate with its two letters at the ends.
/// </summary>
internal static class LookalikeRun
{
    private const int Longest = 24;
    private const int FewestDigits = 3;
    private const int Shortest = 6;
    private const int Letters = 2;
    private const int PassportLength = 9;
    private const int CardLength = 12;

    /// <summary>Whether the letter at a place is a digit in disguise.</summary>
    public static bool IsDigit(FoldedText text, int at)
    {
        if (Digit.Lookalike(text.At(at)) == '\0')
        {
            return false;
        }

        var isAmongBars = IsAmongBars(text, at);
        if (isAmongBars || text[at] == '|' || text.At(at - 1) == '|' || text.At(at + 1) == '|')
        {
            return isAmongBars;
        }

        var (start, end) = Word(text, at);
        return end - start <= Longest && (IsNumber(text, start, end) || IsAmongLetters(text, start, end, at) || IsSingle(text, at) || IsInFours(text, start, end));
    }

    private static (int Start, int End) Word(FoldedText text, int at) =>
        (text.RunStart(at, Longest + 1, char.IsAsciiLetterOrDigit), text.RunEnd(at + 1, Longest, char.IsAsciiLetterOrDigit));

    /// <summary>Nothing but digits and such letters; at its edges S and B are letters of their own.</summary>
    private static bool IsNumber(FoldedText text, int start, int end) =>
        end - start >= Shortest && IsRound(text[start]) && IsRound(text[end - 1]) && !IsCertificate(text, start, end) && Digits(text, start, end) is var digits && digits * 3 >= end - start && AreAll(text, start, end);

    /// <summary>326O|4O97689: bars for 1 in a word as long as a number, where letters stand for digits as well; else a bar parts cells.</summary>
    private static bool IsAmongBars(FoldedText text, int at)
    {
        var start = text.RunStart(at, CardLength + 1, c => c == '|' || char.IsAsciiLetterOrDigit(c));
        var end = text.RunEnd(at, CardLength + 1, c => c == '|' || char.IsAsciiLetterOrDigit(c));
        return end - start is >= 10 and <= CardLength && text.Slice(start, end).Contains('|') && AreAll(text, start, end) && Digits(text, start, end) * 2 >= end - start && text.Slice(start, end).ContainsAny('O', 'o', 'l');
    }

    /// <summary>TKOI83429, AB1234567lCD: between the letters of a passport or residence card.</summary>
    private static bool IsAmongLetters(FoldedText text, int start, int end, int at) =>
        IsCertificate(text, start, end) && at >= start + Letters && (end - start == PassportLength || at < end - Letters);

    private static bool IsCertificate(FoldedText text, int start, int end)
    {
        if (end - start is not (PassportLength or CardLength) || !char.IsAsciiLetterUpper(text[start]) || !char.IsAsciiLetterUpper(text[start + 1]))
        {
            return false;
        }

        var last = end - start == CardLength ? end - Letters : end;
        return (last == end || (char.IsAsciiLetterUpper(text[last]) && char.IsAsciiLetterUpper(text[last + 1])))
            && AreAll(text, start + Letters, last) && Digits(text, start + Letters, last) >= FewestDigits;
    }

    /// <summary>A letter with digits on both sides, at the beginning of digits, or O and l behind three of them.</summary>
    private static bool IsSingle(FoldedText text, int at)
    {
        var (before, after) = (text.At(at - 1), text.At(at + 1));
        var inside = (char.IsAsciiDigit(before) || (Digit.Lookalike(before) != '\0' && char.IsAsciiDigit(text.At(at - 2))))
            && (char.IsAsciiDigit(after) || (Digit.Lookalike(after) != '\0' && char.IsAsciiDigit(text.At(at + 2))) || (after == '-' && char.IsAsciiDigit(text.At(at + 2))));
        return (char.IsAsciiDigit(after) && !char.IsAsciiLetterOrDigit(before) && IsRound(text[at])) || inside
            || (IsRound(text[at]) && Digits(text, at - FewestDigits, at) == FewestDigits && !char.IsAsciiLetterOrDigit(after));
    }

    /// <summary>3323 3l35 O78O: three words of four, at least half of it real digits.</summary>
    private static bool IsInFours(FoldedText text, int start, int end)
    {
        const int Four = 4;
        for (var first = start - (2 * (Four + 1)); end - start == Four && first <= start; first += Four + 1)
        {
            var last = first + (2 * (Four + 1));
            if (first >= 0 && IsFour(text, first) && IsFour(text, first + Four + 1) && IsFour(text, last) && Digits(text, first, last + Four) >= Shortest)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFour(FoldedText text, int start) =>
        !char.IsAsciiLetterOrDigit(text.At(start - 1)) && start + 4 <= text.Length && !char.IsAsciiLetterOrDigit(text.At(start + 4)) && AreAll(text, start, start + 4) && Digits(text, start, start + 4) > 0;

    private static bool IsRound(char c) => char.IsAsciiDigit(c) || c is 'O' or 'o' or 'l' or 'I';

    private static bool AreAll(FoldedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsAsciiDigit(text[i]) && Digit.Lookalike(text[i]) == '\0')
            {
                return false;
            }
        }

        return true;
    }

    private static int Digits(FoldedText text, int from, int to)
    {
        var count = 0;
        for (var i = Math.Max(0, from); i < to; i++)
        {
            count += char.IsAsciiDigit(text[i]) ? 1 : 0;
        }

        return count;
    }
}
