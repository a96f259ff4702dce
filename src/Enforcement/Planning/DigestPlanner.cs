using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>S1 and S2 are not worth an alert each: once a working day, when the office opens, the administrators get them as numbers.</summary>
internal static class DigestPlanner
{
    /// <summary>A note that nobody answered is closed after this; what happened stays in the ledger.</summary>
    private static readonly TimeSpan Unanswered = TimeSpan.FromDays(31);

    /// <summary>Bounds one plan; what is left over is closed the next day.</summary>
    private const int MostClosed = 2000;

    /// <param name="context">Its key names the day, so that a day has one digest.</param>
    /// <param name="open">All open violations.</param>
    /// <param name="since">End of what the last digest told.</param>
    /// <param name="until">End of what this one tells.</param>
    public static Plan Plan(PlanContext context, IReadOnlyList<Violation> open, DateTimeOffset since, DateTimeOffset until)
    {
        var plan = new PlanBuilder(context);
        var byName = context.InForce.Descriptors.Values.ToDictionary(rule => rule.Name);
        var rows = open
            .Where(violation => violation.OpenedAt > since && violation.OpenedAt <= until)
            .GroupBy(violation => violation.Rule)
            .Where(group => byName.TryGetValue(group.Key, out var rule) && context.MayAlert(rule))
            .Select(group => group.Where(violation => Belongs(context, byName[group.Key], violation)).ToArray())
            .Where(group => group.Length > 0)
            .Select(group => (Rule: byName[group[0].Rule], Count: group.Length))
            .OrderBy(row => row.Rule.Id, StringComparer.Ordinal)
            .ToArray();
        if (rows.Length > 0)
        {
            plan.Ledger.Add(plan.Row("digest") with { Detail = string.Join(", ", rows.Select(row => $"{row.Rule.Id} {row.Count}")) });
            plan.Alert(DigestTexts.Of(rows), new Sending("digest", "digest", Severity.S1, context.NextOpen));
        }

        CloseUnanswered(plan, open);
        return plan.Build();
    }

    // What is worth an alert went out; what only the consultation desk may see is a number here, where nobody sits at that desk.
    private static bool Belongs(PlanContext context, RuleDescriptor rule, Violation violation) =>
        rule.Tells.HasFlag(Audience.ConsultationDesk) ? ConsultationDesk.Of(context.Policy) is null
        : rule.Tells.HasFlag(Audience.Administrators) && violation.Severity < Severity.S3;

    private static void CloseUnanswered(PlanBuilder plan, IReadOnlyList<Violation> open)
    {
        var now = plan.Context.Now;
        foreach (var violation in open.Where(violation => violation.PersonId is not null && now - violation.OpenedAt > Unanswered).Take(MostClosed))
        {
            plan.Violations[violation.Id] = violation with { State = ViolationState.Resolved, ResolvedAt = now, Resolution = violation.Resolution ?? "unanswered" };
        }
    }
}
