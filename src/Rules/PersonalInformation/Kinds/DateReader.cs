namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A calendar date in a text.</summary>
internal readonly record struct FoundDate(int Start, int End, int Year, int Month, int Day)
{
    private const int Newest = 2035;
    private const int Oldest = 1900;

    /// <summary>Somebody who may be spoken of now can be born on it.</summary>
    public bool IsPlausibleBirth => Year is >= Oldest and <= Newest;
}

/// <summary>Reads dates with years: 2001/2/3, 2001年2月3日, 昭和60年1月2日, S60.1.2, 令和元年五月一日, 19850102.</summary>
internal static class DateReader
{
    private const int LongestAside = 10;

    private static readonly (string Name, int Before, int Years)[] Eras =
        [("明治", 1867, 45), ("大正", 1911, 15), ("昭和", 1925, 64), ("平成", 1988, 31), ("令和", 2018, 40)];

    public static bool TryRead(FoldedText text, int at, out FoundDate date)
    {
        date = default;
        var place = at;
        if (!TryYear(text, ref place, out var year))
        {
            return TryCompact(text, at, out date);
        }

        if (!TryPart(text, ref place, '月', out var month) || !TryPart(text, ref place, '日', out var day) || !DateShape.IsDay(year, month, day))
        {
            return TryCompact(text, at, out date);
        }

        date = new FoundDate(at, place, year, month, day);
        return !char.IsAsciiDigit(text.At(place));
    }

    /// <summary>A year and the separator behind it.</summary>
    private static bool TryYear(FoldedText text, ref int place, out int year)
    {
        year = 0;
        if (char.IsAsciiLetterOrDigit(text.At(place - 1)) || (text.At(place - 1) is '/' or '-' && char.IsAsciiLetterOrDigit(text.At(place - 2))))
        {
            return false;
        }

        var start = place;
        var (before, years) = Era(text, ref place);
        if (before > 0)
        {
            while (text.At(place) == ' ' && place - start < 6)
            {
                place++;
            }
        }

        var number = text.At(place) == '元' && before > 0 ? 1 : -1;
        place += number > 0 ? 1 : 0;
        if (number < 0 && !Numeral.TryRead(text, ref place, 4, out number))
        {
            return false;
        }

        year = before > 0 ? before + number : number;
        var isYear = before > 0 ? number >= 1 && number <= years : number is >= 1868 and <= 2099;
        SkipOtherYear(text, ref place);
        if (!isYear || !TakeSeparator(text, ref place, '年'))
        {
            return false;
        }

        SkipOtherYear(text, ref place);
        return true;
    }

    /// <summary>1939年(昭和14年)3月: the same year in the other calendar.</summary>
    private static void SkipOtherYear(FoldedText text, ref int place)
    {
        var close = text.At(place) == '(' ? text.Slice(place, Math.Min(text.Length, place + LongestAside)).IndexOf(')') : -1;
        if (close > 2 && text.Slice(place + 1, place + close).TrimEnd('年') is var aside && char.IsAsciiDigit(aside[^1]) && aside[0] is '昭' or '平' or '令' or '大' or '明' or 'S' or 'H' or 'R' or 'T' or 'M' or '1' or '2')
        {
            place += close + 1;
        }
    }

    private static (int Before, int Years) Era(FoldedText text, ref int place)
    {
        foreach (var (name, before, years) in Eras)
        {
            if (place + 2 <= text.Length && text.Slice(place, place + 2).SequenceEqual(name))
            {
                place += 2;
                return (before, years);
            }
        }

        var letter = "MTSHR".IndexOf(char.ToUpperInvariant(text.At(place)), StringComparison.Ordinal);
        if (letter >= 0 && text.At(place) != '\0' && (char.IsAsciiDigit(text.At(place + 1)) || text.At(place + 1) is '.' or '元' || (text.At(place + 1) == ' ' && char.IsAsciiDigit(text.At(place + 2)))) && !char.IsAsciiLetter(text.At(place - 1)))
        {
            place += text.At(place + 1) is '.' or ' ' ? 2 : 1;
            return (Eras[letter].Before, Eras[letter].Years);
        }

        // 昭35.7.23
        var one = "明大昭平令".IndexOf(text.At(place), StringComparison.Ordinal);
        if (one >= 0 && text.At(place) != '\0' && char.IsAsciiDigit(text.At(place + 1)))
        {
            place++;
            return (Eras[one].Before, Eras[one].Years);
        }

        return (0, 0);
    }

    private static bool TryPart(FoldedText text, ref int place, char unit, out int number)
    {
        if (!Numeral.TryRead(text, ref place, 2, out number))
        {
            return false;
        }

        if (unit == '月')
        {
            return TakeSeparator(text, ref place, '月');
        }

        if (text.At(place) == '日')
        {
            place++;
        }

        return true;
    }

    private static bool TakeSeparator(FoldedText text, ref int place, char unit)
    {
        while (text.At(place) == ' ')
        {
            place++;
        }

        if (text.At(place) != unit && text.At(place) is not ('/' or '.' or '-' or '・'))
        {
            return false;
        }

        place++;
        while (text.At(place) == ' ')
        {
            place++;
        }

        return true;
    }

    private static bool TryCompact(FoldedText text, int at, out FoundDate date)
    {
        if (LooseDates.TryEra(text, at, out date) || LooseDates.TryEnglish(text, at, out date))
        {
            return true;
        }

        if (at + 8 > text.Length || char.IsAsciiLetterOrDigit(text.At(at - 1)) || text.At(at - 1) == '-' || char.IsAsciiLetterOrDigit(text.At(at + 8)) || text.At(at + 8) == '-'
            || text.Slice(at, at + 8).IndexOfAnyExceptInRange('0', '9') >= 0 || !DateShape.BeginsWithDate(text.Slice(at, at + 8)))
        {
            return false;
        }

        var digits = text.Slice(at, at + 8);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        date = new FoundDate(at, at + 8, int.Parse(digits[..4], culture), int.Parse(digits[4..6], culture), int.Parse(digits[6..8], culture));
        return true;
    }
}
