namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names below a heading: cells of a table, columns set apart by spaces, ; or /, and lists (本日の申請者 and a line for each).</summary>
internal static class NameColumns
{
    private const int LongestHeading = 60;
    private const int MostLines = 200;
    private const string Bullets = " ・-*●○◎■□◆◇▶>#";

    public static void Find(Reading reading)
    {
        if (reading.Table is { } table)
        {
            foreach (var (header, cell) in table.BodyCells())
            {
                if (NameHeading.TrustOf(reading, header.Start, header.End) is { } isTrusted && !NameHeading.BeginsWithLabel(reading, cell.Start) && !NameHeading.HoldsName(reading, header.End, LineEnd(reading.Text, header.End)))
                {
                    Add(reading, cell.Start, cell.End, isTrusted);
                }
            }
        }

        var text = reading.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, start);
            if (end < text.Length && end - start <= LongestHeading && NameHeading.Of(reading, start, end) is { } heading)
            {
                FindBelow(reading, end + 1, heading);
            }

            start = end + 1;
        }
    }

    private static void FindBelow(Reading reading, int start, NameHeading heading)
    {
        var text = reading.Text;
        for (var line = 0; line < MostLines && start < text.Length; line++)
        {
            var end = LineEnd(text, start);
            if (end == start || reading.Table?.IsInBody(start) is true)
            {
                return;
            }

            if (!NameHeading.BeginsWithLabel(reading, start))
            {
                var cell = heading.CellIn(text, SkipBullets(text, start, end), end);
                if (cell >= 0)
                {
                    Add(reading, cell, end, heading.IsTrusted);
                }
            }

            start = end + 1;
        }
    }

    private static void Add(Reading reading, int start, int limit, bool isTrusted)
    {
        var text = reading.Text;
        while (start < limit && text[start] == ' ')
        {
            start++;
        }

        if (start < limit && NameValue.From(text, start, limit, isTrusted) is var (end, form) && form != NameForm.None && !reading.IsTaken(start, end))
        {
            People.Add(reading, (start, end), form, isResident: true, "氏名の列に人名があります。");
        }
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

    private static int LineEnd(FoldedText text, int start)
    {
        var length = text.Span[start..].IndexOf('\n');
        return length < 0 ? text.Length : start + length;
    }
}
