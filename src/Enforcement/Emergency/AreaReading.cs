namespace ComplianceBot.Enforcement.Emergency;

/// <summary>What one series of telegrams said last of one area.</summary>
/// <param name="Series">VPWW55 …, VPWW54 for both old ones, VXSE53/EventID.</param>
public sealed record AreaReading(string Series, string Area)
{
    public string AreaName { get; init; } = "";

    public DateTimeOffset ReportedAt { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public string EventId { get; init; } = "";

    public string Office { get; init; } = "";

    /// <summary>The telegram that said so.</summary>
    public string Source { get; init; } = "";

    public IReadOnlyList<Hazard> Hazards { get; init; } = [];

    /// <summary>What it said before, for a cancellation; one step only.</summary>
    public AreaReading? Before { get; init; }

    /// <summary>Time of the cancellation that brought this reading back: its twin (VPWW53 and VPWW54 are both cancelled) must not go a step further.</summary>
    public DateTimeOffset? RestoredAt { get; init; }

    [Newtonsoft.Json.JsonIgnore]
    public bool IsQuake => Series.StartsWith("VXSE", StringComparison.Ordinal);

    internal AreaReading? TakeBack(DateTimeOffset cancelledAt) => Before is { } before ? before with { RestoredAt = cancelledAt } : null;
}

/// <summary>Which series a telegram belongs to. Series are what makes duplicates fold: a later report of a series takes the place of the earlier.</summary>
internal static class Series
{
    public const string Old = nameof(JmaType.VPWW54);
    public const string SpecialNotice = nameof(JmaType.VPNO50);
    public const string LandslideNotice = nameof(JmaType.VXWW50);

    /// <summary>A reading for each series that the telegram speaks for; the nationwide summary speaks for all of the new system.</summary>
    public static IEnumerable<AreaReading> ReadingsOf(JmaTelegram telegram, AreaReport area)
    {
        var reading = new AreaReading(Of(telegram), area.Code)
        {
            AreaName = area.Name,
            ReportedAt = telegram.ReportedAt,
            IssuedAt = telegram.IssuedAt,
            EventId = telegram.EventId,
            Office = telegram.Office,
            Source = telegram.Source,
            Hazards = area.Hazards,
        };
        return telegram.Type == JmaType.VPWS50
            ? NewSystem.Select(type => reading with { Series = type.ToString(), Hazards = [.. area.Hazards.Where(hazard => NewSeriesOf(hazard.Phenomenon) == type)] })
            : [reading];
    }

    public static string Of(JmaTelegram telegram) => telegram.Type switch
    {
        JmaType.VPWW53 => Old,
        JmaType.VXSE51 or JmaType.VXSE53 => $"{telegram.Type}/{telegram.EventId}",
        _ => telegram.Type.ToString(),
    };

    /// <summary>Whose words are shown where several say the same: the new system's.</summary>
    public static int Rank(string series) => NewSystem.Any(type => series == type.ToString()) ? 0 : series == Old ? 1 : 2;

    /// <summary>Whether a telegram, being newer, is the last word on what a flash notice (VPNO50, VXWW50) or another system said before.</summary>
    public static bool Settles(JmaTelegram telegram, AreaReport area, AreaReading older, Hazard hazard) => telegram.Type switch
    {
        JmaType.VPWS50 => !older.IsQuake && hazard.Phenomenon is not (Phenomena.River or Phenomena.Flood),
        JmaType.VPWW53 or JmaType.VPWW54 => older.Series == SpecialNotice || (area.Hazards.Count == 0 && !older.IsQuake && hazard.Phenomenon != Phenomena.River),
        >= JmaType.VPWW55 and <= JmaType.VPWW61 => older.Series is SpecialNotice or LandslideNotice && NewSeriesOf(hazard.Phenomenon) == telegram.Type,
        _ => false,
    };

    private static readonly JmaType[] NewSystem =
        [JmaType.VPWW55, JmaType.VPWW56, JmaType.VPWW57, JmaType.VPWW58, JmaType.VPWW59, JmaType.VPWW60, JmaType.VPWW61];

    private static JmaType NewSeriesOf(string phenomenon) => phenomenon switch
    {
        Phenomena.Rain => JmaType.VPWW55,
        Phenomena.Landslide => JmaType.VPWW56,
        Phenomena.Surge => JmaType.VPWW57,
        Phenomena.Storm or Phenomena.Blizzard => JmaType.VPWW58,
        Phenomena.Waves => JmaType.VPWW59,
        Phenomena.Snow => JmaType.VPWW60,
        _ => JmaType.VPWW61,
    };
}
