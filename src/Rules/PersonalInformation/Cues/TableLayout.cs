namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Lines of cells (tab, |, comma, semicolon): the cells of the first line name the columns below it.</summary>
internal sealed class TableLayout
{
    /// <summary>So many cells tell what a row or a column is about; each contact asks.</summary>
    private const int MostCells = 30;

    private readonly List<Row> rows = [];

    private TableLayout()
    {
    }

    /// <summary>The layout of a text, or null where no two neighbouring lines have cells.</summary>
    public static TableLayout? Of(FoldedText text)
    {
        if (text.Span.IndexOf('\n') < 0 || text.Span.IndexOfAny("\t|,;") < 0)
        {
            return null;
        }

        var layout = new TableLayout();
        foreach (var delimiter in "\t|,;")
        {
            layout.Read(text, delimiter);
            if (layout.rows.Exists(row => row.Header is not null))
            {
                return layout;
            }

            layout.rows.Clear();
        }

        return null;
    }

    /// <summary>The layout of columns that spaces set apart, three at least; one space is enough where several lines have as many cells.</summary>
    public static TableLayout? OfSpaces(FoldedText text)
    {
        if (text.Next('\n', 0) < 0)
        {
            return null;
        }

        for (var spaces = 2; spaces > 0; spaces--)
        {
            var layout = new TableLayout();
            layout.Read(text, ' ', spaces);
            if (layout.rows.Count(row => row.Header is { Count: >= 3 } header && row.Count == header.Count) >= 3 - spaces)
            {
                return layout;
            }
        }

        return null;
    }

    /// <summary>The header cell above a place, or null.</summary>
    public (int Start, int End)? HeaderFor(int place) =>
        RowAt(place) is { Header: { } header } row && row.CellAt(place) is var cell && cell < header.Count ? header.Cell(cell) : null;

    /// <summary>Where the cell of a place below a header begins; 0 where none is.</summary>
    public int CellStart(int place) => RowAt(place) is { Header: not null } row ? row.Cell(row.CellAt(place)).Start : 0;

    /// <summary>The place stands below a header line.</summary>
    public bool IsInBody(int place) => RowAt(place)?.Header is not null;

    /// <summary>The place stands in a line that names the columns below it.</summary>
    public bool IsInHeader(int place) => RowAt(place) is { NamesColumns: true };

    /// <summary>Where the line of a place begins: a cell on its left may name it where the header does not.</summary>
    public int RowStart(int place) => RowAt(place)?.Start ?? 0;

    /// <summary>Cells below header cells, with the header they belong to.</summary>
    public IEnumerable<((int Start, int End) Header, (int Start, int End) Cell)> BodyCells()
    {
        foreach (var row in rows)
        {
            for (var i = 0; row.Header is not null && i < Math.Min(row.Count, row.Header.Count); i++)
            {
                yield return (row.Header.Cell(i), row.Cell(i));
            }
        }
    }

    /// <summary>The cells of a place's row with the header of each; none where no header is above, and of a long row the first.</summary>
    public IEnumerable<((int Start, int End) Header, (int Start, int End) Cell)> RowCells(int place)
    {
        if (RowAt(place) is { Header: { } header } row)
        {
            for (var i = 0; i < Math.Min(MostCells, Math.Min(row.Count, header.Count)); i++)
            {
                yield return (header.Cell(i), row.Cell(i));
            }
        }
    }

    /// <summary>The first cells below a place in a header line.</summary>
    public IEnumerable<(int Start, int End)> CellsBelow(int place)
    {
        var index = IndexAt(place);
        var header = rows[index];
        var cell = header.CellAt(place);
        for (var i = index + 1; i < Math.Min(rows.Count, index + 1 + MostCells) && rows[i].Count > 1; i++)
        {
            if (rows[i].Header == header && cell < rows[i].Count)
            {
                yield return rows[i].Cell(cell);
            }
        }
    }

    private Row? RowAt(int place) => IndexAt(place) is var index and >= 0 ? rows[index] : null;

    private int IndexAt(int place)
    {
        int low = 0, high = rows.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (place < rows[middle].Start)
            {
                high = middle - 1;
            }
            else if (place > rows[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    private void Read(FoldedText text, char delimiter, int width = 1)
    {
        Row? header = null;
        for (var start = 0; start <= text.Length;)
        {
            var length = text.Span[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var row = Row.Read(text, start, end, delimiter, width);
            if (row.Count < 2)
            {
                header = null;
            }
            else if (header is null)
            {
                header = row.HasDigits ? null : row;
            }
            else if (!row.IsRule)
            {
                // Above columns that spaces set apart stands a title, which has spaces too.
                header = row.PutUnder(header) || delimiter != ' ' || row.HasDigits ? header : row;
            }

            rows.Add(row);
            start = end + 1;
        }
    }

    private sealed class Row(int start, int end)
    {
        private readonly List<int> cuts = [start - 1];

        public int Start { get; } = start;

        public int End { get; } = end;

        public Row? Header { get; private set; }

        public bool NamesColumns { get; private set; }

        public bool HasDigits { get; private set; }

        /// <summary>A line of dashes between header and body (Markdown).</summary>
        public bool IsRule { get; private set; }

        public int Count => cuts.Count - 1;

        /// <param name="width">So many spaces set cells apart; those at the edges of the line none.</param>
        public static Row Read(FoldedText text, int start, int end, char delimiter, int width)
        {
            var row = new Row(start, end) { IsRule = text.Slice(start, end).IndexOfAnyExcept("-|: ") < 0 };
            var run = 0;
            for (var i = start; i < end; i++)
            {
                if (text[i] == delimiter && (delimiter != ' ' || IsGap(text, start, i, end, width)))
                {
                    row.cuts.Add(i);
                }

                run = char.IsAsciiDigit(text[i]) ? run + 1 : 0;
                row.HasDigits |= run >= 4;
            }

            row.cuts.Add(end);
            return row;
        }

        /// <summary>The last of so many spaces in a row.</summary>
        private static bool IsGap(FoldedText text, int start, int at, int end, int width) =>
            at + 1 < end && text[at + 1] != ' ' && at - width >= start && text.Slice(at + 1 - width, at + 1).IndexOfAnyExcept(' ') < 0 && !text.Slice(start, at).Trim(' ').IsEmpty && !IsInsideWord(text, start, at, end);

        /// <summary>期 日, 講 師: letters of one word that is spread out.</summary>
        private static bool IsInsideWord(FoldedText text, int start, int at, int end) =>
            Letter.IsAny(text[at - 1]) && (at - 2 < start || text[at - 2] == ' ') && Letter.IsAny(text[at + 1]) && (at + 2 >= end || text[at + 2] == ' ');

        /// <summary>A line of about as many cells belongs to the header.</summary>
        public bool PutUnder(Row header)
        {
            Header = Count >= header.Count - 1 && Count <= header.Count + 1 ? header : null;
            header.NamesColumns |= Header is not null;
            return Header is not null;
        }

        public (int Start, int End) Cell(int index) => (cuts[index] + 1, cuts[index + 1]);

        public int CellAt(int place)
        {
            var at = cuts.BinarySearch(place);
            return Math.Min(at < 0 ? ~at - 1 : at, Count - 1);
        }
    }
}
