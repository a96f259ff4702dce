namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A line that heads names: which of its cells does, and how the cells are set apart.</summary>
internal sealed record NameHeading(int Cell, char Delimiter, bool IsTrusted)
{
    /// <summary>Signs that part the cells of a line, the surest first.</summary>
    private const string Delimiters = "\t|,;/・ ";

    /// <summary>The heading that a line is; null when it heads no names or holds a sentence or values.</summary>
    public static NameHeading? Of(Reading reading, int start, int end)
    {
        var text = reading.Text;
        var line = text.Slice(start, end);
        if (line.IndexOfAny("。!?@") >= 0 || HasValues(line) || HoldsName(reading, start, end) || reading.Table?.IsInBody(start) is true)
        {
            return null;
        }

        foreach (var delimiter in Delimiters)
        {
            if (line.Contains(delimiter) && OfCells(reading, start, end, delimiter) is { } heading)
            {
                return heading;
            }
        }

        return TrustOf(reading, start, end) is { } isTrusted && EndsWithLabel(reading, start, end) ? new NameHeading(0, '\n', isTrusted && IsRegister(reading.Hits[reading.Labels.FirstFrom(end) - 1].Cue)) : null;
    }

    /// <summary>A name was found in the line already: it is a line of a form, and what stands below is another thing.</summary>
    public static bool HoldsName(Reading reading, int start, int end) =>
        reading.Found.Exists(found => found.Type == InformationTypes.Person && found.Folded.Start >= start && found.Folded.End <= end);

    /// <summary>Whether a cell heads names, and whether any word below it is one.</summary>
    public static bool? TrustOf(Reading reading, int start, int end)
    {
        var cell = reading.Text.Slice(start, end).Trim(' ');
        for (var i = reading.Labels.FirstFrom(start); i < reading.Hits.Count && reading.Hits[i].End <= end; i++)
        {
            if (reading.Hits[i].Kind == CueKind.NameLabel)
            {
                return reading.Hits[i].Cue.Type == PersonLabels.OfName || reading.Hits[i].Cue.Type != PersonLabels.OfAddressee && reading.Hits[i].End - reading.Hits[i].Start == cell.Length;
            }
        }

        return ShortLabels.Contain(cell) ? true : null;
    }

    /// <summary>Heads of columns, an empty form: no value stands here.</summary>
    public static bool BeginsWithLabel(Reading reading, int start)
    {
        var place = reading.Labels.FirstFrom(start);
        return place < reading.Hits.Count && reading.Hits[place].Start - start <= 2 && reading.Hits[place].Kind is CueKind.Label or CueKind.NameLabel or CueKind.Negative or CueKind.AnyNumber;
    }

    /// <summary>Where the cell of the names begins in a line below; -1 when the line has no such cell.</summary>
    public int CellIn(FoldedText text, int start, int end)
    {
        var line = text.Slice(start, end);
        var delimiter = line.Contains(Delimiter) && !(Delimiter == '・' && line.Contains(' ')) ? Delimiter : ' ';
        var at = start;
        for (var cell = 0; cell < Cell; cell++)
        {
            var cut = text.Slice(at, end).IndexOf(delimiter);
            if (cut < 0)
            {
                return -1;
            }

            at += cut + 1;
            while (at < end && text[at] == ' ')
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>Cells that are short words, one of them a label of names and another one as well a label or a word.</summary>
    private static NameHeading? OfCells(Reading reading, int start, int end, char delimiter)
    {
        const int LongestCell = 14;
        var text = reading.Text;
        NameHeading? found = null;
        var (cell, at) = (0, start);
        while (at <= end)
        {
            var cut = text.Slice(at, end).IndexOf(delimiter);
            var stop = cut < 0 ? end : at + cut;
            var word = text.Slice(at, stop).Trim(' ');
            // 保護者 様, 所有者 各位: who is written to.
            if (word.Length > LongestCell || word is "様" or "さま" or "殿" or "各位" or "御中")
            {
                return null;
            }

            if (word.Length > 0)
            {
                found ??= TrustOf(reading, at, stop) is { } isTrusted && !text.Slice(at, stop).Contains(':') ? new NameHeading(cell, delimiter, isTrusted) : null;
                cell++;
            }

            at = stop + 1;
        }

        return cell >= 2 ? found : null;
    }

    /// <summary>氏名 or 渡航者名簿: what is listed are people and nothing else.</summary>
    private static bool IsRegister(Cue cue) =>
        cue.Type == PersonLabels.OfName || cue.Text.AsSpan().EndsWithAny(["名簿", "一覧", "リスト"]);

    /// <summary>本日の申請者:, 渡航者名簿, 対象者は以下の方: nothing but the end of a heading stands behind the last label.</summary>
    private static bool EndsWithLabel(Reading reading, int start, int end)
    {
        var place = reading.Labels.FirstFrom(end) - 1;
        return place >= 0 && reading.Hits[place] is { Kind: CueKind.NameLabel } label && label.Start >= start
            && reading.Text.Slice(label.End, end).Trim(" ):】]■●:") is "" or "簿" or "名簿" or "一覧" or "リスト" or "一覧表" or "は以下" or "は次のとおり" or "は以下のとおり" or "は以下の方" or "は次の方" or "以下" or "の方" or "たち" or "各位";
    }

    /// <summary>Three digits in a row, of a date or a number: the line holds values.</summary>
    private static bool HasValues(ReadOnlySpan<char> line)
    {
        var run = 0;
        foreach (var c in line)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run >= 3)
            {
                return true;
            }
        }

        return false;
    }
}
