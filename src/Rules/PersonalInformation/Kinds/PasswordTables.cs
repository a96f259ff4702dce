namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A column of passwords: the header's word speaks of every cell below it, and of nothing in its own line.</summary>
internal static class PasswordTables
{
    private const int Least = 4;
    private const int LongestHeader = 30;

    /// <summary>The cells below a header that names passwords, as their tokens.</summary>
    public static IEnumerable<(int Start, int End)> Cells(Reading reading, TableLayout table)
    {
        foreach (var (header, cell) in table.BodyCells())
        {
            if (Names(reading, header) && Token(reading.Text, cell) is var (start, end) && start >= 0)
            {
                yield return (start, end);
            }
        }
    }

    /// <summary>初期PW, 暗証番号(4桁), no パスワード再発行件数.</summary>
    private static bool Names(Reading reading, (int Start, int End) header)
    {
        if (header.End - header.Start > LongestHeader)
        {
            return false;
        }

        for (var i = reading.Labels.FirstFrom(header.Start); i < reading.Hits.Count && reading.Hits[i].End <= header.End; i++)
        {
            var rest = reading.Text.Slice(reading.Hits[i].End, header.End).Trim(' ');
            if (reading.Hits[i].Kind == CueKind.Password && (rest.IsEmpty || rest[0] is '(' || rest is "番号" or "欄"))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Start, int End) Token(FoldedText text, (int Start, int End) cell)
    {
        var token = text.Slice(cell.Start, cell.End).Trim(' ');
        var isToken = token.Length is >= Least and <= PasswordToken.Longest && token.IndexOfAnyExcept(PasswordToken.Printable) < 0 && token.IndexOfAnyInRange('0', '9') >= 0;
        var start = cell.Start + text.Slice(cell.Start, cell.End).IndexOfAnyExcept(' ');
        return isToken && !PasswordToken.IsMasked(token) && !PasswordToken.IsDate(token) ? (start, start + token.Length) : (-1, -1);
    }
}
