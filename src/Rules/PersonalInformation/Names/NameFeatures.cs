namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What the tagger looks at for each character: neighbours, kinds of characters, words of the table that cover it or end
/// before it, and the run of katakana or kanji it stands in. Each feature is a row number of the weight table.
/// </summary>
internal sealed class NameFeatures(WordTable words)
{
    public const int Rows = 1 << 19;
    private const int Classes = 8;
    private readonly List<int> rows = new(128);
    private char[] text = [];
    private int length;
    private byte[] kinds = [];
    private byte[] cover = [];
    private byte[] startLength = [];
    private byte[] startClass = [];
    private byte[] endLength = [];
    private byte[] endClass = [];
    private int[] runStart = [];
    private int[] runEnd = [];

    /// <summary>Takes a text in; <see cref="At"/> then speaks of it.</summary>
    public void Read(ReadOnlySpan<char> source)
    {
        length = source.Length;
        if (text.Length < length)
        {
            var size = Math.Max(256, length * 2);
            text = new char[size];
            kinds = new byte[size];
            cover = new byte[size * Classes];
            (startLength, startClass, endLength, endClass) = (new byte[size], new byte[size], new byte[size], new byte[size]);
            (runStart, runEnd) = (new int[size], new int[size]);
        }

        source.CopyTo(text);
        for (var i = 0; i < length; i++)
        {
            kinds[i] = KindOf(text[i]);
        }

        FindWords();
        FindRuns();
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

    /// <summary>0 other, 1 kanji, 2 hiragana, 3 katakana, 4 latin, 5 digit, 6 ・ and =, 7 space or punctuation.</summary>
    public static byte KindOf(char c) => c switch
    {
        '・' or '=' or '゠' => 6,
        >= '\u3041' and <= '\u309F' => 2,
        >= '\u30A1' and <= '\u30FF' => 3,
        (>= '\u3400' and <= '\u9FFF') or '々' or '〆' => 1,
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F') => 4,
        >= '0' and <= '9' => 5,
        <= ' ' or '、' or '。' or '(' or ')' or '「' or '」' or '『' or '』' or '-' or '/' or ':' or ',' or '.' => 7,
        _ => 0,
    };

    private char C(int i) => (uint)i < (uint)length ? text[i] : i < 0 ? '\u0001' : '\u0002';

    private byte K(int i) => (uint)i < (uint)length ? kinds[i] : (byte)8;

    private void Add(uint template, uint a, uint b = 0, uint c = 0)
    {
        var hash = template * 0x9E3779B1u;
        hash = (hash ^ a) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13) ^ b) * 0xC2B2AE35u;
        hash = (hash ^ (hash >> 16) ^ c) * 0x27D4EB2Fu;
        hash ^= hash >> 15;
        rows.Add((int)(hash & (Rows - 1)));
    }

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
        for (var c = 0; c < Classes; c++)
        {
            var here = cover[(i * Classes) + c];
            if (here != 0)
            {
                Add((uint)(50 + c), here);
                all |= 1u << c;
            }
        }

        uint persons = 0;
        for (var c = 0; c < 4; c++)
        {
            persons = (persons << 8) | cover[(i * Classes) + c];
        }

        Add(60, persons);
        Add(61, all);
        Add(62, startClass[i], startLength[i]);
        Add(63, i > 0 ? endClass[i - 1] : 0u, startClass[i]);
        Add(64, i > 0 ? endClass[i - 1] : 0u, i > 0 ? endLength[i - 1] : 0u, startClass[i]);
        Add(65, endClass[i], endLength[i]);
        Add(66, endClass[i], i + 1 < length ? startClass[i + 1] : 0u);
        Add(67, endClass[i], endLength[i], i + 1 < length ? (uint)((startClass[i + 1] << 4) | startLength[i + 1]) : 0u);
        Add(68, WordHash(i, startLength[i]));
        if (i > 0)
        {
            Add(69, WordHash(i - endLength[i - 1], endLength[i - 1]), startClass[i]);
        }

        if (i + 1 < length)
        {
            Add(70, WordHash(i + 1, startLength[i + 1]), endClass[i]);
        }
    }

    private void AddRun(int i)
    {
        var (start, end) = (runStart[i], runEnd[i]);
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
            var previous = runStart[first - 2];
            before |= (uint)words.Of(text.AsSpan(previous, Math.Min(first - 1 - previous, WordTable.LongestWord)));
            first = previous;
            parts++;
        }

        while (parts < 12 && K(last) == 6 && K(last + 1) == 3)
        {
            var next = runEnd[last + 1];
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

    private void FindWords()
    {
        Array.Clear(cover, 0, length * Classes);
        Array.Clear(startLength, 0, length);
        Array.Clear(startClass, 0, length);
        Array.Clear(endLength, 0, length);
        Array.Clear(endClass, 0, length);
        for (var i = 0; i < length; i++)
        {
            var hash = WordTable.Seed;
            for (var size = 1; size <= WordTable.LongestWord && i + size <= length; size++)
            {
                hash = WordTable.Step(hash, text[i + size - 1]);
                var found = (byte)words.At(hash);
                if (found != 0)
                {
                    Note(i, size, found);
                }
            }
        }
    }

    private void Note(int start, int size, byte found)
    {
        startLength[start] = (byte)size;
        startClass[start] = found;
        var last = start + size - 1;
        if (endLength[last] < size)
        {
            endLength[last] = (byte)size;
            endClass[last] = found;
        }

        for (var c = 0; c < Classes; c++)
        {
            if ((found & (1 << c)) == 0)
            {
                continue;
            }

            for (var i = start; i <= last; i++)
            {
                ref var known = ref cover[(i * Classes) + c];
                if (known >> 2 < Math.Min(size, 15))
                {
                    known = (byte)((Math.Min(size, 15) << 2) | (size == 1 ? 3 : i == start ? 0 : i == last ? 2 : 1));
                }
            }
        }
    }

    private void FindRuns()
    {
        for (var start = 0; start < length;)
        {
            var end = start + 1;
            while (end < length && kinds[end] == kinds[start])
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                runStart[i] = start;
                runEnd[i] = end;
            }

            start = end;
        }
    }
}
