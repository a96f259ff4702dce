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

    /// <summary>What a desk writes before the name of who came.</summary>
    private static readonly string[] Heads = ["受付", "窓口", "来庁", "来所", "来客", "予約", "面談", "面接", "相談", "申請", "届出", "本人", "対象", "照会", "呼出", "次"];

    /// <summary>Asked of every message, so it looks at the words themselves; what it cannot fold quickly (half-width ｶﾞ) is read in full.</summary>
    public static bool MayBe(ReadOnlySpan<char> text)
    {
        if (text.Length is < Shortest or > Longest || !(Letter.IsIdeograph(FoldTable.Table[text[0]]) || Letter.IsKana(FoldTable.Table[text[0]])))
        {
            return false;
        }

        Span<char> folded = stackalloc char[Longest];
        var length = QuickFold.Try(text, folded);
        return length > 0 && EndOf(folded[..length], HeadOf(folded[..length])) > 0;
    }

    public static IEnumerable<Answer> Of(Reading reading)
    {
        var start = HeadOf(reading.Text.Span);
        if (reading.Text.Length is >= Shortest and <= Longest && EndOf(reading.Text.Span, start) is > 0 and var end && !Officials.Are(reading, start, end, isFull: true))
        {
            yield return reading.Answer(InformationTypes.Person, start, end) with { StandsAlone = true };
        }
    }

    /// <summary>受付 栗林 昌平: where the name begins behind such a word and its sign.</summary>
    private static int HeadOf(ReadOnlySpan<char> text)
    {
        foreach (var head in Heads)
        {
            if (text.StartsWith(head) && text.Length > head.Length + 1 && text[head.Length] is ' ' or ':' or '→' or '、')
            {
                return head.Length + 1;
            }
        }

        return 0;
    }

    private static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var name = text[start..].TrimEnd(" 。、!");
        for (var i = 0; i < 2; i++)
        {
            foreach (var end in Ends)
            {
                name = name.EndsWith(end) ? name[..^end.Length].TrimEnd(' ') : name;
            }
        }

        return name.Length >= Shortest && IsFull(name, isTrusted: start > 0 && name.Contains(' ')) ? start + name.Length : -1;
    }

    /// <summary>Hiragana writes everything else as well: there both parts must be known.</summary>
    private static bool IsFull(ReadOnlySpan<char> name, bool isTrusted) =>
        Letter.IsHiragana(name[0]) && !name.Contains(' ') ? KanaNames.IsPair(name, isTrusted: false) : !NameWords.AreTwoPlaces(name) && PlausibleName.Read(name, isTrusted) == NameForm.Full;
}
