namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Small numbers in dates and addresses: 12, 十二, 二十三, 一二.</summary>
internal static class Numeral
{
    /// <summary>Reads a number of at most so many digits; the place moves behind it only on success.</summary>
    public static bool TryRead(FoldedText text, ref int place, int mostDigits, out int number)
    {
        number = 0;
        var at = place;
        while (char.IsAsciiDigit(text.At(at)) && at - place <= mostDigits)
        {
            number = (number * 10) + text[at] - '0';
            at++;
        }

        if (at > place)
        {
            if (at - place > mostDigits)
            {
                return false;
            }

            place = at;
            return true;
        }

        return TryKanji(text, ref place, mostDigits, out number);
    }

    private static bool TryKanji(FoldedText text, ref int place, int mostDigits, out int number)
    {
        number = 0;
        var at = place;
        var (total, pending, count, hasUnit) = (0, 0, 0, false);
        while (at < text.Length && at - place < 7)
        {
            var c = text[at];
            if (Digit.IsKanji(c))
            {
                pending = (pending * 10) + Digit.Ascii(c) - '0';
                count++;
            }
            else if (c is '十' or '拾' or '百' or '千')
            {
                total += (pending == 0 ? 1 : pending) * (c is '十' or '拾' ? 10 : c == '百' ? 100 : 1000);
                pending = 0;
                hasUnit = true;
            }
            else
            {
                break;
            }

            at++;
        }

        if (at == place || (!hasUnit && count > mostDigits))
        {
            return false;
        }

        number = total + pending;
        place = at;
        return true;
    }
}
