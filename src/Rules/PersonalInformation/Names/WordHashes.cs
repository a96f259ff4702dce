namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Hashes of every stretch of a text that may be a word, worked out once for all tables and features.</summary>
internal sealed class WordHashes
{
    private uint[] hashes = [];
    private uint[] mixed = [];

    public int Length { get; private set; }

    /// <summary>Hash of a stretch of at most <see cref="WordTable.LongestWord"/> units.</summary>
    public uint At(int start, int size) => size <= 0 ? WordTable.Seed : hashes[(start * WordTable.LongestWord) + size - 1];

    /// <summary>What tables are asked with: hashes of the stretches of one unit, two and so on that begin there.</summary>
    public ReadOnlySpan<uint> From(int start) => mixed.AsSpan(start * WordTable.LongestWord, Math.Min(WordTable.LongestWord, Length - start));

    public void Read(ReadOnlySpan<char> text)
    {
        Length = text.Length;
        if (hashes.Length < Length * WordTable.LongestWord)
        {
            var size = Math.Max(256, Length * 2) * WordTable.LongestWord;
            (hashes, mixed) = (new uint[size], new uint[size]);
        }

        for (var start = 0; start < Length; start++)
        {
            var (at, hash) = (start * WordTable.LongestWord, WordTable.Seed);
            foreach (var c in text[start..Math.Min(Length, start + WordTable.LongestWord)])
            {
                hash = WordTable.Step(hash, c);
                hashes[at] = hash;
                mixed[at++] = WordTable.Mix(hash);
            }
        }
    }
}
