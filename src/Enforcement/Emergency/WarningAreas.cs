using System.Xml.Linq;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>Areas of the warning telegrams: the section per municipality only, since prefectures and regions take the gravest of their parts.</summary>
internal static class WarningAreas
{
    private static readonly string[] NotInForce = ["解除", "発表警報・注意報はなし", "なし"];

    public static IReadOnlyList<AreaReport>? Municipalities(XElement root)
    {
        var body = root.Child("Body");
        var sections = body.Children("Warning").Where(warning => JmaXml.Fold(warning.Attribute("type")?.Value ?? "").EndsWith("(市町村等)", StringComparison.Ordinal)).ToList();
        return Read(sections, ReadKind) is { } areas ? WithDanger(areas, body.Text("Notice")) : null;
    }

    /// <summary>土砂災害警戒情報: 警戒 (3) is level 4, everything else is over or was not there.</summary>
    public static IReadOnlyList<AreaReport>? Landslides(XElement root) => Read([.. root.Child("Body").Children("Warning")], ReadLandslide);

    private static List<AreaReport>? Read(IReadOnlyList<XElement> sections, Func<XElement, (bool Understood, Hazard? Hazard)> readKind)
    {
        var areas = new Dictionary<string, AreaReport>(StringComparer.Ordinal);
        foreach (var item in sections.SelectMany(section => section.Children("Item")))
        {
            var area = item.Child("Area");
            var kinds = item.Children("Kind").Select(readKind).ToList();
            var code = area.Text("Code");
            if (code.Length != 7 || !code.All(char.IsAsciiDigit) || kinds.Count == 0 || kinds.Exists(kind => !kind.Understood))
            {
                return null;
            }

            var before = areas.GetValueOrDefault(code)?.Hazards ?? [];
            areas[code] = new AreaReport(code, area.Text("Name"), [.. before, .. kinds.Select(kind => kind.Hazard).OfType<Hazard>()]);
        }

        return areas.Count > 0 ? [.. areas.Values] : null;
    }

    /// <summary>"警報から注意報" and the like name the step taken: what holds now is the kind itself.</summary>
    private static (bool Understood, Hazard? Hazard) ReadKind(XElement kind)
    {
        var status = kind.Text("Status");
        if (NotInForce.Contains(status, StringComparer.Ordinal) || kind.Text("Code") == "00")
        {
            return (true, null);
        }

        var hazard = status.Length > 0 ? Phenomena.Read(kind.Text("Code"), kind.Text("Name")) : null;
        return (hazard is not null, hazard);
    }

    private static (bool Understood, Hazard? Hazard) ReadLandslide(XElement kind) => kind.Text("Code") switch
    {
        "3" when !NotInForce.Contains(kind.Text("Status"), StringComparer.Ordinal) => (true, new Hazard(Phenomena.Landslide, "土砂災害警戒情報", HazardLevel.Danger)),
        "0" or "1" or "3" => (true, null),
        _ => (false, null),
    };

    /// <summary>
    /// The old system has no code for level 4: it stands in a notice only, with the municipality's name
    /// (〈レベル４大雨危険警報〉松江市、出雲市). Rivers in it are none of the telegram's areas and fall out.
    /// </summary>
    private static List<AreaReport> WithDanger(List<AreaReport> areas, string notice)
    {
        foreach (var line in notice.Split('\n', StringSplitOptions.TrimEntries))
        {
            var end = line.IndexOf('〉', StringComparison.Ordinal);
            if (end < 1 || line[0] != '〈' || Phenomena.LevelOf(line[1..end]) is not { } level)
            {
                continue;
            }

            var hazard = new Hazard(Phenomena.PhenomenonOf(line[1..end]), line[1..end], level);
            var names = line[(end + 1)..].Split(['、', '，', ' ', '　', '＊'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            areas = [.. areas.Select(area => names.Contains(area.Name) ? area with { Hazards = [.. area.Hazards, hazard] } : area)];
        }

        return areas;
    }
}
