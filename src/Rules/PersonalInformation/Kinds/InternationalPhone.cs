namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Telephone numbers written with their country: +84 94 …, 010-1-312-…, +81-45-…. Every country's numbering plan is
/// libphonenumber's; a plus with a valid number behind it is a telephone number and nothing else.
/// </summary>
internal static class InternationalPhone
{
    public const int LongestDigits = 20;
    private const string Japan = "81";

    /// <summary>Can be one by its digits alone.</summary>
    public static bool Fits(in NumberCandidate number) =>
        number.FirstGroup == 0 && number.Count is >= 8 and <= LongestDigits - 1 && (number.Chain.HasPlus || CountryAt(number.Digits) > 0);

    /// <summary>A foreign number: with a plus, with the prefix of international calls, or bare in groups behind a label.</summary>
    public static bool IsOne(in NumberCandidate number, bool isLabelled)
    {
        var digits = number.Digits;
        var country = number.Chain.HasPlus && number.FirstGroup == 0 ? 0 : CountryAt(digits);
        if (country < 0 || digits.Length - country < 8)
        {
            return isLabelled && number.Groups >= 3 && digits[0] != '0' && number.FirstGroup == 0 && IsValid(digits);
        }

        var isGrouped = country == 0 ? number.Groups > 1 || digits.Length >= 10 : number.Groups >= 3 && number.GroupLength(0) <= 5;
        return !digits[country..].StartsWith(Japan, StringComparison.Ordinal) && (isLabelled || isGrouped) && IsValid(digits[country..]);
    }

    /// <summary>The digits with the national 0; +81 and 010-81 stand for it. Empty for other countries.</summary>
    public static ReadOnlySpan<char> National(in NumberCandidate number, Span<char> buffer)
    {
        var digits = number.Digits;
        var hasPlus = number.Chain.HasPlus && number.FirstGroup == 0;
        var country = hasPlus ? 0 : CountryAt(digits);
        if (country < 0 || !digits[country..].StartsWith(Japan, StringComparison.Ordinal))
        {
            return digits[0] == '0' && !hasPlus ? digits : [];
        }

        var rest = digits[(country + Japan.Length)..].TrimStart('0');
        buffer[0] = '0';
        rest.CopyTo(buffer[1..]);
        return buffer[..(rest.Length + 1)];
    }

    /// <summary>Where the country begins behind 010 or 00; -1 without such a prefix.</summary>
    private static int CountryAt(ReadOnlySpan<char> digits) =>
        digits.Length < 11 ? -1 : digits.StartsWith("010", StringComparison.Ordinal) ? 3 : digits.StartsWith("00", StringComparison.Ordinal) ? 2 : -1;

    private static bool IsValid(ReadOnlySpan<char> digits) => !CheckDigits.IsOneDigit(digits[2..]) && PhoneNumbers.IsInPlan(digits);
}
