namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A heading names what stands in the lines below it, whatever sets the fields apart: 氏名・生年月日, then a name and a date a line.</summary>
internal static class BirthList
{
    private const int MostLines = 30;
    private const int LongestLine = 120;

    /// <summary>Lines with a year go up without a gap to a line that has none and speaks of birth.</summary>
    public static bool Heads(Reading reading, int start)
    {
        var text = reading.Text;
        var lineStart = text.LineStart(start);
        for (var line = 0; line < MostLines && lineStart > 0; line++)
        {
            var end = lineStart - 1;
            lineStart = text.LineStart(end);
            if (end - lineStart is 0 or > LongestLine)
            {
                return false;
            }

            if (!HasYear(text.Slice(lineStart, end)))
            {
                return IsHeading(reading, lineStart, end);
            }
        }

        return false;
    }

    private static bool IsHeading(Reading reading, int from, int to)
    {
        if (reading.Text.Slice(from, to).IndexOfAny("。?!") >= 0)
        {
            return false;
        }

        for (var i = reading.Labels.FirstFrom(from); i < reading.Hits.Count && reading.Hits[i].End <= to; i++)
        {
            if (reading.Hits[i].Kind == CueKind.Label && reading.Hits[i].Cue.Type == InformationTypes.BirthDate)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasYear(ReadOnlySpan<char> line)
    {
        var at = line.IndexOfAnyInRange('0', '9');
        return at >= 0 && line[at..].IndexOfAny("/.-年") > 0;
    }
}
