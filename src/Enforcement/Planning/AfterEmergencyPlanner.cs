using System.Globalization;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Notes that waited for the end of an emergency: one message to each person with all of them, at the next opening.</summary>
internal static class AfterEmergencyPlanner
{
    public const string Kind = "notes-after-emergency";

    /// <summary>The same for all notes to one person that are looked at again at the same time.</summary>
    public static DueItem DueFor(PlanContext context, string personId)
    {
        var at = EmergencySpeech.LookAgainAt(context);
        return new DueItem($"after-emergency|{personId}|{at.UtcDateTime.ToString("yyyyMMddTHHmmss", CultureInfo.InvariantCulture)}", Kind, personId, at);
    }

    public static StateQuery QueryFor(DueItem item) => new() { OnceKey = item.Key, People = [item.Payload] };

    public static Plan Plan(PlanContext context, DueItem item, PlanningState state)
    {
        var plan = new PlanBuilder(context);
        plan.Completed.Add(item.Key);
        if (context.Emergency.IsEmergency)
        {
            plan.Due.Add(DueFor(context, item.Payload));
            return plan.Build();
        }

        var byName = context.InForce.Descriptors.Values.ToDictionary(rule => rule.Name);
        var held = state.Unanswered
            .Where(violation => violation.PersonId == item.Payload && violation.ToldAt is null && byName.TryGetValue(violation.Rule, out var rule)
                && EmergencySpeech.MayWait(rule, violation.Severity) && context.MaySpeak(rule) && context.History.WasEmergencyAt(violation.OpenedAt))
            .OrderBy(violation => violation.LastSeenAt).ToList();
        if (held.Count > 0)
        {
            Tell(plan, item.Payload, [.. held.Select(violation => (violation, byName[violation.Rule]))]);
        }

        return plan.Build();
    }

    private static void Tell(PlanBuilder plan, string personId, IReadOnlyList<(Violation Violation, RuleDescriptor Rule)> held)
    {
        var context = plan.Context;
        foreach (var (violation, rule) in held)
        {
            plan.Violations[violation.Id] = violation with { ToldAt = context.Now };
            plan.Ledger.Add(plan.Row("told-after-emergency") with
            {
                EventAt = violation.LastSeenAt,
                PersonId = personId,
                ChannelId = violation.ChannelId,
                Rule = violation.Rule,
                RuleId = rule.Id,
                Article = violation.Article,
                Severity = violation.Severity.ToString(),
                ViolationId = violation.Id,
            });
        }

        var ids = held.Select(item => item.Violation.Id).ToArray();
        plan.Send(
            Recipient.Person(personId),
            new MessageContent(EmergencyTexts.AfterEmergency([.. held.Select(item => (item.Violation.LastSeenAt, item.Rule))], context.Calendar), NoteTexts.Answers(ids)),
            new Sending("note", "after-emergency", held.Max(item => item.Violation.Severity), context.NextOpen) { ViolationIds = ids });
    }
}
