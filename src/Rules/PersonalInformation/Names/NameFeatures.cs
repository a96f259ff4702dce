namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What the tagger looks at for each character: neighbours, kinds of characters, words of the table that cover it or end
/// before it, and the run of katakana or kanji it stands in. Each feature is a row number of the weight table.
/// </summary>
internal sealed class NameFeatures
{
    public const int Rows = 1 << 19;
    private readonly WordTable words;
    private readonly List<int> rows = new(128);
    private char[] text = [];
    private int length;
    private readonly TextRuns runs = new();
    private readonly WordCover cover;

    public NameFeatures(WordTable words)
    {
        this.words = words;
        cover = new WordCover(words);
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
        cover.Read(source);
        runs.Read(source);
    }

    /// <summary>Rows of the character's features; the list is reused by the next call.</summary>
    public List<int> At(int i)
    {
        rows.Clear();
        AddCharacters(i);
        AddKinds(i);
        AddWords(i);
        AddRun(i);
        return rows;
    }

    private char C(int i) => (uint)i < (uint)length ? text[i] : i < 0 ? '\u0001' : '\u0002';

    private byte K(int i) => (uint)i < (uint)length ? runs.Kind(i) : (byte)8;

    private void Add(uint template, uint a, uint b = 0, uint c = 0) => rows.Add(FeatureRow.Of(template, a, b, c));

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

    private void AddWords(int i)
    {
        uint all = 0;
        for (var c = 0; c < WordCover.Classes; c++)
        {
            var here = cover.Of(i, c);
            if (here != 0)
            {
                Add((uint)(50 + c), here);
                all |= 1u << c;
            }
        }

        uint persons = 0;
        for (var c = 0; c < 4; c++)
        {
            persons = (persons << 8) | cover.Of(i, c);
        }

        Add(60, persons);
        Add(61, all);
        Add(62, cover.StartClass(i), cover.StartLength(i));
        Add(63, i > 0 ? cover.EndClass(i - 1) : 0u, cover.StartClass(i));
        Add(64, i > 0 ? cover.EndClass(i - 1) : 0u, i > 0 ? cover.EndLength(i - 1) : 0u, cover.StartClass(i));
        Add(65, cover.EndClass(i), cover.EndLength(i));
        Add(66, cover.EndClass(i), i + 1 < length ? cover.StartClass(i + 1) : 0u);
        Add(67, cover.EndClass(i), cover.EndLength(i), i + 1 < length ? (uint)((cover.StartClass(i + 1) << 4) | cover.StartLength(i + 1)) : 0u);
        Add(68, WordHash(i, cover.StartLength(i)));
        if (i > 0)
        {
            Add(69, WordHash(i - cover.EndLength(i - 1), cover.EndLength(i - 1)), cover.StartClass(i));
        }

        if (i + 1 < length)
        {
            Add(70, WordHash(i + 1, cover.StartLength(i + 1)), cover.EndClass(i));
        }
    }

    private void AddRun(int i)
    {
        var (start, end) = (runs.Start(i), runs.End(i));
        var size = (uint)Math.Min(end - start, 9);
        var place = i == start ? (end - start == 1 ? 3u : 0u) : i == end - 1 ? 2u : 1u;
        var kind = (uint)K(i);
        var whole = end - start <= WordTable.LongestWord ? (uint)words.Of(text.AsSpan(start, end - start)) : 0;
        Add(80, place, kind, size);
        Add(81, place | (kind << 4), C(end), C(start - 1));
        Add(82, place | (kind << 4), C(end), C(end + 1));
        Add(83, place | (kind << 4), C(start - 1), C(start - 2));
        Add(84, place | (kind << 4), whole, size);
        Add(85, place | (kind << 4), whole, C(end));
        Add(86, place | (kind << 4), whole, C(start - 1));
        if (kind != 3)
        {
            return;
        }

        Add(87, place, WordHash(start, (int)Math.Min(size, 9)));
        Add(88, place, C(end - 1), C(end - 2));
        Add(89, place | ((uint)C(end - 3) << 2), C(end - 1), C(end - 2));
        Add(90, place, C(start), C(start + 1));
        if (whole == 0 && end - start >= 3)
        {
            var level = NameShape.Shipped.Level(text.AsSpan(start, Math.Min(end - start, 16)));
            Add(98, place, level);
            Add(99, place, level, C(end));
            Add(100, place, level, C(start - 1));
        }

        AddChain(start, end, place, whole);
    }

    /// <summary>Katakana runs joined by ・ make one name: what is known of its other parts and of what surrounds it.</summary>
    private void AddChain(int start, int end, uint place, uint whole)
    {
        uint before = 0, after = 0;
        int first = start, last = end, parts = 1;
        while (parts < 6 && K(first - 1) == 6 && first - 2 >= 0 && K(first - 2) == 3)
        {
            var previous = runs.Start(first - 2);
            before |= (uint)words.Of(text.AsSpan(previous, Math.Min(first - 1 - previous, WordTable.LongestWord)));
            first = previous;
            parts++;
        }

        while (parts < 12 && K(last) == 6 && K(last + 1) == 3)
        {
            var next = runs.End(last + 1);
            after |= (uint)words.Of(text.AsSpan(last + 1, Math.Min(next - last - 1, WordTable.LongestWord)));
            last = next;
            parts++;
        }

        Add(91, place, (uint)parts, (uint)((first == start ? 1 : 0) | (last == end ? 2 : 0)));
        Add(92, whole, before, after);
        Add(93, whole | before | after, (uint)Math.Min(parts, 4));
        Add(94, C(last), C(last + 1), (uint)Math.Min(parts, 3));
        Add(95, C(first - 1), C(first - 2), (uint)Math.Min(parts, 3));
        Add(96, C(last), whole | before | after);
        Add(97, C(first - 1), whole | before | after);
    }

    private uint WordHash(int start, int size)
    {
        var hash = WordTable.Seed;
        for (var i = Math.Max(0, start); i < Math.Min(length, start + size); i++)
        {
            hash = WordTable.Step(hash, text[i]);
        }

        return hash;
    }
}
