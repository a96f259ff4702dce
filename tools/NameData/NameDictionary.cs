using System.Text;
using System.Text.RegularExpressions;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>
/// Makes <c>foreign.bin</c> from ENAMDICT (Debian package enamdict): every entry in katakana, and the full names, companies,
/// products and works in any script. One entry a line, in EUC-JP: <c>KANJI [READING] /(CLASSES) ENGLISH/</c>.
/// </summary>
internal static partial class NameDictionary
{
    private const int Slots = 1 << 18;

    [GeneratedRegex(@"^(?<name>\S+) (?:\[\S+\] )?/\((?<marks>[a-z,\s]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Entry();

    public static void Make(string enamdict, string output)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var names = new SortedDictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(enamdict, Encoding.GetEncoding("euc-jp")))
        {
            if (Entry().Match(line) is { Success: true } entry)
            {
                var kind = entry.Groups["marks"].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Aggregate(WordClass.None, (all, mark) => all | ClassOf(mark));
                Add(names, entry.Groups["name"].Value, kind);
            }
        }

        var kept = new Dictionary<string, WordClass>(names.Where(pair => IsKept(pair.Key, pair.Value)), StringComparer.Ordinal);
        WordTableMaker.Pack(WordTable.Build(kept, Slots), output);
        Console.WriteLine($"{kept.Count} names, {new FileInfo(output).Length} bytes");
    }

    private static void Add(SortedDictionary<string, WordClass> names, string name, WordClass kind)
    {
        Note(names, name, kind);
        var parts = name.Split('・', '＝', '=');
        if (parts.Length > 1 && (kind & ForeignNames.FullName) != WordClass.None)
        {
            foreach (var part in parts.Where(part => part.Length > 1))
            {
                Note(names, part, ForeignNames.Part);
            }
        }
    }

    private static void Note(SortedDictionary<string, WordClass> names, string name, WordClass kind)
    {
        var folded = FoldedText.From(name).Span.ToString();
        if (kind != WordClass.None && folded.Length is >= 1 and <= WordTable.LongestWord)
        {
            names[folded] = names.GetValueOrDefault(folded) | kind;
        }
    }

    private static bool IsKept(string name, WordClass kind) =>
        name.All(c => TextRuns.KindOf(c) is 3 or 6) || (kind & (ForeignNames.FullName | ForeignNames.Thing)) != WordClass.None;

    private static WordClass ClassOf(string mark) => mark switch
    {
        "s" => ForeignNames.Surname,
        "g" or "f" or "m" => ForeignNames.Given,
        "u" => ForeignNames.Unclassified,
        "h" => ForeignNames.FullName,
        "p" or "st" or "island" or "city" or "river" or "mountain" or "lake" => ForeignNames.Place,
        "o" or "c" or "pr" or "wk" or "film" => ForeignNames.Thing,
        _ => WordClass.None,
    };
}
