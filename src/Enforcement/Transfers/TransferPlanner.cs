using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Enforcement.Talk.Commands;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Transfers;

/// <summary>One message to each master with all his groups. Who was told of which transfer is claimed, so that nobody hears of it twice.</summary>
internal sealed class TransferPlanner
{
    /// <summary>Name under which these messages count against the caps.</summary>
    private const string CapName = "transfer";

    /// <summary>Longer than a transfer is told about, shorter than a year: the same person may move back.</summary>
    private static readonly TimeSpan ClaimLife = TimeSpan.FromDays(60);

    private readonly PlanContext context;
    private readonly PlanningState state;
    private readonly PlanBuilder plan;
    private readonly Severity severity;

    private TransferPlanner(PlanContext context, RuleDescriptor rule, PlanningState state)
    {
        (this.context, this.state, plan) = (context, state, new PlanBuilder(context));
        severity = rule.Severity;
    }

    public static StateQuery QueryOf(PlanContext context, IReadOnlyList<AffectedGroup> groups) => new()
    {
        OnceKey = context.Key,
        People = [.. RecipientsOf(groups).Select(recipient => recipient.Key).OfType<string>()],
        Claims = [.. RecipientsOf(groups).SelectMany(ClaimsOf).Distinct()],
    };

    public static Plan Plan(PlanContext context, RuleDescriptor rule, IReadOnlyList<AffectedGroup> groups, PlanningState state)
    {
        var planner = new TransferPlanner(context, rule, state);
        var told = RecipientsOf(groups).Count(planner.Tell);
        if (told > 0)
        {
            var people = groups.SelectMany(group => group.Leaving).Select(transfer => transfer.Person.Id).Distinct().Count();
            planner.plan.Ledger.Add(planner.plan.Row("transfers") with
            {
                Rule = rule.Name,
                RuleId = rule.Id,
                Article = rule.Article,
                Stage = context.StageName(rule),
                Detail = $"people {people}, groups {groups.Count}, recipients {told}",
            });
        }

        return planner.plan.Build();
    }

    // Null stands for the administrators, who hear of groups that nobody looks after.
    private static IEnumerable<IGrouping<string?, AffectedGroup>> RecipientsOf(IReadOnlyList<AffectedGroup> groups) => groups
        .SelectMany(group => GroupRecipients.Of(group.Group).Select(person => (string?)person.Id).DefaultIfEmpty(), (group, recipient) => (group, recipient))
        .GroupBy(pair => pair.recipient, pair => pair.group);

    private static IEnumerable<string> ClaimsOf(IGrouping<string?, AffectedGroup> recipient) =>
        recipient.SelectMany(group => group.Leaving).Select(transfer => ClaimOf(recipient.Key, transfer)).Distinct();

    private static string ClaimOf(string? recipient, Transfer transfer) => $"transfer|{recipient}|{transfer.Person.Id}|{transfer.On:yyyy-MM-dd}";

    // Whoever was told of a transfer is not told again because a group of it changed since.
    private bool Tell(IGrouping<string?, AffectedGroup> recipient)
    {
        AffectedGroup[] fresh =
        [
            .. recipient.Select(group => group with { Leaving = [.. group.Leaving.Where(transfer => !state.TakenClaims.Contains(ClaimOf(recipient.Key, transfer)))] })
                .Where(group => group.Leaving.Count > 0).OrderBy(group => group.Group.Name, StringComparer.Ordinal),
        ];
        if (fresh.Length == 0 || (recipient.Key is { } person && !MayHear(person)))
        {
            return false;
        }

        Send(recipient.Key, fresh);
        plan.Claims.AddRange(ClaimsOf(recipient).Where(claim => !state.TakenClaims.Contains(claim)).Select(claim => new Claim(claim, context.Now + ClaimLife)));
        return true;
    }

    private bool MayHear(string person)
    {
        var caps = new CapCounter(context, person, state.Told);
        var may = caps.Take(CapName, severity, isHelp: false);
        plan.Told.AddRange(caps.Planned);
        return may;
    }

    private void Send(string? recipient, AffectedGroup[] groups)
    {
        var texts = TransferTexts.ToMaster(groups);
        for (var i = 0; i < texts.Count; i++)
        {
            var sending = new Sending(recipient is null ? "alert" : "note", $"transfers-{i}", severity, context.Now);
            if (recipient is null)
            {
                plan.Alert(texts[i], sending);
                continue;
            }

            var since = groups.SelectMany(group => group.Leaving).Max(transfer => transfer.Since);
            QuickReply[] buttons = i == texts.Count - 1 ? [TalkButton.Of(HandoverCommand.CommandName, $"{since:yyyyMMdd}", "引継ぎ中です")] : [];
            plan.Send(Recipient.Person(recipient), new MessageContent(texts[i], buttons), sending);
        }
    }
}
