namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Heads of columns that count people (施設名,要介護1,要介護2 over 29,9): statistics, unless a column of names stands beside them.</summary>
internal static class CareCounts
{
    public static bool Head(Reading reading, int place)
    {
        if (reading.Table is not { } table || !table.IsInHeader(place) || reading.Hits.Exists(hit => hit.Kind == CueKind.NameLabel && hit.Cue.Type == PersonLabels.OfName && table.IsInHeader(hit.Start)))
        {
            return false;
        }

        var counts = 0;
        foreach (var (header, cell) in table.BodyCells())
        {
            if (place < header.Start || place >= header.End)
            {
                continue;
            }

            var value = reading.Text.Slice(cell.Start, cell.End).Trim(' ');
            if (value.Length is 0 or > 5 || value.TrimEnd("人名件%").IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }

            counts++;
        }

        return counts > 0;
    }
}
