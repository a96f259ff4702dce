namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// 記号 … 番号 …: a ゆうちょ account (five digits 1xxx0 or 0xxx0, then up to eight) or the symbol and number of a health insurance
/// card (the symbol may hold kanji), the latter only where insurance is spoken of.
/// </summary>
internal static class SymbolAndNumber
{
    private const int LongestSymbol = 12;

    public static IEnumerable<Cue> Cues => [new Cue("記号", CueKind.Trigger), new Cue("きごう", CueKind.Trigger)];

    public static void Find(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Cue.Text is "記号" or "きごう")
            {
                Read(reading, hit);
            }
        }
    }

    private static void Read(Reading reading, in Hit hit)
    {
        var text = reading.Text;
        var start = SkipJoint(text, hit.End);
        var end = start;
        while (end < text.Length && end - start < LongestSymbol && (char.IsLetterOrDigit(text[end]) || text[end] == '-') && !StartsWith(text, end, "番号") && !StartsWith(text, end, "番"))
        {
            end++;
        }

        if (end == start)
        {
            return;
        }

        var (numberStart, numberEnd) = NumberAfter(text, end);
        if (numberStart < 0)
        {
            return;
        }

        var isPostal = IsPostal(text.Slice(start, end));
        var isInsurance = Speaks(reading, hit.Start, numberEnd, InformationTypes.HealthInsurance);
        if ((!isPostal && !isInsurance) || reading.IsTaken(start, numberEnd))
        {
            return;
        }

        var type = isPostal && !isInsurance ? InformationTypes.BankAccount : InformationTypes.HealthInsurance;
        const string Why = "「記号」と「番号」の組が書かれています。";
        reading.Add(reading.At(type, start, end, Confidence.High, Why) with { IsLabelled = true });
        reading.Add(reading.At(type, numberStart, numberEnd, Confidence.High, Why) with { IsLabelled = true });
    }

    /// <summary>番号 and its digits within a few units after the symbol.</summary>
    private static (int Start, int End) NumberAfter(FoldedText text, int from)
    {
        var at = from;
        while (at < text.Length && at - from <= 6 && !StartsWith(text, at, "番") && !char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (StartsWith(text, at, "番"))
        {
            at = SkipJoint(text, StartsWith(text, at, "番号") ? at + 2 : at + 1);
        }

        var end = at;
        while (end < text.Length && end - at <= 10 && (char.IsAsciiDigit(text[end]) || (Digit.IsKanji(text[end]) && end > at)))
        {
            end++;
        }

        return end - at is >= 1 and <= 10 ? (at, end) : (-1, -1);
    }

    private static bool IsPostal(ReadOnlySpan<char> symbol) =>
        symbol.Length >= 5 && symbol[0] is '0' or '1' && symbol[4] == '0' && symbol[..5].IndexOfAnyExcept("0123456789") < 0 && (symbol.Length == 5 || (symbol.Length == 7 && symbol[5] == '-'));

    private static bool Speaks(Reading reading, int start, int end, string type)
    {
        for (var i = reading.Labels.FirstFrom(start - 60); i < reading.Hits.Count && reading.Hits[i].Start < end + 12; i++)
        {
            if (reading.Hits[i].Cue.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipJoint(FoldedText text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ':' or 'は' or '=' or '(' or 'が' or '\n' or '\t')
        {
            at++;
        }

        return at;
    }

    private static bool StartsWith(FoldedText text, int at, string word) => at + word.Length <= text.Length && text.Slice(at, at + word.Length).SequenceEqual(word);
}
