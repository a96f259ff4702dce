using System.IO.Compression;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>Joins the sources into <c>words.bin</c>: SudachiDict, surnames and given names, towns.</summary>
internal static class WordTableMaker
{
    private const int Slots = 1 << 19;
    private const int KanaSlots = 1 << 16;

    public static void Make(string sudachi, string names, string output)
    {
        var words = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        var kana = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var (surface, kind) in SudachiWords.Read(sudachi))
        {
            Add(words, surface, ClassOf(kind));
        }

        foreach (var line in File.ReadLines(Path.Combine(names, "last_name_org.csv")))
        {
            var (surname, reading) = (line.Split(',')[0], line.Split(',')[2]);
            Add(words, surname, WordClass.Surname);
            Add(kana, Katakana(reading), WordClass.Surname);
            Add(kana, reading, WordClass.Surname);
        }

        foreach (var line in new[] { "man", "woman" }.SelectMany(sex => File.ReadLines(Path.Combine(names, $"first_name_{sex}_org.csv"))))
        {
            foreach (var given in line.Split(',').Where((_, i) => i != 1))
            {
                Add(words, given, WordClass.Given);
            }

            Add(kana, line.Split(',')[0], WordClass.Given);
            Add(kana, Katakana(line.Split(',')[0]), WordClass.Given);
        }

        Pack(WordTable.Build(words, Slots), output);
        Pack(WordTable.Build(kana, KanaSlots), Path.Combine(Path.GetDirectoryName(output)!, "kana.bin"));
        ShapeMaker.Make(words, Path.Combine(Path.GetDirectoryName(output)!, "shapes.bin"));
        Console.WriteLine($"{words.Count} words, {new FileInfo(output).Length} bytes");
    }

    public static void Pack(byte[] data, string output)
    {
        using var stream = new BrotliStream(File.Create(output), CompressionLevel.SmallestSize);
        stream.Write(data);
    }

    private static void Add(Dictionary<string, WordClass> words, string surface, WordClass kind)
    {
        var folded = FoldedText.From(surface).Span.ToString();
        if (kind != WordClass.None && folded.Length is >= 1 and <= WordTable.LongestWord)
        {
            words[folded] = words.GetValueOrDefault(folded) | kind;
        }
    }

    private static string Katakana(string hiragana) => new(hiragana.Select(c => c is >= '\u3041' and <= '\u3096' ? (char)(c + 0x60) : c).ToArray());

    private static WordClass ClassOf(string kind) => kind switch
    {
        _ when kind.StartsWith("名詞,固有名詞,人名,姓", StringComparison.Ordinal) => WordClass.Surname,
        _ when kind.StartsWith("名詞,固有名詞,人名,名", StringComparison.Ordinal) => WordClass.Given,
        _ when kind.StartsWith("名詞,固有名詞,人名", StringComparison.Ordinal) => WordClass.Name,
        _ when kind.StartsWith("名詞,固有名詞,地名", StringComparison.Ordinal) => WordClass.Place,
        _ when kind.StartsWith("名詞,固有名詞", StringComparison.Ordinal) => WordClass.Proper,
        _ when kind.StartsWith("名詞", StringComparison.Ordinal) => WordClass.Common,
        _ when kind.StartsWith("接尾辞", StringComparison.Ordinal) => WordClass.Suffix,
        _ when kind.StartsWith("助", StringComparison.Ordinal) || kind.StartsWith("副詞", StringComparison.Ordinal) || kind.StartsWith("接", StringComparison.Ordinal)
            || kind.StartsWith("代名詞", StringComparison.Ordinal) || kind.StartsWith("連体詞", StringComparison.Ordinal) || kind.StartsWith("感動詞", StringComparison.Ordinal) => WordClass.Function,
        _ => WordClass.None,
    };
}
