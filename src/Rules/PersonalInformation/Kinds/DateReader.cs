namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A calendar date in a text.</summary>
internal readonly record struct FoundDate(int Start, int End, int Year, int Month, int Day)
{
    private const int Newest = 2035;
    private const int Oldest = 1900;

    /// <summary>Somebody who may be spoken of now can be born on it.</summary>
    public bool IsPlausibleBirth => Year is >= Oldest and <= Newest;

    /// <summary>4/1 and 3/31: terms and posts begin and end then.</summary>
    public bool IsOfFiscalYear => (Month == 4 && Day == 1) || (Month == 3 && Day == 31);

    /// <summary>1900/1/1: what systems put where they know no day.</summary>
    public bool IsFirstOfSystems => Year == Oldest && Month == 1 && Day == 1;
}

/// <summary>Reads dates with years: 2001/2/3, 2001年2月3日, 昭和60年1月2日, S60.1.2, 令和元年五月一日, 19850102.</summary>
internal static class DateReader
{
    private const int LongestAside = 10;
    private const int LongestEra = 6;
    private const int LongestGap = 8;
    private const int Oldest = 1868;
    private const int Newest = 2099;

    /// <summary>What a date may begin with beside a letter or a digit: a kanji numeral or an era.</summary>
    private static readonly System.Buffers.SearchValues<char> Beginnings = System.Buffers.SearchValues.Create("〇零一二三四五六七八九壱弐参肆伍陸漆捌玖壹貳參十拾百千明大昭平令");

    /// <summary>Every date of a text, one after the other.</summary>
    public static List<FoundDate> All(FoldedText text)
    {
        var dates = new List<FoundDate>();
        for (var i = 0; i < text.Length; i++)
        {
            if (TryRead(text, i, out var date))
            {
                dates.Add(date);
                i = date.End - 1;
            }
        }

        return dates;
    }

    public static bool TryRead(FoldedText text, int at, out FoundDate date)
    {
        date = default;
        var place = at;
        if (!char.IsAsciiLetterOrDigit(text.At(at)) && !Beginnings.Contains(text.At(at)))
        {
            return false;
        }

        if (!TryYear(text, ref place, out var year))
        {
            return TryCompact(text, at, out date);
        }

        var isApart = text.At(place - 1) == ' ' && char.IsAsciiDigit(text.At(place - 2));
        if (!Numeral.TryRead(text, ref place, 2, out var month) || !TakeSeparator(text, ref place, '月', isApart) || !Numeral.TryRead(text, ref place, 2, out var day) || !DateShape.IsDay(year, month, day))
        {
            return TryCompact(text, at, out date);
        }

        place += text.At(place) == '日' ? 1 : 0;
        date = new FoundDate(at, place, year, month, day);
        return !char.IsAsciiDigit(text.At(place));
    }

    /// <summary>Where a year that stands by itself ends (昭和44年, S44, 1969年), or -1.</summary>
    public static int YearEnd(FoldedText text, int at, out int year)
    {
        var place = at;
        var era = char.IsAsciiLetterOrDigit(text.At(at - 1)) ? 0 : TakeEra(text, ref place);
        place = era > 0 ? text.Past(place, " ", LongestEra) : place;
        if (!Numeral.TryRead(text, ref place, 4, out year))
        {
            return -1;
        }

        var hasUnit = text.At(place) == '年';
        year = era > 0 ? Eras.Year(era, year) : year;
        return hasUnit || era > 0 ? place + (hasUnit ? 1 : 0) : -1;
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
        var era = TakeEra(text, ref place);
        place = era > 0 ? text.Past(place, " ", LongestEra) : place;

        var number = 1;
        if (era > 0 && text.At(place) == '元')
        {
            place++;
        }
        else if (!Numeral.TryRead(text, ref place, 4, out number))
        {
            return false;
        }

        year = era > 0 ? Eras.Year(era, number) : number;
        SkipOtherYear(text, ref place);
        if (year is < Oldest or > Newest || !TakeSeparator(text, ref place, '年', era > 0))
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
        if (close < 0)
        {
            return;
        }

        var aside = text.Slice(place + 1, place + close).TrimEnd('年');
        if (aside.Length > 1 && char.IsAsciiDigit(aside[^1]) && (aside[0] is '1' or '2' || Eras.OfKanji(aside[0]) > 0 || Eras.OfLetter(aside[0]) > 0))
        {
            place += close + 1;
        }
    }

    /// <summary>The code of the era that begins here (昭和, S60, S.60, 昭35), or 0.</summary>
    private static int TakeEra(FoldedText text, ref int place)
    {
        if (Eras.NameAt(text, place) is > 0 and var named)
        {
            place += 2;
            return named;
        }

        var next = text.At(place + 1);
        var letter = Eras.OfLetter(text.At(place));
        if (letter > 0 && (char.IsAsciiDigit(next) || next is '.' or '元' || (next == ' ' && char.IsAsciiDigit(text.At(place + 2)))))
        {
            place += next is '.' or ' ' ? 2 : 1;
            return letter;
        }

        var kanji = Digit.IsAny(next) || next is '元' or '十' || (next == ' ' && char.IsAsciiDigit(text.At(place + 2))) ? Eras.OfKanji(text.At(place)) : 0;
        place += kanji > 0 ? 1 : 0;
        return kanji;
    }

    /// <param name="isSpaceEnough">昭和54 9 6: an era leaves no doubt.</param>
    private static bool TakeSeparator(FoldedText text, ref int place, char unit, bool isSpaceEnough)
    {
        var start = place;
        place = text.Past(place, " ", LongestGap);
        place += text.At(place) == '\n' && text.At(place + 1) == unit ? 1 : 0;
        if (text.At(place) != unit && text.At(place) is not ('/' or '.' or '-' or '・'))
        {
            return isSpaceEnough && place == start + 1 && char.IsAsciiDigit(text.At(place)) && char.IsAsciiDigit(text.At(start - 1));
        }

        // 平成2年の5月6日; a scanner breaks the line (昭和59年, below 9月17日).
        var isUnit = text[place] == unit;
        place = text.Past(place + 1, isUnit ? " の\n" : " ", LongestGap);
        place += text.At(place) == '\n' && text.At(place - 1) is '/' or '.' or '-' && char.IsAsciiDigit(text.At(place + 1)) ? 1 : 0;
        return true;
    }

    private static bool TryCompact(FoldedText text, int at, out FoundDate date)
    {
        if (LooseDates.TryEra(text, at, out date) || LooseDates.TryEnglish(text, at, out date))
        {
            return true;
        }

        if (at + 8 > text.Length || char.IsAsciiLetterOrDigit(text.At(at - 1)) || text.At(at - 1) == '-' || char.IsAsciiLetterOrDigit(text.At(at + 8)) || text.At(at + 8) == '-'
            || !DateShape.BeginsWithDate(text.Slice(at, at + 8)))
        {
            return false;
        }

        var digits = text.Slice(at, at + 8);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        date = new FoundDate(at, at + 8, int.Parse(digits[..4], culture), int.Parse(digits[4..6], culture), int.Parse(digits[6..8], culture));
        return true;
    }
}
