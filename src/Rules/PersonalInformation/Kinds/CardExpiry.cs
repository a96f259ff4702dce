using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What is copied from a card with its number: 08/27 and the digits of its back, with words (有効期限, CVV) or without.</summary>
internal static class CardExpiry
{
    private const int Reach = 40;
    private const int LongestBrand = 16;

    /// <summary>Month and year (08/27, 08-2027).</summary>
    private const int LongestMonth = 7;

    /// <summary>Cards are valid for so many years at most.</summary>
    private const int Years = 10;
    private const int Century = 100;

    private static readonly SearchValues<string> Terms = SearchValues.Create(
        ["期限", "有効", "exp", "valid", "thru", "セキュリティ", "cvv", "cvc", "cvn", "裏面", "裏の", "3桁", "三桁"], StringComparison.OrdinalIgnoreCase);

    /// <param name="needsTerm">Goods are spoken of: a month and a day may be of their delivery.</param>
    public static bool StandsBehind(Reading reading, int end, bool needsTerm)
    {
        var behind = reading.Text.Behind(end, Reach);
        var digit = behind.IndexOfAnyInRange('0', '9');
        var term = behind.IndexOfAny(Terms);
        return digit > 0 && ((term >= 0 && term <= LongestBrand) || (!needsTerm && digit <= LongestBrand && behind[..digit].IndexOf("。") < 0 && IsExpiry(behind[digit..], reading.Year)));
    }

    /// <summary>A month and one of the next years, and in the line nothing but the digits of the back.</summary>
    private static bool IsExpiry(ReadOnlySpan<char> written, int thisYear)
    {
        var end = written.IndexOfAnyExcept("0123456789/-");
        var date = end < 0 ? written : written[..end];
        var sign = date.IndexOfAny('/', '-');
        return date.Length <= LongestMonth && sign is 1 or 2 && int.TryParse(date[..sign], out var month) && month is >= 1 and <= 12
            && date.Length - sign is 3 or 5 && int.TryParse(date[(sign + 1)..], out var year) && (year % Century) - (thisYear % Century) is >= 0 and <= Years
            && written[date.Length..].FirstLine().IndexOfAnyExcept("0123456789 /、,") < 0;
    }
}
