namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Where a known surname and a known given name stand side by side: the longest such pair over each character.</summary>
internal sealed class NamePairs(WordTable words)
{
    private const int LongestPart = 4;
    private byte[] roles = [];
    private ushort[] sizes = [];
    private byte[] longest = [];

    /// <summary>1 first of the surname, 2 behind it, 3 first of the given name, 4 behind it, 5 its last, 6 the only one; 0 outside a pair.</summary>
    public byte Role(int at) => roles[at];

    /// <summary>Length of the surname, of the given name (three bits each), and which edges of the pair end a run of characters.</summary>
    public ushort Size(int at) => sizes[at];

    public void Read(ReadOnlySpan<char> text, TextRuns runs)
    {
        if (roles.Length < text.Length)
        {
            var size = Math.Max(256, text.Length * 2);
            (roles, sizes, longest) = (new byte[size], new ushort[size], new byte[size]);
        }

        Array.Clear(roles, 0, text.Length);
        Array.Clear(sizes, 0, text.Length);
        Array.Clear(longest, 0, text.Length);
        for (var start = 0; start < text.Length; start++)
        {
            if (runs.Kind(start) is 1 or 2 or 3)
            {
                ReadFrom(text, runs, start);
            }
        }
    }

    private void ReadFrom(ReadOnlySpan<char> text, TextRuns runs, int start)
    {
        var surname = WordTable.Seed;
        for (var middle = start + 1; middle < Math.Min(text.Length, start + LongestPart + 1); middle++)
        {
            surname = WordTable.Step(surname, text[middle - 1]);
            if ((words.At(surname) & WordClass.Surname) == WordClass.None)
            {
                continue;
            }

            var given = WordTable.Seed;
            for (var end = middle + 1; end <= Math.Min(text.Length, middle + LongestPart + 1); end++)
            {
                given = WordTable.Step(given, text[end - 1]);
                if (end - start >= 3 && end - start > longest[start] && (words.At(given) & WordClass.Given) != WordClass.None)
                {
                    var edges = (start == runs.Start(start) ? 1 : 0) | (end == text.Length || end == runs.End(end - 1) ? 2 : 0);
                    Note(start, middle, end, edges);
                }
            }
        }
    }

    private void Note(int start, int middle, int end, int edges)
    {
        for (var i = start; i < end; i++)
        {
            if (end - start >= longest[i])
            {
                longest[i] = (byte)(end - start);
                roles[i] = (byte)(i == start ? 1 : i < middle ? 2 : i > middle ? (i == end - 1 ? 5 : 4) : middle == end - 1 ? 6 : 3);
                sizes[i] = (ushort)((middle - start) | ((end - middle) << 3) | (edges << 6));
            }
        }
    }
}
