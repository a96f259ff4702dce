using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>A hazard that calls for a mode, from its report until it was lifted; kept afterwards for the hold.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Cause">Phenomenon; for an earthquake 地震/EventID, so that each shock counts once.</param>
/// <param name="Mode">E1 or E2; a hazard of level 4 stands for both, since it is also at least a warning.</param>
public sealed record Standing(string Area, string Cause, EmergencyMode Mode)
{
    public string AreaName { get; init; } = "";

    public required Hazard Hazard { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>The telegram that brought it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Null: in force. An earthquake is over when it is reported: only its hold counts.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>When it stopped counting: lifted, or longer in force than the policy lets this phenomenon keep E1 up.</summary>
    internal DateTimeOffset? EndedAt(EmergencyPolicy policy)
    {
        var exhausted = Mode == EmergencyMode.E1 && policy.LongestE1(Hazard.Phenomenon) is { } longest ? Since + longest : (DateTimeOffset?)null;
        return LiftedAt is null || exhausted < LiftedAt ? exhausted ?? LiftedAt : LiftedAt;
    }

    internal bool IsSame(Standing other) => Area == other.Area && Cause == other.Cause && Mode == other.Mode;
}

/// <summary>Readings → what stands, and what a change of the readings does to it.</summary>
internal static class StandingBook
{
    /// <summary>
    /// Lifted ones are kept for their hold. Where a telegram was wrong (corrected, cancelled; a provisional intensity not
    /// confirmed) there was never a reason, so there is nothing to hold either.
    /// </summary>
    public static IReadOnlyList<Standing> Update(IReadOnlyList<Standing> before, IReadOnlyList<AreaReading> readings, JmaTelegram telegram, EmergencyPolicy policy)
    {
        var now = Of(readings, policy);
        var kept = before.Select(standing => now.Find(standing.IsSame) switch
        {
            { } same when standing.LiftedAt is null || same.LiftedAt is not null => standing with { Hazard = same.Hazard },
            { } again => again,
            null when standing.LiftedAt is null && telegram.InfoType == JmaInfoType.Issued => standing with { LiftedAt = telegram.ReportedAt },
            null when standing.LiftedAt is null || IsQuake(standing) => null,
            null => standing,
        }).OfType<Standing>().ToList();
        return [.. kept, .. now.Where(standing => !kept.Exists(standing.IsSame))];
    }

    /// <summary>What stands by the readings alone: for each area and cause the gravest word, whoever said it.</summary>
    public static List<Standing> Of(IReadOnlyList<AreaReading> readings, EmergencyPolicy policy)
    {
        var confirmed = readings.Where(reading => reading.Series.StartsWith(nameof(JmaType.VXSE53), StringComparison.Ordinal)).Select(reading => reading.EventId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. readings
                .Where(reading => !(reading.Series.StartsWith(nameof(JmaType.VXSE51), StringComparison.Ordinal) && confirmed.Contains(reading.EventId)))
                .SelectMany(reading => reading.Hazards.Select(hazard => (Reading: reading, Hazard: hazard, Cause: reading.IsQuake ? $"{hazard.Phenomenon}/{reading.EventId}" : hazard.Phenomenon)))
                .GroupBy(said => (said.Reading.Area, said.Cause))
                .SelectMany(group => Standings([.. group.OrderByDescending(said => said.Hazard.Level).ThenByDescending(said => said.Hazard.Intensity).ThenBy(said => Series.Rank(said.Reading.Series))], policy)),
        ];
    }

    private static IEnumerable<Standing> Standings(IReadOnlyList<(AreaReading Reading, Hazard Hazard, string Cause)> said, EmergencyPolicy policy)
    {
        foreach (var mode in new[] { EmergencyMode.E1, EmergencyMode.E2 })
        {
            var calling = said.Where(one => policy.ModeOf(one.Hazard) >= mode).ToList();
            if (calling.Count == 0)
            {
                yield break;
            }

            var since = calling.Min(one => one.Reading.ReportedAt);
            yield return new Standing(calling[0].Reading.Area, calling[0].Cause, mode)
            {
                AreaName = calling[0].Reading.AreaName,
                Hazard = calling[0].Hazard,
                Since = since,
                Source = calling[0].Reading.Source,
                LiftedAt = calling[0].Reading.IsQuake ? since : null,
            };
        }
    }

    private static bool IsQuake(Standing standing) => standing.Hazard.Phenomenon == Phenomena.Earthquake;
}
