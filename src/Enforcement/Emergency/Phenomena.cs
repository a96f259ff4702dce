namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// Kind codes of the warning telegrams (気象庁防災情報XML, code table WeatherWarning). The names are also the keys of the
/// policy's <c>emergency.phenomena</c>.
/// </summary>
public static class Phenomena
{
    public const string Rain = "大雨";
    public const string Landslide = "土砂災害";
    public const string Flood = "洪水";
    public const string Surge = "高潮";
    public const string Storm = "暴風";
    public const string Blizzard = "暴風雪";
    public const string Waves = "波浪";
    public const string Snow = "大雪";
    public const string River = "氾濫";
    public const string Earthquake = "地震";

    /// <summary>Lightning, fog, frost …: advisories only, they never make an emergency.</summary>
    public const string Other = "その他";

    public static IReadOnlyList<string> All { get; } = [Rain, Landslide, Flood, Surge, Storm, Blizzard, Waves, Snow, River, Earthquake, Other];

    private static readonly Dictionary<string, (string Phenomenon, HazardLevel Level)> ByCode = new(StringComparer.Ordinal)
    {
        ["02"] = (Blizzard, HazardLevel.Warning),
        ["03"] = (Rain, HazardLevel.Warning),
        ["04"] = (Flood, HazardLevel.Warning),
        ["05"] = (Storm, HazardLevel.Warning),
        ["06"] = (Snow, HazardLevel.Warning),
        ["07"] = (Waves, HazardLevel.Warning),
        ["08"] = (Surge, HazardLevel.Warning),
        ["09"] = (Landslide, HazardLevel.Warning),
        ["10"] = (Rain, HazardLevel.Advisory),
        ["12"] = (Snow, HazardLevel.Advisory),
        ["13"] = (Blizzard, HazardLevel.Advisory),
        ["15"] = (Storm, HazardLevel.Advisory),
        ["16"] = (Waves, HazardLevel.Advisory),
        ["18"] = (Flood, HazardLevel.Advisory),
        ["19"] = (Surge, HazardLevel.Advisory),
        ["29"] = (Landslide, HazardLevel.Advisory),
        ["32"] = (Blizzard, HazardLevel.Special),
        ["33"] = (Rain, HazardLevel.Special),
        ["35"] = (Storm, HazardLevel.Special),
        ["36"] = (Snow, HazardLevel.Special),
        ["37"] = (Waves, HazardLevel.Special),
        ["38"] = (Surge, HazardLevel.Special),
        ["39"] = (Landslide, HazardLevel.Special),
        ["43"] = (Rain, HazardLevel.Danger),
        ["48"] = (Surge, HazardLevel.Danger),
        ["49"] = (Landslide, HazardLevel.Danger),
    };

    private static readonly (string Word, HazardLevel Level)[] LevelWords =
    [
        ("特別警報", HazardLevel.Special),
        ("危険警報", HazardLevel.Danger),
        ("警報", HazardLevel.Warning),
        ("注意報", HazardLevel.Advisory),
    ];

    /// <summary>A code of the table; a code that came later is read by its name, and what has neither is not understood (null).</summary>
    public static Hazard? Read(string code, string name)
    {
        if (ByCode.TryGetValue(code, out var known))
        {
            return new Hazard(known.Phenomenon, name.Length > 0 ? name : known.Phenomenon, known.Level);
        }

        return LevelOf(name) is { } level ? new Hazard(PhenomenonOf(name), name, level) : null;
    }

    /// <summary>The level that a name carries: レベル４大雨危険警報 is Danger.</summary>
    public static HazardLevel? LevelOf(string name)
    {
        foreach (var (word, level) in LevelWords)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>The longest phenomenon that stands in a name (暴風雪 before 暴風).</summary>
    public static string PhenomenonOf(string name) =>
        All.Where(phenomenon => name.Contains(phenomenon, StringComparison.Ordinal)).MaxBy(phenomenon => phenomenon.Length) ?? Other;
}
