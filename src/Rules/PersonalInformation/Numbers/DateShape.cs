namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Long numbers that begin with a calendar date are times or document numbers (20261122 and four more digits).</summary>
internal static class DateShape
{
    /// <summary>YYYYMMDD… of 1900–2099 that exists in the calendar. What is asked about need not be of digits alone (a token 1968-10-27).</summary>
    public static bool BeginsWithDate(ReadOnlySpan<char> digits) =>
        digits.Length >= 8 && digits[..2] is "19" or "20" && digits[..8].IndexOfAnyExceptInRange('0', '9') < 0 && IsDay(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..8]));

    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
