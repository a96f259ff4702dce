namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names below a heading: cells of a table, columns set apart by spaces, ; or /, and lists (本日の申請者 and a line for each).</summary>
internal static class NameColumns
{
    private const int LongestHeading = 60;

    /// <summary>Signs that head the lines of a list.</summary>
    private const string Bullets = " ・-*●○◎■□◆◇▶>#";

    public static void Find(Reading reading)
    {
        FindInTable(reading);
        FindInLines(reading);
    }

    private static void FindInTable(Reading reading)
    {
        foreach (var (header, cell) in reading.Table?.BodyCells() ?? [])
        {
            if (NameHeading.TrustOf(reading, header.Start, header.End) is { } isTrusted && !NameHeading.BeginsWithLabel(reading, cell.Start) && !NameHeading.HoldsName(reading, header.End, reading.Text.LineEnd(header.End)))
            {
                Add(reading, cell.Start, cell.End, isTrusted);
            }
        }
    }

    /// <summary>A heading counts down to the next one or to an empty line.</summary>
    private static void FindInLines(Reading reading)
    {
        var text = reading.Text;
        NameHeading? heading = null;
        var end = 0;
        for (var start = 0; start < text.Length; start = end + 1)
        {
            end = text.LineEnd(start);
            if (end == start || reading.Table?.IsInBody(start) is true)
            {
                heading = null;
                continue;
            }

            if (heading is not null && !NameHeading.BeginsWithLabel(reading, start) && !(heading.Cell > 0 && AddCell(reading, heading, start, end)))
            {
                AddCell(reading, heading, SkipBullets(text, start, end), end);
            }

            heading = end < text.Length && end - start <= LongestHeading && NameHeading.Of(reading, start, end) is { } next ? next : heading;
        }
    }

    /// <summary>Below 班 氏名 the number at the beginning of a line is a cell of its own; below 日付 氏名 it only counts the lines.</summary>
    private static bool AddCell(Reading reading, NameHeading heading, int start, int end) =>
        heading.CellIn(reading.Text, start, end) is var cell and >= 0 && Add(reading, cell, end, heading.IsTrusted);

    private static bool Add(Reading reading, int start, int limit, bool isTrusted)
    {
        while (start < limit && reading.Text[start] is ' ' or '"' or '\'')
        {
            start++;
        }

        return People.AddValue(reading, start, limit, isTrusted, "氏名の列に人名があります。");
    }

    /// <summary>・, 1), (1) and the like before the first cell.</summary>
    private static int SkipBullets(FoldedText text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 8 && (text[at] != '(' || char.IsAsciiDigit(text.At(at + 1))) && (text[at] == '(' || Bullets.Contains(text[at], StringComparison.Ordinal) || (char.IsAsciiDigit(text[at]) && at - start < 4) || (at > start && text[at] is '.' or ')' or ':' or '、')))
        {
            at++;
        }

        return at;
    }
}
