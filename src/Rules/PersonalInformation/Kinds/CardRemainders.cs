namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What of a health insurance card stands apart from its number: the branch (枝番 01) near a number of the card or in a talk about it, and
/// a symbol whose number another message tells (国保の保険証、記号が三条55).
/// </summary>
internal static class CardRemainders
{
    private const int NearBy = 60;
    private const int LongestWay = 6;
    private const int MostDigits = 2;
    private const string Joints = " :は=が(「【[\n\t→、,|/番号の";
    private const string Why = "健康保険の記号・番号に続く枝番が書かれています。";
    private const string WhySymbol = "健康保険の「記号」が書かれています。";

    public static void Find(Reading reading)
    {
        var text = reading.Text;
        for (var at = Next(text, 0, '枝'); at >= 0; at = Next(text, at + 1, '枝'))
        {
            AddBranch(reading, at);
        }

        if (IsSymbolAlone(text, out var start, out var end) && !reading.IsTaken(start, end))
        {
            reading.Add(reading.At(InformationTypes.HealthInsurance, start, end, Confidence.Medium, WhySymbol) with { IsLabelled = true });
        }
    }

    /// <summary>The symbol of a card is told and its number is not: the next message may tell it.</summary>
    public static bool IsSymbolAlone(FoldedText text, out int start, out int end)
    {
        (start, end) = (-1, -1);
        var at = text.Span.IndexOf("記号");
        if (at < 0 || text.Span.IndexOf('番') >= 0 || !SymbolAndNumber.IsOfInsurance(text, at, at))
        {
            return false;
        }

        (start, end) = SymbolPairReader.SymbolBehind(text, at);
        return end - start > 1 && Digit.IsAny(text[end - 1]) && Telling.IsBehind(text, end);
    }

    private static void AddBranch(Reading reading, int at)
    {
        var text = reading.Text;
        var start = at + 1;
        while (start - at < LongestWay && Joints.Contains(text.At(start), StringComparison.Ordinal))
        {
            start++;
        }

        var end = start;
        while (end - start <= MostDigits && Digit.IsAny(text.At(end)))
        {
            end++;
        }

        if (end - start is > 0 and <= MostDigits && text.At(end) != '-' && !reading.IsTaken(start, end) && IsOfCard(reading, at, end))
        {
            reading.Add(reading.At(InformationTypes.HealthInsurance, start, end, Confidence.High, Why) with { IsLabelled = true });
        }
    }

    private static bool IsOfCard(Reading reading, int start, int end) =>
        reading.Announced.Names(InformationTypes.HealthInsurance) || reading.Announced.Told.Contains(InformationTypes.HealthInsurance)
        || reading.Found.Exists(found => found.Type == InformationTypes.HealthInsurance && start - found.Folded.End <= NearBy && found.Folded.Start - end <= NearBy);

    private static int Next(FoldedText text, int from, char letter) =>
        from < text.Length && text.Span[from..].IndexOf(letter) is var at and >= 0 ? from + at : -1;
}
