using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What a word can be. A word may be several.</summary>
[Flags]
internal enum WordClass : byte
{
    None = 0,
    Surname = 1,
    Given = 2,

    /// <summary>A name of a person of unknown part (foreign names in katakana).</summary>
    Name = 4,
    Place = 8,

    /// <summary>Organisations, products, works.</summary>
    Proper = 16,
    Common = 32,

    /// <summary>Particles, auxiliaries, adverbs, prefixes.</summary>
    Function = 64,

    /// <summary>Suffixes: 市, 課長, 的.</summary>
    Suffix = 128,
}

/// <summary>
/// A quarter of a million words with their classes in three bytes each: a slot of a hash table holds 16 more bits of the hash
/// and the class. One look-up in some thousand says yes wrongly, which a statistical tagger bears; nothing is parsed at start.
/// </summary>
internal sealed class WordTable
{
    public const int LongestWord = 12;
    private const int SlotSize = 3;
    private readonly ushort[] tags;
    private readonly byte[] classes;
    private readonly uint mask;

    /// <summary>Parts the bits of the hashes from the classes, so that one comparison reads eight slots; the first slots stand once more behind the last.</summary>
    public WordTable(byte[] slots)
    {
        var count = slots.Length / SlotSize;
        mask = (uint)(count - 1);
        tags = new ushort[count + Vector128<ushort>.Count];
        classes = new byte[count + Vector128<ushort>.Count];
        for (var i = 0; i < tags.Length; i++)
        {
            var at = (int)(i & mask) * SlotSize;
            classes[i] = slots[at + 2];
            tags[i] = slots[at + 2] == 0 ? (ushort)0 : BitConverter.ToUInt16(slots, at);
        }
    }

    /// <summary>The table shipped with the product, read at first use.</summary>
    public static WordTable Shipped => ShippedTable.Value;

    private static readonly Lazy<WordTable> ShippedTable = new(() => new WordTable(Resource("words.bin") ?? new byte[SlotSize * 2]));

    /// <summary>Japanese names in kana, apart from the words that the tagger looks at.</summary>
    public static WordTable Kana => KanaTable.Value;

    private static readonly Lazy<WordTable> KanaTable = new(() => new WordTable(Resource("kana.bin") ?? new byte[SlotSize * 2]));

    public WordClass Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = Step(hash, c);
        }

        return At(Mix(hash));
    }

    /// <summary>One more character of a word: lets a reader grow a word without beginning anew.</summary>
    public static uint Step(uint hash, char c) => (hash ^ c) * 16777619u;

    public const uint Seed = 2166136261u;

    /// <summary>Classes of the words that have these mixed hashes. All are looked up before any is judged: the memory answers them together.</summary>
    public void Find(ReadOnlySpan<uint> mixed, Span<byte> found)
    {
        Span<uint> ends = stackalloc uint[LongestWord];
        for (var i = 0; i < mixed.Length; i++)
        {
            ends[i] = Ends(mixed[i], mixed[i] & mask);
        }

        for (var i = 0; i < mixed.Length; i++)
        {
            // An empty slot and no tag like its own: no such word.
            found[i] = ends[i] > byte.MaxValue && (byte)ends[i] == 0 ? (byte)0 : (byte)At(mixed[i]);
        }
    }

    private WordClass At(uint mixed)
    {
        for (var slot = mixed & mask; ; slot = (slot + (uint)Vector128<ushort>.Count) & mask)
        {
            var ends = Ends(mixed, slot);
            if (BitOperations.TrailingZeroCount(ends & 0xFF) is var same && same < BitOperations.TrailingZeroCount(ends >> 8))
            {
                return (WordClass)classes[slot + same];
            }

            if (ends != 0)
            {
                return WordClass.None;
            }
        }
    }

    /// <summary>Which of eight slots hold the tag of a hash, and in the next eight bits which are empty.</summary>
    private uint Ends(uint mixed, uint slot)
    {
        var read = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(tags), slot);
        return Vector128.Equals(read, Vector128.Create((ushort)Tag(mixed))).ExtractMostSignificantBits()
            | (Vector128.Equals(read, Vector128<ushort>.Zero).ExtractMostSignificantBits() << 8);
    }

    /// <summary>Writes a table for words with their classes; the number of slots is a power of two.</summary>
    public static byte[] Build(IReadOnlyDictionary<string, WordClass> words, int slotCount)
    {
        var table = new byte[slotCount * SlotSize];
        foreach (var (word, classes) in words)
        {
            var hash = Seed;
            foreach (var c in word)
            {
                hash = Step(hash, c);
            }

            hash = Mix(hash);
            var tag = Tag(hash);
            var slot = hash & (uint)(slotCount - 1);
            while (table[(slot * SlotSize) + 2] != 0 && (table[slot * SlotSize] != (byte)tag || table[(slot * SlotSize) + 1] != (byte)(tag >> 8)))
            {
                slot = (slot + 1) & (uint)(slotCount - 1);
            }

            table[slot * SlotSize] = (byte)tag;
            table[(slot * SlotSize) + 1] = (byte)(tag >> 8);
            table[(slot * SlotSize) + 2] |= (byte)classes;
        }

        return table;
    }

    /// <summary>A data file of this assembly, or null where the build leaves it out.</summary>
    internal static byte[]? Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ComplianceBot.Rules.Data." + name);
        if (stream is null)
        {
            return null;
        }

        using var unpacked = new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionMode.Decompress);
        using var memory = new MemoryStream();
        unpacked.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>Spreads a hash over all bits, as the slots and their tags need it.</summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        return hash ^ (hash >> 16);
    }

    private static uint Tag(uint hash) => (hash >> 16) | 1;
}
