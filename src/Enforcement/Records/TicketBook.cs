using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Records;

/// <summary>
/// Makes a ticket of every violation of S3 or above that a plan writes, where the rule may alert; takes it back where the
/// severity falls below. Every plan passes here, so that no path to S3 can be forgotten.
/// </summary>
internal static class TicketBook
{
    /// <param name="context">Of the plan.</param>
    /// <param name="violations">As the plan writes them; changed in place.</param>
    /// <param name="readers">How many could read what it is about; null where that is not known.</param>
    /// <returns>A ledger row for each ticket that was opened or taken back.</returns>
    public static IReadOnlyList<LedgerEntry> Keep(PlanContext context, Dictionary<string, Violation> violations, int? readers)
    {
        var rows = new List<LedgerEntry>();
        foreach (var violation in violations.Values.ToArray())
        {
            if (violation.Ticket is null && IsDue(context, violation))
            {
                var ticket = new Ticket(context.Today.AddDays(DaysOf(context.Policy.Tickets, violation.Severity))) { Readers = readers };
                violations[violation.Id] = violation with { Ticket = ticket };
                rows.Add(Row(context, violation) with { Detail = $"opened; due {ticket.DueOn:yyyy-MM-dd}" });
            }
            else if (violation is { Ticket: not null, Severity: < Severity.S3, State: not ViolationState.Resolved })
            {
                violations[violation.Id] = violation with { Ticket = null };
                rows.Add(Row(context, violation) with { Detail = "taken back; no longer grave" });
            }
        }

        return rows;
    }

    /// <summary>Whether a violation is, or is to become, a ticket. What only the consultation desk may see is none: tickets are the administrators'.</summary>
    public static bool IsDue(PlanContext context, Violation violation) =>
        violation is { Severity: >= Severity.S3, State: not ViolationState.Resolved } && RuleOf(context, violation) is { } rule && context.MayAlert(rule)
        && !rule.Tells.HasFlag(Audience.ConsultationDesk);

    public static RuleDescriptor? RuleOf(PlanContext context, Violation violation) =>
        context.InForce.Descriptors.Values.FirstOrDefault(rule => rule.Name == violation.Rule);

    /// <summary>A row about a violation's ticket; the person in it is the violation's until a caller names who acted.</summary>
    public static LedgerEntry Row(PlanContext context, Violation violation) => new(context.Now, "ticket")
    {
        CallbackKey = context.Key,
        PersonId = violation.PersonId,
        ChannelId = violation.ChannelId,
        GroupId = violation.GroupId,
        Rule = violation.Rule,
        RuleId = RuleOf(context, violation)?.Id,
        Article = violation.Article,
        Severity = violation.Severity.ToString(),
        ViolationId = violation.Id,
    };

    private static int DaysOf(TicketPolicy policy, Severity severity) => severity == Severity.S4 ? policy.DaysS4 : policy.DaysS3;
}
