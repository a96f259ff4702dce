namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What the tagger looks at for each character: neighbours, kinds of characters, words of the tables that cover it or end
/// before it, the run of katakana or kanji it stands in, and the words around that run. Each feature is a row number of the
/// weight table.
/// </summary>
internal sealed partial class NameFeatures
{
    public const int Rows = 1 << 20;
    private readonly int[] rows = new int[192];
    private int count;
    private char[] text = [];
    private int length;
    private readonly TextRuns runs = new();
    private readonly WordHashes hashes = new();
    private readonly WordCover cover;
    private readonly WordCover nameCover;
    private readonly NamePairs pairs;
    private readonly OpenBrackets brackets = new();

    /// <param name="words">Words of the language with their classes.</param>
    /// <param name="names">Foreign names, full names and works of a dictionary of names, with classes of their own.</param>
    public NameFeatures(WordTable words, WordTable names)
    {
        (cover, nameCover) = (new WordCover(words), new WordCover(names));
        pairs = new NamePairs(cover);
    }

    /// <summary>Takes a text in; <see cref="At"/> then speaks of it.</summary>
    public void Read(ReadOnlySpan<char> source)
    {
        length = source.Length;
        if (text.Length < length)
        {
            var size = Math.Max(256, length * 2);
            text = new char[size];
        }

        source.CopyTo(text);
        hashes.Read(source);
        cover.Read(hashes);
        nameCover.Read(hashes);
        runs.Read(source);
        pairs.Read(length, runs);
        brackets.Read(source);
    }

    /// <summary>Rows of the character's features; the memory is used again by the next call.</summary>
    public ReadOnlySpan<int> At(int i)
    {
        count = 0;
        AddCharacters(i);
        AddKinds(i);
        AddWords(i);
        AddNames(i);
        AddRun(i);
        AddContext(i);
        return rows.AsSpan(0, count);
    }

    private char C(int i) => (uint)i < (uint)length ? text[i] : i < 0 ? '\u0001' : '\u0002';

    private byte K(int i) => (uint)i < (uint)length ? runs.Kind(i) : (byte)8;

    private void Add(uint template, uint a, uint b = 0, uint c = 0) => rows[count++] = FeatureRow.Of(template, a, b, c);

    private void AddCharacters(int i)
    {
        Add(0, 0);
        for (var k = -3; k <= 3; k++)
        {
            Add((uint)(10 + k), C(i + k));
        }

        for (var k = -3; k <= 2; k++)
        {
            Add((uint)(20 + k), C(i + k), C(i + k + 1));
        }

        for (var k = -3; k <= 1; k++)
        {
            Add((uint)(30 + k), C(i + k), C(i + k + 1), C(i + k + 2));
        }
    }

    private void AddKinds(int i)
    {
        var near = (uint)((K(i - 1) * 81) + (K(i) * 9) + K(i + 1));
        Add(40, near);
        Add(41, near, K(i - 2), K(i + 2));
        Add(42, near, C(i - 1));
        Add(43, near, C(i + 1));
        Add(44, (uint)((K(i) * 729) + (K(i + 1) * 81) + (K(i + 2) * 9) + K(i + 3)));
    }
}
