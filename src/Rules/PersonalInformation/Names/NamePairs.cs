namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Where a known surname and a known given name stand side by side: the longest such pair over each character.</summary>
internal sealed class NamePairs(WordCover cover)
{
    private const int LongestPart = 4;
    private byte[] roles = [];
    private ushort[] sizes = [];
    private byte[] longest = [];

    /// <summary>1 first of the surname, 2 behind it, 3 first of the given name, 4 behind it, 5 its last, 6 the only one; 0 outside a pair.</summary>
    public byte Role(int at) => roles[at];

    /// <summary>Length of the surname, of the given name (three bits each), and which edges of the pair end a run of characters.</summary>
    public ushort Size(int at) => sizes[at];

    /// <summary>Reads a text that the cover and the runs have read.</summary>
    public void Read(int length, TextRuns runs)
    {
        if (roles.Length < length)
        {
            var size = Math.Max(256, length * 2);
            (roles, sizes, longest) = (new byte[size], new ushort[size], new byte[size]);
        }

        Array.Clear(roles, 0, length);
        Array.Clear(sizes, 0, length);
        Array.Clear(longest, 0, length);
        for (var start = 0; start < length; start++)
        {
            if (runs.Kind(start) is 1 or 2 or 3)
            {
                ReadFrom(length, runs, start);
            }
        }
    }

    private void ReadFrom(int length, TextRuns runs, int start)
    {
        for (var middle = start + 1; middle < Math.Min(length, start + LongestPart + 1); middle++)
        {
            if ((cover.Word(start, middle - start) & WordClass.Surname) == WordClass.None)
            {
                continue;
            }

            for (var end = middle + 1; end <= Math.Min(length, middle + LongestPart + 1); end++)
            {
                if (end - start >= 3 && end - start > longest[start] && (cover.Word(middle, end - middle) & WordClass.Given) != WordClass.None)
                {
                    var edges = (start == runs.Start(start) ? 1 : 0) | (end == length || end == runs.End(end - 1) ? 2 : 0);
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
