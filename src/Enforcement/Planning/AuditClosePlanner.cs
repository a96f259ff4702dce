using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>An open violation of a group with the group and its verdict as they are now.</summary>
public sealed record OpenGroupViolation(Violation Violation, Group Group, Verdict Verdict);

/// <summary>
/// The end of an audit: each master gets one message with all his groups, the administrators one with what is grave.
/// New violations are told, old ones brought up again on the policy's days, and those open for a week rise to S3.
/// </summary>
internal sealed class AuditClosePlanner
{
    /// <summary>Name under which audit messages count against the week's cap.</summary>
    private const string CapName = "audit";

    /// <summary>By then the word that waited for the opening has left.</summary>
    private static readonly TimeSpan WordIsOut = TimeSpan.FromMinutes(10);

    private readonly PlanContext context;
    private readonly PlanningState state;
    private readonly PlanBuilder plan;
    private readonly HashSet<string> told = [];
    private readonly Dictionary<string, OpenGroupViolation> grave = [];

    private AuditClosePlanner(PlanContext context, PlanningState state) => (this.context, this.state, plan) = (context, state, new PlanBuilder(context));

    /// <summary>People whose counted notes the plan depends on.</summary>
    public static IReadOnlyList<string> PeopleOf(IReadOnlyList<OpenGroupViolation> open) =>
        [.. open.SelectMany(item => GroupRecipients.Of(item.Group)).Select(person => person.Id).Distinct()];

    public static Plan Plan(PlanContext context, IReadOnlyList<OpenGroupViolation> open, LedgerEntry summary, PlanningState state)
    {
        var planner = new AuditClosePlanner(context, state);
        planner.plan.Ledger.Add(summary);
        var toTell = planner.WhatToTell([.. open.Select(planner.Raise)]);
        planner.TellMasters(toTell);
        planner.TellAdministrators();
        planner.MarkTold(toTell);
        return planner.plan.Build();
    }

    private OpenGroupViolation Raise(OpenGroupViolation item)
    {
        if (item.Violation.Severity != Severity.S2 || !GroupBook.HasRisen(item.Violation, context.Now))
        {
            return item;
        }

        var raised = item.Violation with { Severity = Severity.S3 };
        plan.Violations[raised.Id] = raised;
        plan.Ledger.Add(plan.Row("raised", item.Verdict) with { GroupId = item.Group.Id, ViolationId = raised.Id, Severity = nameof(Severity.S3), Detail = $"open since {context.DayOf(raised.OpenedAt):yyyy-MM-dd}" });
        AddGrave(item with { Violation = raised });
        return item with { Violation = raised };
    }

    private List<OpenGroupViolation> WhatToTell(List<OpenGroupViolation> open)
    {
        var due = new List<OpenGroupViolation>();
        foreach (var family in open.GroupBy(item => (item.Group.Id, item.Verdict.Rule.Family)))
        {
            var rests = family.Any(item => item.Violation.ToldAt is { } at && context.Now - at < GroupPlanner.FamilyRest);
            rests |= family.Any(WaitsForItsWord);
            due.AddRange(family.Where(item => !rests && context.MaySpeak(item.Verdict.Rule) && IsDue(item.Violation)));
        }

        foreach (var item in due.Where(item => item.Violation.ToldAt is null && item.Violation.Severity >= Severity.S3))
        {
            AddGrave(item);
        }

        // The word for a channel was for the moment; a day later it is the masters who can put it right.
        return [.. due.Where(item => item.Verdict.Rule.Tells.HasFlag(Audience.Masters) || item.Verdict.Rule.Tells.HasFlag(Audience.Channel))];
    }

    // What happened in the evening is said in the channel at the opening; the night's audit must not come before it.
    private bool WaitsForItsWord(OpenGroupViolation item) =>
        item.Violation is { ToldAt: null, ChannelId: not null } violation && item.Verdict.Rule.Tells.HasFlag(Audience.Channel)
        && !context.Calendar.IsOpen(violation.OpenedAt) && context.Now < context.Calendar.NextOpen(violation.OpenedAt) + WordIsOut;

