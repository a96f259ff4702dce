namespace ComplianceBot.Cli.Scan;

/// <summary>What could not be read, said on standard error: the first lines each by number, the rest as a count.</summary>
internal sealed class ScanProblems(TextWriter error)
{
    private const int MostNamed = 20;

    /// <summary>Lines that were not judged.</summary>
    public long Lines { get; private set; }

    public void Add(ScanInput unread)
    {
        if (++Lines <= MostNamed)
        {
            error.WriteLine($"scan: line {unread.Line}: {unread.Problem}");
        }
    }

    /// <param name="undecodable">How often bytes were not of the encoding.</param>
    /// <returns>Whether everything was read.</returns>
    public bool Close(long undecodable)
    {
        if (Lines > MostNamed)
        {
            error.WriteLine($"scan: ほか {Lines - MostNamed:N0} 行が読めません / {Lines - MostNamed:N0} more lines could not be read");
        }

        if (undecodable > 0)
        {
            error.WriteLine($"scan: UTF-8 でない文字が {undecodable:N0} か所あり、そこは判定していません。UTF-8 で保存し直してください / {undecodable:N0} places are not UTF-8 and were not judged; save the input as UTF-8");
        }

        return Lines == 0 && undecodable == 0;
    }
}
