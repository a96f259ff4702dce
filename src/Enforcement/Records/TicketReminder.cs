using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Records;

/// <summary>
/// Once a working day, from the opening on: tickets whose reminder day has come (policy <c>reminders.days</c>) go to their owner
/// in one message, those without an owner to the administrators.
/// </summary>
public sealed class TicketReminder(PlanContexts contexts, IStateStore store, DirectoryService directory, OutboxWaker waker) : ITimedWork
{
    /// <summary>Bounds one plan; what is left over follows the next working day.</summary>
    private const int Most = 500;

    private DateOnly doneOn = DateOnly.MinValue;

    public string Name => "ticket reminders";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (!context.IsOpen || context.Today == doneOn)
        {
            return;
        }

        context = context with { Key = $"tickets|{context.Today:yyyy-MM-dd}" };
        string[] due = [.. (await store.OpenViolationsAsync(null, cancel)).Where(violation => IsDue(context, violation)).Take(Most).Select(violation => violation.Id)];
        if (due.Length > 0)
        {
            var plan = await store.CommitAsync(new StateQuery { OnceKey = context.Key, ViolationIds = due }, state => Plan(context, state.ById), cancel);
            await waker.WakeAsync(plan, context.Now, cancel);
        }

        doneOn = context.Today;
    }

    private static bool IsDue(PlanContext context, Violation violation)
    {
        var days = context.Policy.ReminderDays;
        return violation is { Ticket: { } ticket, State: not ViolationState.Resolved }
            && ticket.Reminders < days.Count
            && context.Today >= context.DayOf(violation.OpenedAt).AddDays(days[ticket.Reminders]);
    }

    // Decided on what is open now: a ticket that was closed meanwhile is not brought up.
    private Plan Plan(PlanContext context, IReadOnlyList<Violation> found)
    {
        var plan = new PlanBuilder(context);
        foreach (var ofOwner in found.Where(violation => IsDue(context, violation)).GroupBy(violation => violation.Ticket!.Owner))
        {
            Violation[] tickets = [.. ofOwner.OrderBy(violation => violation.Ticket!.DueOn).ThenBy(violation => violation.Id, StringComparer.Ordinal)];
            Tell(plan, ofOwner.Key, tickets);
            foreach (var ticket in tickets)
            {
                plan.Violations[ticket.Id] = ticket with { Ticket = ticket.Ticket! with { Reminders = PassedDays(context, ticket) } };
                plan.Ledger.Add(TicketBook.Row(context, ticket) with { PersonId = ofOwner.Key, Detail = $"reminded; due {ticket.Ticket.DueOn:yyyy-MM-dd}" });
            }
        }

        return plan.Build();
    }

    // A ticket that waited over several days is brought up once, not once for each.
    private static int PassedDays(PlanContext context, Violation ticket) =>
        context.Policy.ReminderDays.Count(days => context.Today >= context.DayOf(ticket.OpenedAt).AddDays(days));

    private void Tell(PlanBuilder plan, string? owner, Violation[] tickets)
    {
        var name = owner is null ? "未定" : directory.Current?.FindPerson(owner)?.Name ?? owner;
        var lines = tickets.Select(ticket => TicketTexts.Line(plan.Context, ticket, TicketBook.RuleOf(plan.Context, ticket)?.Title ?? ticket.Rule, name));
        var texts = TextTools.Split($"{TicketTexts.Reminder(tickets.Length)}\n{string.Join('\n', lines)}");
        for (var i = 0; i < texts.Count; i++)
        {
            var sending = new Sending("alert", $"tickets-{i}", Severity.S3, plan.Context.Now) { ViolationIds = [.. tickets.Select(ticket => ticket.Id)] };
            if (owner is null)
            {
                plan.Alert(texts[i], sending with { ViolationIds = [] });
            }
            else
            {
                plan.Send(Recipient.Person(owner), new MessageContent(texts[i], i == texts.Count - 1 ? TicketTexts.Buttons(sending.ViolationIds) : []), sending);
            }
        }
    }
}
