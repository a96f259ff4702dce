using System.Xml.Linq;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>Telegrams whose facts stand in the headline, not in the body: special-warning notices and river floods.</summary>
internal static class HeadlineAreas
{
    /// <summary>VPNO50 lists the municipalities under a special warning; 解除 (00) where it ended.</summary>
    public static IReadOnlyList<AreaReport>? SpecialWarnings(XElement root) =>
        Read(root, "(市町村等)", 7, kind => kind.Text("Code") == "00" ? [] : Phenomena.Read(kind.Text("Code"), kind.Text("Name")) is { } hazard ? [hazard] : null);

    /// <summary>VXKO by river region (予報区域, 12 digits). The first digit of the code is the level; 10 is the end of the forecast.</summary>
    public static IReadOnlyList<AreaReport>? Rivers(XElement root) => Read(root, "(予報区域)", 12, ReadFlood);

    private static List<AreaReport>? Read(XElement root, string section, int codeLength, Func<XElement, Hazard[]?> readKind)
    {
        var areas = new Dictionary<string, AreaReport>(StringComparer.Ordinal);
        var sections = root.Child("Head").Child("Headline").Children("Information").Where(information => JmaXml.Fold(information.Attribute("type")?.Value ?? "").EndsWith(section, StringComparison.Ordinal));
        foreach (var item in sections.SelectMany(information => information.Children("Item")))
        {
            var kinds = item.Children("Kind").Select(readKind).ToList();
            if (kinds.Count == 0 || kinds.Exists(kind => kind is null))
            {
                return null;
            }

            foreach (var area in item.Child("Areas").Children("Area"))
            {
                var code = area.Text("Code");
                if (code.Length != codeLength)
                {
                    return null;
                }

                var before = areas.GetValueOrDefault(code)?.Hazards ?? [];
                areas[code] = new AreaReport(code, area.Text("Name"), [.. before, .. kinds.SelectMany(kind => kind!)]);
            }
        }

        return areas.Count > 0 ? [.. areas.Values] : null;
    }

    private static Hazard[]? ReadFlood(XElement kind)
    {
        var code = kind.Text("Code");
        return code.Length != 2 ? null : code[0] switch
        {
            '1' => [],
            >= '2' and <= '5' => [new Hazard(Phenomena.River, kind.Text("Name"), (HazardLevel)(code[0] - '0'))],
            _ => null,
        };
    }
}
