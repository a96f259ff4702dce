namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>How much an unknown katakana word sounds like a foreign name rather than a thing: sums of weights of its letter groups.</summary>
internal sealed class NameShape(sbyte[] weights)
{
    public const int Rows = 1 << 16;
    private const int Step = 24;

    public static NameShape Shipped => ShippedShape.Value;

    private static readonly Lazy<NameShape> ShippedShape = new(() =>
    {
        var weights = new sbyte[Rows];
        var file = WordTable.Resource("shapes.bin") ?? [];
        Buffer.BlockCopy(file, 0, weights, 0, Math.Min(file.Length, Rows));
        return new NameShape(weights);
    });

    /// <summary>0 (a thing) to 10 (a name), 5 undecided.</summary>
    public uint Level(ReadOnlySpan<char> word)
    {
        var sum = 0;
        Span<int> rows = stackalloc int[(WordTable.LongestWord + 8) * 4];
        var count = RowsOf(word, rows);
        for (var i = 0; i < count; i++)
        {
            sum += weights[rows[i]];
        }

        return (uint)(Math.Clamp(sum / Step, -5, 5) + 5);
    }

    /// <summary>Groups of one to four letters, the edges of the word counted as letters.</summary>
    public static int RowsOf(ReadOnlySpan<char> word, Span<int> rows)
    {
        var count = 0;
        for (var start = -1; start < word.Length; start++)
        {
            var hash = WordTable.Seed;
            for (var size = 1; size <= 4 && start + size <= word.Length + 1 && count < rows.Length; size++)
            {
                var at = start + size - 1;
                hash = WordTable.Step(hash, at < 0 ? '^' : at >= word.Length ? '$' : word[at]);
                rows[count++] = (int)((hash ^ (hash >> 15)) & (Rows - 1));
            }
        }

        return count;
    }
}
