namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Public check-digit formulas. A check alone proves little: one number in ten passes by chance.</summary>
public static class CheckDigits
{
    private static readonly int[] LicenceWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>個人番号, 12 digits (平成26年総務省令第85号 第5条).</summary>
    public static bool IsMyNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 12 || IsOneDigit(digits))
        {
            return false;
        }

        var sum = 0;
        for (var n = 1; n <= 11; n++)
        {
            sum += Value(digits[11 - n]) * (n <= 6 ? n + 1 : n - 5);
        }

        var rest = sum % 11;
        return Value(digits[11]) == (rest <= 1 ? 0 : 11 - rest);
    }

    /// <summary>運転免許証, 12 digits; the formula is not official but consistent, so it only raises or lowers.</summary>
    public static bool IsDriversLicense(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 12 || !IsCommission(digits))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < LicenceWeights.Length; i++)
        {
            sum += Value(digits[i]) * LicenceWeights[i];
        }

        return Value(digits[10]) == (11 - (sum % 11)) % 10;
    }

    /// <summary>The prefix is a public safety commission's (10–14, 20–25, 30, 40–49, …).</summary>
    public static bool IsCommission(ReadOnlySpan<char> digits)
    {
        var code = (Value(digits[0]) * 10) + Value(digits[1]);
        return code is (>= 10 and <= 14) or (>= 20 and <= 25) or 30 or (>= 40 and <= 49) or (>= 50 and <= 55)
            or (>= 60 and <= 65) or (>= 70 and <= 74) or (>= 80 and <= 83) or (>= 90 and <= 97);
    }

    /// <summary>Cards (ISO 7812) and, with the same sums, 保険者番号.</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = Value(digits[digits.Length - 1 - i]) * (i % 2 == 1 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0;
    }

    /// <summary>Issuer prefix and length of a card number.</summary>
    public static bool IsCardIssuer(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 14)
        {
            return false;
        }

        var four = int.Parse(digits[..4], System.Globalization.CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            14 => four / 10 is >= 300 and <= 305 || four / 100 is 36 or 38,
            15 => four / 100 is 34 or 37,
            16 => four / 1000 == 4 || four / 100 is >= 51 and <= 55 || four is (>= 2221 and <= 2720) or (>= 3528 and <= 3589) or 6011 || four / 100 == 65 || four / 100 == 62,
            19 => four / 1000 == 4,
            _ => false,
        };
    }

    /// <summary>A line of a passport's machine readable zone (ICAO 9303): weights 7 3 1 over digits and letters.</summary>
    public static bool IsMachineReadable(ReadOnlySpan<char> field, char check)
    {
        ReadOnlySpan<int> weights = [7, 3, 1];
        var sum = 0;
        for (var i = 0; i < field.Length; i++)
        {
            var value = char.IsAsciiDigit(field[i]) ? Value(field[i]) : char.IsAsciiLetterUpper(field[i]) ? field[i] - 'A' + 10 : 0;
            sum += value * weights[i % 3];
        }

        return char.IsAsciiDigit(check) && Value(check) == sum % 10;
    }

    /// <summary>111111111111 and the like are placeholders.</summary>
    public static bool IsOneDigit(ReadOnlySpan<char> digits) => digits.IndexOfAnyExcept(digits[0]) < 0;

    private static int Value(char digit) => digit - '0';
}
