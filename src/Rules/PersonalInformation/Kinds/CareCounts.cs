namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Heads of columns that count people (施設名,要介護1,要介護2 over 29,9): statistics, unless a column of names stands beside them.</summary>
internal static class CareCounts
{
    /// <summary>A longer line names no columns.</summary>
    private const int LongestLine = 300;

    public static bool Head(Reading reading, int place)
    {
        if (reading.Table is not { } table || !table.IsInHeader(place) || IsBesideNames(reading, place))
        {
            return false;
        }

        var counts = 0;
        foreach (var cell in table.CellsBelow(place))
        {
            var value = reading.Text.Slice(cell.Start, cell.End).Trim(' ');
            if (value.Length is 0 or > 5 || value.TrimEnd("人名件%").IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }

            counts++;
        }

        return counts > 0;
    }

    private static bool IsBesideNames(Reading reading, int place)
    {
        var (start, end) = (reading.Text.LineStart(place), reading.Text.LineEnd(place));
        for (var i = reading.Labels.FirstFrom(start); i < reading.Hits.Count && reading.Hits[i].Start < end; i++)
        {
            if (reading.Hits[i] is { Kind: CueKind.NameLabel, Cue.Type: PersonLabels.OfName })
            {
                return true;
            }
        }

        return end - start > LongestLine;
    }
}
