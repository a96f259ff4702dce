using System.Globalization;

namespace ComplianceBot.Cli.Scan;

/// <summary>One message a line; the id is the line's number. Lines are not combined with each other.</summary>
internal static class TextLines
{
    public static IEnumerable<ScanInput> Read(TextReader reader)
    {
        var number = 0L;
        foreach (var line in new LineSource(reader).Read())
        {
            number++;
            var id = number.ToString(CultureInfo.InvariantCulture);
            yield return line is null
                ? new ScanInput(number, null, $"longer than {LineSource.LongestLine} characters")
                : new ScanInput(number, new ScanRecord(id, id, [new ScanMessage("", DateTimeOffset.UnixEpoch, line)]));
        }
    }
}
