namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Dates in forms that are plain only beside a word of birth: S260509, April 5, 1990, 1 9 5 1 0 5 0 9, 3-26-5-9, 05/04/1990.</summary>
internal static class LooseDates
{
    private const int LongestMonth = 9;
    private const int MostDigits = 9;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>An era's letter and six digits.</summary>
    public static bool TryEra(FoldedText text, int at, out FoundDate date)
    {
        date = default;
        var era = Eras.OfLetter(text.At(at));
        var end = at + 7;
        if (era == 0 || end > text.Length || char.IsAsciiLetterOrDigit(text.At(at - 1)) || char.IsAsciiLetterOrDigit(text.At(end)) || text.At(end) == '-')
        {
            return false;
        }

        Span<int> digits = stackalloc int[6];
        return ReadDigits(text, at + 1, end, digits) == 6 && TryDay(Eras.Year(era, Number(digits[..2])), Number(digits[2..4]), Number(digits[4..]), (at, end), out date);
    }

    /// <summary>April 5, 1990 or 5 Apr 1990.</summary>
    public static bool TryEnglish(FoldedText text, int at, out FoundDate date)
    {
        date = default;
        if (char.IsAsciiLetterOrDigit(text.At(at - 1)) || !char.IsAsciiLetterOrDigit(text.At(at)))
        {
            return false;
        }

        var place = at;
        var day = 0;
        var isDayFirst = char.IsAsciiDigit(text[at]) && Numeral.TryRead(text, ref place, 2, out day);
        if (isDayFirst && !Skip(text, ref place) || !TryMonth(text, ref place, out var month) || !Skip(text, ref place))
        {
            return false;
        }

        if (!isDayFirst && !(Numeral.TryRead(text, ref place, 2, out day) && Skip(text, ref place)))
        {
            return false;
        }

        return Numeral.TryRead(text, ref place, 4, out var year) && !char.IsAsciiDigit(text.At(place)) && TryDay(year, month, day, (at, place), out date);
    }

    /// <summary>Right behind its label: eight digits however spaced, a register's code with year, month and day, six digits without an era, or day and month before the year.</summary>
    public static bool TryLabelled(FoldedText text, int at, out FoundDate date)
    {
        date = default;
        var end = at;
        Span<int> digits = stackalloc int[MostDigits];
        var groups = 0;
        for (var count = 0; end < text.Length && count < MostDigits && (char.IsAsciiDigit(text[end]) || (end > at && text[end] is ' ' or '/' or '-' or '.' && char.IsAsciiDigit(text.At(end + 1)))); end++)
        {
            count += char.IsAsciiDigit(text[end]) ? 1 : 0;
            groups += char.IsAsciiDigit(text[end]) && !char.IsAsciiDigit(text.At(end - 1)) ? 1 : 0;
        }

        if (char.IsAsciiLetterOrDigit(text.At(end)) || text.At(end) is '-' or '/')
        {
            return false;
        }

        var d = digits[..ReadDigits(text, at, end, digits)];
        if (d.Length == 8)
        {
            var isYearLast = groups == 3 && text.At(at + 2) is '/' or '-' or '.';
            return isYearLast
                ? TryDay(Number(d[4..]), Number(d[..2]), Number(d[2..4]), (at, end), out date) || TryDay(Number(d[4..]), Number(d[2..4]), Number(d[..2]), (at, end), out date)
                : TryDay(Number(d[..4]), Number(d[4..6]), Number(d[6..]), (at, end), out date);
        }

        if (groups == 1 && d.Length == 6)
        {
            return TryDay(TwentiethCentury + Number(d[..2]), Number(d[2..4]), Number(d[4..]), (at, end), out date);
        }

        return d.Length == 7 && (groups == 1 || (groups == 2 && text[at + 1] == '-'))
            ? TryDay(Eras.Year(d[0], Number(d[1..3])), Number(d[3..5]), Number(d[5..]), (at, end), out date)
            : groups == 4 ? TryParts(text, at, end, out date) : groups == 3 && TryShort(text, at, end, out date);
    }

    /// <summary>90/05/06, 54.9.6: which century or era it is of does not matter, for it is a day of birth.</summary>
    private static bool TryShort(FoldedText text, int at, int end, out FoundDate date)
    {
        date = default;
        Span<int> parts = stackalloc int[3];
        return AreRead(text, at, parts) && TryDay(TwentiethCentury + parts[0], parts[1], parts[2], (at, end), out date);
    }

    private const int TwentiethCentury = 1900;

    /// <summary>3-26-5-9.</summary>
    private static bool TryParts(FoldedText text, int at, int end, out FoundDate date)
    {
        date = default;
        Span<int> parts = stackalloc int[4];
        return AreRead(text, at, parts) && TryDay(Eras.Year(parts[0], parts[1]), parts[2], parts[3], (at, end), out date);
    }

    /// <summary>Numbers of one or two digits with one separator between them.</summary>
    private static bool AreRead(FoldedText text, int at, Span<int> parts)
    {
        foreach (ref var part in parts)
        {
            if (!Numeral.TryRead(text, ref at, 2, out part))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    private static bool TryMonth(FoldedText text, ref int place, out int month)
    {
        var end = text.RunEnd(place, LongestMonth, char.IsAsciiLetter);
        var word = text.Slice(place, end);
        month = 0;
        for (var i = 0; i < Months.Length && month == 0; i++)
        {
            month = word.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase) ? i + 1 : 0;
        }

        place = end;
        return month > 0;
    }

    private static bool Skip(FoldedText text, ref int place)
    {
        var from = place;
        place = text.Past(place, " ,.-/", 3);
        return place > from;
    }

    private static bool TryDay(int year, int month, int day, (int Start, int End) place, out FoundDate date)
    {
        date = new FoundDate(place.Start, place.End, year, month, day);
        return DateShape.IsDay(year, month, day);
    }

    /// <summary>Values of the digits of a range, and how many they are; the caller's room is enough for them.</summary>
    private static int ReadDigits(FoldedText text, int from, int to, Span<int> digits)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits[count++] = text[i] - '0';
            }
        }

        return count;
    }

    private static int Number(ReadOnlySpan<int> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit;
        }

        return number;
    }
}
