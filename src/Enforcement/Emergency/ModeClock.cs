using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// What stands, and the time → mode. After the last level 4 was lifted E2 goes on for its hold, then E1 for its own; a
/// declaration raises the mode, it never lowers it.
/// </summary>
internal static class ModeClock
{
    /// <param name="standings">That still count.</param>
    /// <param name="declarations">All; those that hold now are taken.</param>
    /// <param name="policy">Thresholds and holds.</param>
    /// <param name="time">For the holds (stands still while the feed is silent), and for declarations.</param>
    public static EmergencyView Read(IEnumerable<Standing> standings, IReadOnlyList<Declaration> declarations, EmergencyPolicy policy, (DateTimeOffset Weather, DateTimeOffset Now) time)
    {
        var spans = standings.SelectMany(standing => Spans(standing, policy)).Where(span => span.Until is not { } until || time.Weather < until)
            .Concat(declarations.Where(declaration => declaration.Mode != EmergencyMode.Drill && declaration.HoldsAt(time.Now)).Select(Span))
            .ToList();
        if (spans.Count == 0)
        {
            return EmergencyView.Normal;
        }

        var mode = spans.Max(span => span.Mode);
        DateTimeOffset?[] ends = [.. spans.Where(span => span.Mode == mode).Select(span => span.Until)];
        var reasons = spans
            .GroupBy(span => (span.Area, span.Phenomenon, span.Label))
            .Select(group => group.OrderByDescending(span => span.Mode).ThenBy(span => span.Since).First())
            .OrderByDescending(span => span.Mode).ThenBy(span => span.Since)
            .ToList();
        return new EmergencyView(mode, reasons, ends.Contains(null) ? null : ends.Max(), FeedHealth.Off);
    }

    private static IEnumerable<EmergencyReason> Spans(Standing standing, EmergencyPolicy policy)
    {
        var ended = standing.EndedAt(policy);
        if (standing.Mode == EmergencyMode.E2)
        {
            yield return Span(standing, EmergencyMode.E2, ended + policy.E2Hold);
            yield return Span(standing, EmergencyMode.E1, ended + policy.E2Hold + policy.E1Hold);
        }
        else
        {
            yield return Span(standing, EmergencyMode.E1, ended + policy.E1Hold);
        }
    }

    private static EmergencyReason Span(Standing standing, EmergencyMode mode, DateTimeOffset? until) =>
        new(mode, standing.AreaName.Length > 0 ? standing.AreaName : standing.Area, standing.Hazard.Phenomenon, standing.Hazard.Label, standing.Since, until) { Source = standing.Source };

    private static EmergencyReason Span(Declaration declaration) =>
        new(declaration.Mode, declaration.By, Declaration.Phenomenon, declaration.Reason, declaration.At, declaration.Until);
}
