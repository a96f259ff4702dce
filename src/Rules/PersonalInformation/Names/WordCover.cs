namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Which words of the table cover each character of a text, and the longest that begins or ends there.</summary>
internal sealed class WordCover(WordTable words)
{
    public const int Classes = 8;
    private byte[] found = [];
    private byte[] cover = [];
    private byte[] startLength = [];
    private byte[] startClass = [];
    private byte[] endLength = [];
    private byte[] endClass = [];

    /// <summary>For a class: length of the longest covering word times four, plus the place in it (first, inside, last, alone); 0 without one.</summary>
    public byte Of(int at, int wordClass) => cover[(at * Classes) + wordClass];

    /// <summary>Classes of the word of a size that begins there; none of words longer than the table's.</summary>
    public WordClass Word(int start, int size) => size <= WordTable.LongestWord ? (WordClass)found[(start * WordTable.LongestWord) + size - 1] : WordClass.None;

    public byte StartLength(int at) => startLength[at];

    public byte StartClass(int at) => startClass[at];

    public byte EndLength(int at) => endLength[at];

    public byte EndClass(int at) => endClass[at];

    public void Read(WordHashes hashes)
    {
        var length = hashes.Length;
        if (startLength.Length < length)
        {
            var size = Math.Max(256, length * 2);
            found = new byte[size * WordTable.LongestWord];
            cover = new byte[size * Classes];
            (startLength, startClass, endLength, endClass) = (new byte[size], new byte[size], new byte[size], new byte[size]);
        }

        Array.Clear(cover, 0, length * Classes);
        Array.Clear(startLength, 0, length);
        Array.Clear(startClass, 0, length);
        Array.Clear(endLength, 0, length);
        Array.Clear(endClass, 0, length);
        for (var i = 0; i < length; i++)
        {
            var here = hashes.From(i);
            var classes = found.AsSpan(i * WordTable.LongestWord, here.Length);
            words.Find(here, classes);
            for (var size = 1; size <= classes.Length; size++)
            {
                if (classes[size - 1] != 0)
                {
                    Note(i, size, classes[size - 1]);
                }
            }
        }
    }

    private void Note(int start, int size, byte classes)
    {
        startLength[start] = (byte)size;
        startClass[start] = classes;
        var last = start + size - 1;
        if (endLength[last] < size)
        {
            endLength[last] = (byte)size;
            endClass[last] = classes;
        }

        for (var c = 0; c < Classes; c++)
        {
            if ((classes & (1 << c)) == 0)
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
}
