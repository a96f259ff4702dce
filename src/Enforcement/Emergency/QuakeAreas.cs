using System.Xml.Linq;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>Intensities per region (VXSE51) or per municipality as well (VXSE53).</summary>
internal static class QuakeAreas
{
    public static IReadOnlyList<AreaReport>? Regions(XElement root)
    {
        var areas = Areas(root).Select(Read).ToList();
        return areas.Count == 0 || areas.Exists(area => area is null) ? null : [.. areas.OfType<AreaReport>()];
    }

    /// <summary>Regions and municipalities; a quake felt nowhere near (no observation at all) is readable too and lists nothing.</summary>
    public static IReadOnlyList<AreaReport>? Municipalities(XElement root)
    {
        var regions = Areas(root).ToList();
        // A region whose only municipalities are cut off carries no intensity of its own.
        var places = regions.Where(region => region.Text("MaxInt").Length > 0).Concat(regions.SelectMany(region => region.Children("City")));
        var areas = places.Select(Read).ToList();
        return areas.Exists(area => area is null) ? null : [.. areas.OfType<AreaReport>()];
    }

    /// <summary>5-, 5弱, ５弱, 震度５弱 are the same; a place that is cut off (震度５弱以上未入電) counts as 5弱.</summary>
    public static Intensity? Parse(string text)
    {
        var folded = JmaXml.Fold(text).Replace("震度", "", StringComparison.Ordinal);
        return folded switch
        {
            "1" => Intensity.One,
            "2" => Intensity.Two,
            "3" => Intensity.Three,
            "4" => Intensity.Four,
            "5-" or "5弱" or "5弱以上未入電" => Intensity.FiveLower,
            "5+" or "5強" => Intensity.FiveUpper,
            "6-" or "6弱" => Intensity.SixLower,
            "6+" or "6強" => Intensity.SixUpper,
            "7" => Intensity.Seven,
            _ => null,
        };
    }

    public static string Label(Intensity intensity) => intensity switch
    {
        Intensity.FiveLower => "震度５弱",
        Intensity.FiveUpper => "震度５強",
        Intensity.SixLower => "震度６弱",
        Intensity.SixUpper => "震度６強",
        Intensity.Seven => "震度７",
        _ => $"震度{(char)('０' + (int)intensity)}",
    };

    private static IEnumerable<XElement> Areas(XElement root) =>
        root.Child("Body").Child("Intensity").Child("Observation").Children("Pref").SelectMany(pref => pref.Children("Area"));

    private static AreaReport? Read(XElement area)
    {
        var code = area.Text("Code");
        Intensity?[] said = [Parse(area.Text("MaxInt")), Parse(area.Text("Condition"))];
        if (code.Length is not (3 or 7) || said.Max() is not { } intensity)
        {
            return null;
        }

        var label = said[1] == intensity && said[0] != intensity ? $"{Label(intensity)}以上（未入電）" : Label(intensity);
        return new AreaReport(code, area.Text("Name"), [new Hazard(Phenomena.Earthquake, label, HazardLevel.None) { Intensity = intensity }]);
    }
}
