namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// 記号 … 番号 …: a ゆうちょ account (five digits 1xxx0 or 0xxx0, then up to eight) or the symbol and number of a health insurance
/// card (the symbol may hold kanji), the latter only where insurance is spoken of.
/// </summary>
internal static class SymbolAndNumber
{
    private const int Before = 60;
    private const int After = 16;
    private const string Why = "「記号」と「番号」の組が書かれています。";
    private static readonly System.Buffers.SearchValues<string> Insurances = System.Buffers.SearchValues.Create(
        ["保険", "健保", "けんぽ", "国保", "社保", "共済", "組合員証", "後期", "資格確認", "受給者証", "被扶養", "扶養", "枝番", "限度額", "保番", "被保", "保険者"], StringComparison.Ordinal);

    public static IEnumerable<Cue> Cues => [new Cue("記号", CueKind.Trigger), new Cue("きごう", CueKind.Trigger), new Cue("記 号", CueKind.Trigger)];

    public static void Find(Reading reading)
    {
        var text = reading.Text;
        for (var at = text.Span.IndexOfAny('記', 'き'); at >= 0;)
        {
            if (SymbolPairReader.TryRead(text, at, out var pair) && !Masks.StandBeside(text, pair.NumberStart, pair.NumberEnd))
            {
                Add(reading, pair);
            }

            var next = text.Span[(at + 1)..].IndexOfAny('記', 'き');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static void Add(Reading reading, in SymbolPair pair)
    {
        var isPostal = IsPostal(reading.Text.Slice(pair.SymbolStart, pair.SymbolEnd));
        var isInsurance = IsOfInsurance(reading.Text, pair.Start, pair.End) || reading.Announced.Names(InformationTypes.HealthInsurance);
        if ((!isPostal && !isInsurance) || reading.IsTaken(pair.SymbolStart, pair.SymbolEnd) || reading.IsTaken(pair.NumberStart, pair.NumberEnd))
        {
            return;
        }

        var type = isPostal && !isInsurance ? InformationTypes.BankAccount : InformationTypes.HealthInsurance;
        foreach (var (start, end) in Fields(reading.Text, pair))
        {
            reading.AddNamed(type, start, end, Why);
        }
    }

    /// <summary>5501-3188336 is one value; 三条12-3456789 are two, each of its own kind.</summary>
    private static List<(int Start, int End)> Fields(FoldedText text, in SymbolPair pair)
    {
        var isJoined = pair.NumberStart == pair.SymbolEnd + 1 && text[pair.SymbolEnd] == '-' && text.Slice(pair.SymbolStart, pair.SymbolEnd).IndexOfAnyExceptInRange('0', '9') < 0;
        List<(int, int)> fields = isJoined ? [(pair.SymbolStart, pair.NumberEnd)] : [(pair.SymbolStart, pair.SymbolEnd), (pair.NumberStart, pair.NumberEnd)];
        return pair.Branch.End > 0 ? [.. fields, pair.Branch] : fields;
    }

    /// <summary>10530, 0 1 9 4 0, 10530-1.</summary>
    private static bool IsPostal(ReadOnlySpan<char> symbol)
    {
        const int Digits = 5;
        Span<char> digits = stackalloc char[Digits];
        var (count, at) = (0, 0);
        for (; at < symbol.Length && count < Digits && (Digit.IsAny(symbol[at]) || symbol[at] == ' '); at++)
        {
            if (symbol[at] != ' ')
            {
                digits[count++] = Digit.Ascii(symbol[at]);
            }
        }

        return count == Digits && (at == symbol.Length || (at == symbol.Length - 2 && symbol[at] == '-')) && digits[0] is '0' or '1' && digits[^1] == '0';
    }

    /// <summary>An insurance is spoken of around a place.</summary>
    public static bool IsOfInsurance(FoldedText text, int start, int end) =>
        text.Slice(Math.Max(0, start - Before), Math.Min(text.Length, end + After)).IndexOfAny(Insurances) >= 0;
}

/// <summary>Where a symbol and a number stand that belong together.</summary>
internal readonly record struct SymbolPair(int Start, int SymbolStart, int SymbolEnd, int NumberStart, int NumberEnd)
{
    /// <summary>Of the branch right behind the number; (0, 0) where none is.</summary>
    public (int Start, int End) Branch { get; init; }

    public int End => Math.Max(SymbolEnd, NumberEnd);
}
