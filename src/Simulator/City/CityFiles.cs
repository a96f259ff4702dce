using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace ComplianceBot.Simulator.City;

/// <summary>The city as the files of <c>seeds/tenant</c>: one object a line, so that a change reads well.</summary>
public static class CityFiles
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        Converters = { new StringEnumConverter() },
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.None,
    };

    /// <summary>File name to content.</summary>
    public static IReadOnlyDictionary<string, string> Render(CityData city) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["org-units.json"] = List(city.OrgUnits),
        ["titles.json"] = JsonConvert.SerializeObject(city.Titles, Formatting.Indented, Settings).ReplaceLineEndings("\n") + "\n",
        ["people.json"] = List(city.People),
        ["groups.json"] = List(city.Groups),
        ["channels.json"] = List(city.Channels),
        ["planted.json"] = $$"""
            {
            "planted": {{List(city.Planted.Planted).TrimEnd()}},
            "waived": {{List(city.Planted.Waived).TrimEnd()}},
            "tempting": {{List(city.Planted.Tempting).TrimEnd()}}
            }

            """.ReplaceLineEndings("\n"),
    };

    private static string List<T>(IEnumerable<T> items) =>
        $"[\n{string.Join(",\n", items.Select(item => "  " + JsonConvert.SerializeObject(item, Settings)))}\n]\n";
}
