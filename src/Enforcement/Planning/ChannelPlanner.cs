using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>A channel with one verdict on how it is used.</summary>
/// <param name="Group">The channel's group, where it has one and the directory knows it.</param>
public sealed record ChannelCase(ChannelUse Use, Group? Group, Verdict Verdict)
{
    public string Key => Violation.KeyOf(Verdict.Rule.Id, Use.Channel.Id);
}

/// <summary>
/// What follows from how a channel is used: a violation is opened and closed, the channel hears one word about itself in its
/// life, masters are asked once. Nobody is named and nothing is repeated.
/// </summary>
internal static class ChannelPlanner
{
    /// <summary>"Once" outlives every channel.</summary>
    private static readonly TimeSpan ForGood = TimeSpan.FromDays(3650);

    public static StateQuery QueryOf(PlanContext context, ChannelCase judged) => new()
    {
        OnceKey = context.Key,
        ViolationKeys = [judged.Key],
        Claims = [OnceClaim(judged)],
        People = [.. Masters(judged).Select(person => person.Id)],
    };

    public static Plan Plan(PlanContext context, ChannelCase judged, PlanningState state)
    {
        var plan = new PlanBuilder(context);
        var open = state.Open.FirstOrDefault(violation => violation.Key == judged.Key);
        switch (judged.Verdict.Outcome)
        {
            case Outcome.Violating when Waivers.Find(context, judged.Verdict.Rule, judged.Group?.Id, judged.Use.Channel.Id, context.Now) is not null:
                plan.Ledger.Add(Row(plan, judged, "waived") with { Outcome = nameof(Outcome.Waived) });
                Close(plan, judged, open, "waived");
                break;
            case Outcome.Violating when open is null:
                Open(plan, judged, state);
                break;
            case Outcome.Compliant:
                Close(plan, judged, open, "passed");
                break;
        }

        return plan.Build();
    }

    /// <summary>The bot is not in the channel any more: nothing can be said about it.</summary>
    public static Plan PlanGone(PlanContext context, Violation gone)
    {
        var plan = new PlanBuilder(context);
        plan.Violations[gone.Id] = gone with { State = ViolationState.Resolved, ResolvedAt = context.Now, Resolution = "gone" };
        plan.Ledger.Add(plan.Row("resolved") with { ChannelId = gone.ChannelId, GroupId = gone.GroupId, Rule = gone.Rule, Article = gone.Article, ViolationId = gone.Id, Detail = "gone" });
        return plan.Build();
    }

    private static void Open(PlanBuilder plan, ChannelCase judged, PlanningState state)
    {
        var (context, verdict) = (plan.Context, judged.Verdict);
        var violation = new Violation(Ids.OfViolation(judged.Key, context.Key), judged.Key)
        {
            Rule = verdict.Rule.Name,
            Article = verdict.Rule.Article,
            Severity = verdict.Severity,
            ChannelId = judged.Use.Channel.Id,
            GroupId = judged.Group?.Id,
            Detail = verdict.Reason,
            OpenedAt = context.Now,
            LastSeenAt = context.Now,
        };
        var told = verdict.Speaks && context.MaySpeak(verdict.Rule) && !state.TakenClaims.Contains(OnceClaim(judged)) && Tell(plan, judged, violation, state);
        plan.Violations[violation.Id] = violation with { ToldAt = told ? context.Now : null };
        plan.Ledger.Add(Row(plan, judged, "verdict") with { ViolationId = violation.Id });
    }

    private static bool Tell(PlanBuilder plan, ChannelCase judged, Violation violation, PlanningState state)
    {
        var (context, verdict) = (plan.Context, judged.Verdict);
        var about = new Sending("word", violation.Id, verdict.Severity, context.NextOpen) { ViolationIds = [violation.Id] };
        var before = plan.Outbox.Count;
        if (verdict.Rule.Tells.HasFlag(Audience.Channel))
        {
            plan.Send(Recipient.Channel(judged.Use.Channel.Id), MessageContent.Plain(NoteTexts.Of(verdict.Rule, null, context.Policy)), about);
        }

        foreach (var master in Masters(judged))
        {
            var caps = new CapCounter(context, master.Id, state.Told);
            if (caps.Take(verdict.Rule.Id, verdict.Severity, verdict.Rule.IsHelp))
            {
                var text = GroupTexts.ToMaster([new GroupLine(judged.Group!.Name, verdict.Rule, null)], line => NoteTexts.Of(line.Rule, null, context.Policy))[0];
                plan.Send(Recipient.Person(master.Id), new MessageContent(text, NoteTexts.Answers([violation.Id])), about with { Kind = "note" });
                plan.Told.AddRange(caps.Planned);
            }
        }

        var isTold = plan.Outbox.Count > before;
        if (isTold)
        {
            plan.Claims.Add(new Claim(OnceClaim(judged), context.Now + ForGood));
        }

        return isTold;
    }

    private static void Close(PlanBuilder plan, ChannelCase judged, Violation? open, string resolution)
    {
        if (open is not null)
        {
            plan.Violations[open.Id] = open with { State = ViolationState.Resolved, ResolvedAt = plan.Context.Now, Resolution = resolution };
            plan.Ledger.Add(Row(plan, judged, "resolved") with { ViolationId = open.Id, Detail = resolution });
        }
    }

    private static IReadOnlyList<Person> Masters(ChannelCase judged) =>
        judged.Group is { } group && judged.Verdict.Speaks && judged.Verdict.Rule.Tells.HasFlag(Audience.Masters) ? GroupRecipients.Of(group) : [];

    private static LedgerEntry Row(PlanBuilder plan, ChannelCase judged, string kind) =>
        plan.Row(kind, judged.Verdict) with { ChannelId = judged.Use.Channel.Id, GroupId = judged.Group?.Id };

    private static string OnceClaim(ChannelCase judged) => $"once|{judged.Key}";
}
