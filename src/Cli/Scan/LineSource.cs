using System.Text;

namespace ComplianceBot.Cli.Scan;

/// <summary>Lines of a stream, none longer than a bound: a longer one is skipped and reported as null.</summary>
internal sealed class LineSource(TextReader reader)
{
    public const int LongestLine = 8 * 1024 * 1024;
    private readonly char[] buffer = new char[64 * 1024];
    private int filled;
    private int at;

    public IEnumerable<string?> Read()
    {
        var line = new StringBuilder();
        var isTooLong = false;
        while (Fill())
        {
            var end = buffer.AsSpan(at, filled - at).IndexOf('\n');
            var length = end < 0 ? filled - at : end;
            isTooLong |= line.Length + length > LongestLine;
            if (!isTooLong)
            {
                line.Append(buffer, at, length);
            }

            at += length;
            if (end < 0)
            {
                continue;
            }

            at++;
            yield return isTooLong ? null : Finish(line);
            line.Clear();
            isTooLong = false;
        }

        if (isTooLong || line.Length > 0)
        {
            yield return isTooLong ? null : Finish(line);
        }
    }

    private static string Finish(StringBuilder line) => line.ToString().TrimEnd('\r').TrimStart('\uFEFF');

    private bool Fill()
    {
        if (at < filled)
        {
            return true;
        }

        filled = reader.Read(buffer, 0, buffer.Length);
        at = 0;
        return filled > 0;
    }
}
