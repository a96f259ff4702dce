using System.Globalization;

namespace ComplianceBot.LineWorks.Callbacks;

/// <summary>
/// Reads <c>issuedTime</c>: ISO 8601 in UTC with a fraction of any length, for trailing zeros are dropped on the wire
/// (<c>:28Z</c>, <c>:45.31Z</c>, <c>:52.749Z</c>; wire sheet trap 1). An offset in place of <c>Z</c> is understood too.
/// </summary>
internal static class IssuedTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
    private const int DigitsOfATick = 7;
    private const int Longest = 40;

    public static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        Span<char> shortened = stackalloc char[Longest];
        time = default;
        if (text.Length > Longest)
        {
            return false;
        }

        return DateTimeOffset.TryParseExact(
            WithoutDigitsBelowATick(text, shortened),
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time);
    }

    private static ReadOnlySpan<char> WithoutDigitsBelowATick(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var dot = text.IndexOf('.');
        var end = dot + 1;
        while (dot >= 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var kept = dot + 1 + DigitsOfATick;
        if (dot < 0 || end <= kept)
        {
            return text;
        }

        text[..kept].CopyTo(buffer);
        text[end..].CopyTo(buffer[kept..]);
        return buffer[..(kept + text.Length - end)];
    }
}
