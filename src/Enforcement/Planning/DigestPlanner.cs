using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>S1 and S2 are not worth an alert each: once a working day, when the office opens, the administrators get them as numbers.</summary>
internal static class DigestPlanner
{
    /// <summary>A note that nobody answered is closed after this; what happened stays in the ledger. Tickets wait for somebody.</summary>
    private static readonly TimeSpan Unanswered = TimeSpan.FromDays(31);

    /// <summary>Bounds one plan; what is left over is closed the next day.</summary>
    private const int MostClosed = 2000;

    /// <param name="context">Its key names the day, so that a day has one digest.</param>
    /// <param name="open">All open violations.</param>
    /// <param name="span">End of what the last digest told, and of what this one tells.</param>
    /// <param name="counted">Not judged and waived in that span.</param>
    public static Plan Plan(PlanContext context, IReadOnlyList<Violation> open, (DateTimeOffset Since, DateTimeOffset Until) span, (int NotJudged, int Waived) counted)
    {
        var plan = new PlanBuilder(context);
        var numbers = Count(context, open, span) with { NotJudged = counted.NotJudged, Waived = counted.Waived };
        if (!numbers.IsEmpty)
        {
            var kinds = numbers.New.Select(row => $"{row.Rule.Id} {row.Count}");
            var rest = $"tickets {numbers.OpenTickets}, new {numbers.NewTickets}, overdue {numbers.OverdueTickets}; not judged {numbers.NotJudged}, waived {numbers.Waived}";
            plan.Ledger.Add(plan.Row("digest") with { Detail = $"{string.Join(", ", kinds)}; {rest}" });
            plan.Alert(DigestTexts.Of(numbers), new Sending("digest", "digest", Severity.S1, context.NextOpen));
        }

        CloseUnanswered(plan, open);
        return plan.Build();
    }

    private static DigestNumbers Count(PlanContext context, IReadOnlyList<Violation> open, (DateTimeOffset Since, DateTimeOffset Until) span)
    {
        var byName = context.InForce.Descriptors.Values.ToDictionary(rule => rule.Name);
        var elsewhere = TellThemselves(context);
        // What was found in a drill stands in the ledger as such and is counted nowhere else (EMG-03).
        open = [.. open.Where(violation => context.History.ModeAt(violation.OpenedAt) != EmergencyMode.Drill)];
        Violation[] fresh = [.. open.Where(violation => violation.OpenedAt > span.Since && violation.OpenedAt <= span.Until)];
        Violation[] tickets = [.. open.Where(violation => violation.Ticket is not null)];
        return new DigestNumbers
        {
            New =
            [
                .. fresh.Where(violation => !elsewhere.Contains(violation.Rule)).GroupBy(violation => violation.Rule)
                    .Where(group => byName.TryGetValue(group.Key, out var rule) && context.MayAlert(rule))
                    .Select(group => (Rule: byName[group.Key], Count: group.Count(violation => Belongs(context, byName[group.Key], violation))))
                    .Where(row => row.Count > 0)
                    .OrderBy(row => row.Rule.Id, StringComparer.Ordinal),
            ],
            NewTickets = fresh.Count(violation => violation.Ticket is not null),
            OpenTickets = tickets.Length,
            OverdueTickets = tickets.Count(violation => context.Today > violation.Ticket!.DueOn),
            OpenByArticle = [.. open.Where(violation => byName.TryGetValue(violation.Rule, out var rule) && context.MayAlert(rule) && !IsForDesk(context, rule)).GroupBy(violation => violation.Article).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count()))],
        };
    }

    // What is worth an alert went out; what only the consultation desk may see is a number here, where nobody sits at that desk.
    private static bool Belongs(PlanContext context, RuleDescriptor rule, Violation violation) =>
        rule.Tells.HasFlag(Audience.ConsultationDesk) ? !IsForDesk(context, rule)
        : rule.Tells.HasFlag(Audience.Administrators) && violation.Severity < Severity.S3;

    // The review of accounts tells its findings with their names.
    private static HashSet<string> TellThemselves(PlanContext context) =>
        [.. context.Policy.Rules.Select(rule => rule.Active.Rule).Where(rule => rule is IAccountRule).Select(rule => rule.Descriptor.Name)];

    private static bool IsForDesk(PlanContext context, RuleDescriptor rule) =>
        rule.Tells.HasFlag(Audience.ConsultationDesk) && ConsultationDesk.Of(context.Policy) is not null;

    private static void CloseUnanswered(PlanBuilder plan, IReadOnlyList<Violation> open)
    {
        var now = plan.Context.Now;
        foreach (var violation in open.Where(violation => violation is { PersonId: not null, Ticket: null } && now - violation.OpenedAt > Unanswered).Take(MostClosed))
        {
            plan.Violations[violation.Id] = violation with { State = ViolationState.Resolved, ResolvedAt = now, Resolution = violation.Resolution ?? "unanswered" };
        }
    }
}
