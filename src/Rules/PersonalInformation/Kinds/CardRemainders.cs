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
    private const int LongestCell = 16;
    private static readonly string[] Columns = ["記号", "記号番号", "記号・番号", "枝番"];
    private const string Joints = " :は=が(「【[\n\t→、,|/番号の";
    private const string Why = "健康保険の記号・番号に続く枝番が書かれています。";
    private const string WhyColumn = "健康保険の記号・番号の列に値が書かれています。";
    private const string WhySymbol = "健康保険の「記号」が書かれています。";

    public static void Find(Reading reading)
    {
        var text = reading.Text;
        for (var at = text.Next('枝', 0); at >= 0; at = text.Next('枝', at + 1))
        {
            AddBranch(reading, at);
        }

        if (reading.Table is { } table && SymbolAndNumber.IsOfInsurance(text, 0, text.Length))
        {
            AddColumns(reading, table);
        }

        if (IsSymbolAlone(reading, out var start, out var end))
        {
            reading.AddNamed(InformationTypes.HealthInsurance, start, end, WhySymbol, Confidence.Medium);
        }
    }

    /// <summary>The symbol of a card is told and its number is not: the next message may tell it.</summary>
    public static bool IsSymbolAlone(Reading reading, out int start, out int end)
    {
        (start, end) = (-1, -1);
        var text = reading.Text;
        var at = text.Span.IndexOf("記号");
        if (at < 0 || text.Span.IndexOf('番') >= 0 || !(SymbolAndNumber.IsOfInsurance(text, at, at) || IsSpokenOf(reading)))
        {
            return false;
        }

        (start, end) = SymbolPairReader.SymbolBehind(text, at);
        return end - start > 1 && Digit.IsAny(text[end - 1]) && Telling.IsBehind(text, end);
    }

    private static void AddBranch(Reading reading, int at)
    {
        var text = reading.Text;
        var start = text.Past(at + 1, Joints, LongestWay - 1);
        var end = text.RunEnd(start, MostDigits + 1, Digit.IsAny);
        if (end - start is > 0 and <= MostDigits && text.At(end) != '-' && IsOfCard(reading, at, end))
        {
            reading.AddNamed(InformationTypes.HealthInsurance, start, end, Why);
        }
    }

    private static bool IsOfCard(Reading reading, int start, int end) =>
        IsSpokenOf(reading) || reading.Found.Exists(found => found.Type == InformationTypes.HealthInsurance && start - found.Folded.End <= NearBy && found.Folded.Start - end <= NearBy);

    private static bool IsSpokenOf(Reading reading) =>
        reading.Announced.Names(InformationTypes.HealthInsurance) || reading.Announced.Told.Contains(InformationTypes.HealthInsurance);

    /// <summary>Columns headed 記号, 番号 and 枝番; 番号 alone is a column of many lists.</summary>
    private static void AddColumns(Reading reading, TableLayout table)
    {
        var text = reading.Text;
        foreach (var (header, cell) in table.BodyCells())
        {
            var value = text.Slice(cell.Start, cell.End);
            var start = cell.Start + value.Length - value.TrimStart(' ').Length;
            var end = start + value.Trim(' ').Length;
            if (end - start is > 0 and <= LongestCell && IsColumn(text, header) && IsValue(value, text.Slice(header.Start, header.End)))
            {
                reading.AddNamed(InformationTypes.HealthInsurance, start, end, WhyColumn);
            }
        }
    }

    private static bool IsColumn(FoldedText text, (int Start, int End) header)
    {
        var name = text.Slice(header.Start, header.End).Trim(' ');
        return name.EndsWithAny(Columns) || (name is "番号" && text.Before(header.Start, NearBy).LastLine().IndexOf("記号") >= 0);
    }

    /// <summary>A number has three digits or more, a symbol and a branch one.</summary>
    private static bool IsValue(ReadOnlySpan<char> cell, ReadOnlySpan<char> header)
    {
        const int Number = 3;
        return Digit.Count(cell) >= (header.Trim(' ') is "番号" ? Number : 1);
    }
}
