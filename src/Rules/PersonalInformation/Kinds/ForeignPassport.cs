namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Numbers of other countries' passports. Their forms differ (E12345678, P1234567A, M12A34567, 512345678), so only one right behind a
/// word for passports counts.
/// </summary>
internal static class ForeignPassport
{
    private const int Shortest = 7;
    private const int Longest = 9;
    private const int FewestDigits = 6;
    private const int MostLettersAhead = 2;

    /// <summary>Where the word of letters and digits around a chain stands, when it has such a form; an empty place else.</summary>
    public static (int Start, int End) Around(FoldedText text, NumberChain chain)
    {
        var start = text.RunStart(chain.Start, Longest + 1, char.IsAsciiLetterOrDigit);
        var end = text.RunEnd(chain.End, Longest, char.IsAsciiLetterOrDigit);
        return end - start is >= Shortest and <= Longest && HasForm(text.Slice(start, end)) ? (start, end) : (start, start);
    }

    /// <summary>Nothing but digits: a number of many things, unless the label says that it is the passport's.</summary>
    public static bool IsBare(FoldedText text, int start) => char.IsAsciiDigit(text[start]);

    private static bool HasForm(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var unit in word)
        {
            digits += char.IsAsciiDigit(unit) ? 1 : 0;
        }

        var ahead = Math.Max(0, word.IndexOfAnyInRange('0', '9'));
        return ahead == 0 ? digits == word.Length && word.Length > Shortest && !DateShape.BeginsWithDate(word) : ahead <= MostLettersAhead && digits >= FewestDigits;
    }
}
