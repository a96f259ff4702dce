using PhoneNumbers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What can be a Japanese telephone number (the numbering plan is libphonenumber's).</summary>
internal static class PhoneNumbers
{
    private static readonly System.Buffers.SearchValues<char> Written = System.Buffers.SearchValues.Create("0123456789-");
    private static readonly Lazy<PhoneNumberUtil> Plan = new(PhoneNumberUtil.GetInstance);

    /// <summary>060, 070, 080, 090: eleven digits, the fourth not 0.</summary>
    public static bool IsMobile(ReadOnlySpan<char> digits) =>
        digits.Length == 11 && digits[0] == '0' && digits[1] is '6' or '7' or '8' or '9' && digits[2] == '0' && digits[3] != '0';

    /// <summary>050, IP telephony.</summary>
    public static bool IsIp(ReadOnlySpan<char> digits) => digits.Length == 11 && digits.StartsWith("050", StringComparison.Ordinal);

    /// <summary>0120, 0800, 0570, 0180, 0990: nobody's home.</summary>
    public static bool IsTollFree(ReadOnlySpan<char> digits) =>
        digits.Length is 10 or 11 && digits[..4] is "0120" or "0800" or "0570" or "0180" or "0990";

    /// <summary>Ten digits with an area code of the plan.</summary>
    public static bool IsGeographic(ReadOnlySpan<char> digits) =>
        digits.Length == 10 && digits[0] == '0' && digits[1] != '0' && !IsTollFree(digits) && IsInPlan($"81{digits[1..]}");

    /// <summary>Digits and hyphens of a telephone number stand at the beginning of a cell.</summary>
    public static bool Begin(ReadOnlySpan<char> cell) => IsWritten(cell.IndexOfAnyExcept(Written) is var end and >= 0 ? cell[..end] : cell);

    /// <summary>Digits and hyphens of a telephone number stand at the end of a cell.</summary>
    public static bool End(ReadOnlySpan<char> cell) => IsWritten(cell[(cell.LastIndexOfAnyExcept(Written) + 1)..]);

    private static bool IsWritten(ReadOnlySpan<char> number) => number.Length - number.Count('-') is 10 or 11 && number[0] == '0';

    /// <summary>Country and number as some country's plan has them.</summary>
    public static bool IsInPlan(ReadOnlySpan<char> digits)
    {
        try
        {
            return Plan.Value.IsValidNumber(Plan.Value.Parse($"+{digits}", null));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
