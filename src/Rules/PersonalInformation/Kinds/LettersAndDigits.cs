namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Letters that stand before and behind the digits of a certificate's number, close up (TR1234567) or set apart (T R 1 2 3 …).</summary>
internal static class LettersAndDigits
{
    private const int LongestWay = 40;
    private const int LongestGap = 16;

    /// <summary>Between letters and digits: TR の 1234567.</summary>
    private const int LongestJoint = 3;

    /// <summary>Where the first so many digits of a chain end, when a group ends there; -1 else. What follows on the line is something else.</summary>
    public static int DigitsEnd(NumberChain chain, int digits)
    {
        for (var group = 0; group < chain.Groups && chain.FirstDigit(group) < digits; group++)
        {
            if (chain.FirstDigit(group + 1) == digits)
            {
                return chain.EndOf(digits - 1);
            }
        }

        return -1;
    }

    /// <summary>Where the two letters before a number begin; -1 when there are not exactly two.</summary>
    public static int Before(FoldedText text, int at)
    {
        var end = text.RunStart(at, LongestJoint, IsGap);
        var first = IsGap(text.At(end - 2)) ? end - 3 : end - 2;
        return first >= 0 && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(text[first]) && (!char.IsAsciiLetterOrDigit(text.At(first - 1)) || IsNo(text, first)) && !IsWord(text[first], text[end - 1]) ? first : -1;
    }

    /// <summary>ID, NO and OK are words, no series of a certificate.</summary>
    private static bool IsWord(char first, char second) => (CueTable.Lower(first), CueTable.Lower(second)) is ('i', 'd') or ('n', 'o') or ('o', 'k');

    /// <summary>No stands right before: 旅券NoTR1234567.</summary>
    private static bool IsNo(FoldedText text, int at) => text.At(at - 1) is 'o' or 'O' && text.At(at - 2) is 'N' or 'n' && !char.IsAsciiLetter(text.At(at - 3));

    /// <summary>Where the two letters behind a number end; -1 when there are not exactly two.</summary>
    public static int After(FoldedText text, int at)
    {
        var from = IsGap(text.At(at)) ? IsGap(text.At(at + 1)) ? at + 2 : at + 1 : at;
        var last = IsGap(text.At(from + 1)) ? from + 2 : from + 1;
        return char.IsAsciiLetter(text.At(from)) && char.IsAsciiLetter(text.At(last)) && !char.IsAsciiLetterOrDigit(text.At(last + 1)) ? last + 1 : -1;
    }

    /// <summary>Letters and digits told one after the other behind their label: 旅券は英字がTRで数字が1234567. Adds both.</summary>
    public static void FindApart(Reading reading, string type, int digits, string why)
    {
        foreach (var chain in reading.Numbers)
        {
            var end = DigitsEnd(chain, digits);
            var lettersEnd = end < 0 || char.IsAsciiLetter(reading.Text.At(end)) ? -1 : LettersEndBefore(reading.Text, chain.Start);
            var letters = lettersEnd < 0 ? -1 : Before(reading.Text, lettersEnd);
            if (letters >= 0 && IsNamed(reading, type, letters) && !reading.IsTaken(letters, end))
            {
                reading.AddNamed(type, letters, lettersEnd, why);
                reading.AddNamed(type, chain.Start, end, why);
            }
        }
    }

    private static int LettersEndBefore(FoldedText text, int start)
    {
        if (text.At(start - 1) is ' ' or '/' or '-' || char.IsAsciiLetterOrDigit(text.At(start - 1)))
        {
            return -1;
        }

        for (var at = start; at > Math.Max(1, start - LongestGap); at--)
        {
            if (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '\n' or '/' or '.' or '@' or '_')
            {
                return -1;
            }

            if (char.IsAsciiLetter(text[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsNamed(Reading reading, string type, int place)
    {
        for (var i = reading.Labels.FirstFrom(place) - 1; i >= 0 && place - reading.Hits[i].End <= LongestWay; i--)
        {
            if (reading.Hits[i].Kind is CueKind.Label or CueKind.Negative)
            {
                return reading.Hits[i].Cue.Type == type;
            }
        }

        return false;
    }

    private static bool IsGap(char c) => c is ' ' or '-' or '・' or '.' or '/' or '_' or '*' or '~' or '\n' or 'の' or 'ー' or '【' or '】' or '[' or ']' or '「' or '」';
}