    // Whoever said "wrong" or "urgent" has answered; an administrator looks at it, the master is left in peace. In an emergency only S3 and S4 are told.
    private bool IsDue(Violation violation)
    {
        if (context.Emergency.IsEmergency && violation.Severity < Severity.S3)
        {
            return false;
        }

        if (violation.ToldAt is not { } toldAt)
        {
            return true;
        }

        var days = context.Policy.ReminderDays;
        return violation.Resolution is not ("wrong" or "urgent")
            && violation.Reminders < days.Count
            && context.Today >= context.DayOf(toldAt).AddDays(days[violation.Reminders]);
    }

    private void TellMasters(List<OpenGroupViolation> toTell)
    {
        var byRecipient = toTell
            .SelectMany(item => GroupRecipients.Of(item.Group).Select(person => (Person: person.Id, Item: item)))
            .GroupBy(pair => pair.Person, pair => pair.Item);
        foreach (var recipient in byRecipient)
        {
            TellOne(recipient.Key, [.. Sorted(recipient)]);
        }

        foreach (var orphan in toTell.Where(item => GroupRecipients.Of(item.Group).Count == 0))
        {
            AddGrave(orphan);
        }
    }

    private void TellOne(string person, OpenGroupViolation[] items)
    {
        var severity = items.Max(item => item.Violation.Severity);
        var caps = new CapCounter(context, person, state.Told);
        if (!caps.Take(CapName, severity, isHelp: false))
        {
            return;
        }

        plan.Told.AddRange(caps.Planned);
        var texts = GroupTexts.ToMaster([.. items.Select(Line)], line => NoteTexts.Of(line.Rule, line.Argument, context.Policy));
        for (var i = 0; i < texts.Count; i++)
        {
            var answers = i == texts.Count - 1 ? NoteTexts.Answers(items.Select(item => item.Violation.Id)) : [];
            plan.Send(Recipient.Person(person), new MessageContent(texts[i], answers), About("note", $"audit-{i}", severity, items));
        }

        told.UnionWith(items.Select(item => item.Violation.Id));
    }

    private void TellAdministrators()
    {
        OpenGroupViolation[] items = [.. Sorted(grave.Values)];
        if (items.Length == 0)
        {
            return;
        }

        var texts = GroupTexts.ToAdministrators([.. items.Select(Line)]);
        for (var i = 0; i < texts.Count; i++)
        {
            plan.Alert(texts[i], About("alert", $"audit-alert-{i}", items.Max(item => item.Violation.Severity), items) with { Bundle = Bundles.Alerts });
        }

        told.UnionWith(items.Where(item => item.Violation.ToldAt is null).Select(item => item.Violation.Id));
    }

    private void MarkTold(List<OpenGroupViolation> toTell)
    {
        foreach (var item in toTell.Concat(grave.Values).DistinctBy(item => item.Violation.Id).Where(item => told.Contains(item.Violation.Id)))
        {
            var violation = plan.Violations.GetValueOrDefault(item.Violation.Id) ?? item.Violation;
            plan.Violations[violation.Id] = violation.ToldAt is null
                ? violation with { ToldAt = context.Now }
                : violation with { Reminders = violation.Reminders + 1 };
        }
    }

    // In advise nobody but the masters hears of it; groups without anybody to tell go to the administrators in any stage but shadow.
    private void AddGrave(OpenGroupViolation item)
    {
        var hasRecipient = GroupRecipients.Of(item.Group).Count > 0;
        var wanted = !hasRecipient || (item.Verdict.Rule.Tells.HasFlag(Audience.Administrators) && context.MayAlert(item.Verdict.Rule));
        if (wanted && context.MaySpeak(item.Verdict.Rule))
        {
            grave.TryAdd(item.Violation.Id, item);
        }
    }

    private static IEnumerable<OpenGroupViolation> Sorted(IEnumerable<OpenGroupViolation> items) =>
        items.OrderByDescending(item => item.Violation.Severity).ThenBy(item => item.Group.Name, StringComparer.Ordinal).ThenBy(item => item.Verdict.Rule.Id, StringComparer.Ordinal);

    private static GroupLine Line(OpenGroupViolation item) => new(item.Group.Name, item.Verdict.Rule, GroupPlanner.ArgumentOf(item.Verdict));

    private Sending About(string kind, string about, Severity severity, OpenGroupViolation[] items) =>
        new(kind, about, severity, context.NextOpen) { ViolationIds = [.. items.Select(item => item.Violation.Id)] };
}
