namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A message that is a full name and nothing else (ヒグチ アキラ, 栗林昌平さんです). Alone it tells nothing; the date of birth, the address
/// or the telephone that the same poster sends right before or behind makes it somebody's (E2).
/// </summary>
internal static class LoneName
{
    private const int Longest = 24;
    private const int Shortest = 3;

    /// <summary>What may stand behind a name that is all of a message: titles, a copula, 宛.</summary>
    private static readonly string[] Ends = ["です", "でした", "ですー", "宛", "宛て", "あて", .. Titles.Words];

    /// <summary>Asked of every message, so it looks at the words themselves; what it cannot fold quickly (half-width ｶﾞ) is read in full.</summary>
    public static bool MayBe(ReadOnlySpan<char> text)
    {
        if (text.Length is < Shortest or > Longest || !(Letter.IsIdeograph(FoldTable.Table[text[0]]) || Letter.IsKana(FoldTable.Table[text[0]])))
        {
            return false;
        }

        Span<char> folded = stackalloc char[Longest];
        var length = QuickFold.Try(text, folded);
        return length > 0 && EndOf(folded[..length]) > 0;
    }

    public static IEnumerable<Answer> Of(Reading reading)
    {
        if (reading.Text.Length is >= Shortest and <= Longest && EndOf(reading.Text.Span) is > 0 and var end && !Officials.Are(reading, 0, end, isFull: true))
        {
            yield return reading.Answer(InformationTypes.Person, 0, end) with { StandsAlone = true };
        }
    }

    private static int EndOf(ReadOnlySpan<char> text)
    {
        var name = text.TrimEnd(" 。、!");
        for (var i = 0; i < 2; i++)
        {
            foreach (var end in Ends)
            {
                name = name.EndsWith(end) ? name[..^end.Length].TrimEnd(' ') : name;
            }
        }

        return name.Length >= Shortest && IsFull(name) ? name.Length : -1;
    }

    /// <summary>Hiragana writes everything else as well: there both parts must be known.</summary>
    private static bool IsFull(ReadOnlySpan<char> name) =>
        Letter.IsHiragana(name[0]) && !name.Contains(' ') ? KanaNames.IsPair(name, isTrusted: false) : !NameWords.AreTwoPlaces(name) && PlausibleName.Read(name, isTrusted: false) == NameForm.Full;
}
