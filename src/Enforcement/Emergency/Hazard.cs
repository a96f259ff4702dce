namespace ComplianceBot.Enforcement.Emergency;

/// <summary>Levels of the weather agency's warnings since 2026-05-29; older telegrams are read into the same scale.</summary>
public enum HazardLevel
{
    None = 0,

    /// <summary>注意報.</summary>
    Advisory = 2,

    /// <summary>警報, レベル３相当.</summary>
    Warning = 3,

    /// <summary>危険警報, レベル４ (also 土砂災害警戒情報, 氾濫危険情報).</summary>
    Danger = 4,

    /// <summary>特別警報, レベル５.</summary>
    Special = 5,
}

/// <summary>Seismic intensity 震度, in its own order: 5弱 lies below 5強.</summary>
public enum Intensity
{
    None,
    One,
    Two,
    Three,
    Four,
    FiveLower,
    FiveUpper,
    SixLower,
    SixUpper,
    Seven,
}

/// <summary>One thing that a telegram says of one area.</summary>
/// <param name="Phenomenon">大雨, 土砂災害, 地震 …: telegrams of both systems agree on it, so that duplicates fold.</param>
/// <param name="Label">The agency's own words: レベル４大雨危険警報, 震度５弱.</param>
/// <param name="Level">None for earthquakes, which have an intensity instead.</param>
public sealed record Hazard(string Phenomenon, string Label, HazardLevel Level)
{
    public Intensity Intensity { get; init; }
}
