using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>What follows from a group that an event touched: words and grave notes now, the rest with the next audit's one message to each master.</summary>
internal sealed class GroupPlanner
{
    /// <summary>One family tells once: after a word about the manager who left, the group rule waits this long.</summary>
    public static readonly TimeSpan FamilyRest = TimeSpan.FromHours(24);

    private readonly PlanContext context;
    private readonly GroupCase judged;
    private readonly PlanBuilder plan;
    private readonly GroupBook book;
    private readonly HashSet<string> toldLately;
    private bool waitsForOpening;
    private bool waitsForCalm;

    private GroupPlanner(PlanContext context, GroupCase judged, PlanningState state)
    {
        (this.context, this.judged) = (context, judged);
        plan = new PlanBuilder(context) { Readers = judged.Group.People.Count };
        book = new GroupBook(plan, judged, state.Open);
        toldLately = [.. state.Open.Where(violation => violation.ToldAt is { } at && context.Now - at < FamilyRest).Select(violation => violation.Rule)];
    }

    /// <summary>After join, joined, left and their second looks.</summary>
    public static Plan PlanEvent(PlanContext context, GroupCase judged, GroupTouch touch, PlanningState state)
    {
        var planner = new GroupPlanner(context, judged with { Touch = touch }, state);
        planner.Judged();
        planner.book.Keep();
        planner.Tell();
        planner.LookAgain(touch);
        return planner.plan.Build();
    }

    /// <summary>In audits: rows and violations only; who is told is decided when the audit is closed.</summary>
    public static Plan PlanAudit(PlanContext context, GroupCase judged, PlanningState state)
    {
        var planner = new GroupPlanner(context, judged, state);
        planner.book.Keep();
        return planner.plan.Build();
    }

    /// <summary>A group that is gone, or external now: nothing can be said about it any more.</summary>
    public static Plan PlanGone(PlanContext context, string groupId, GroupTouch? touch, PlanningState state)
    {
        var gone = new PlanBuilder(context);
        var row = gone.Row("not-judged") with { GroupId = groupId, ChannelId = touch?.ChannelId, EventAt = touch?.At, Outcome = nameof(Outcome.NotJudged), Detail = "the group cannot be read (gone or external)" };
        gone.Ledger.Add(row);
        foreach (var violation in state.Open)
        {
            gone.Violations[violation.Id] = violation with { State = ViolationState.Resolved, ResolvedAt = context.Now, Resolution = "gone" };
            gone.Ledger.Add(row with { Kind = "resolved", ViolationId = violation.Id, Outcome = null, Rule = violation.Rule, Article = violation.Article, Detail = "gone" });
        }

        return gone.Build();
    }

    private void Judged()
    {
        var verdicts = judged.MembershipVerdicts.Concat(judged.Verdicts).ToArray();
        plan.Ledger.Add(book.About(plan.Row("judged")) with
        {
            Detail = $"group, {judged.Touch!.Step}; rules {verdicts.Length}, violating {verdicts.Count(verdict => verdict.Outcome == Outcome.Violating)}, not judged {verdicts.Count(verdict => verdict.Outcome == Outcome.NotJudged)}",
        });
    }

    // Membership verdicts come first: they say what happened just now.
    private void Tell()
    {
        var membership = judged.MembershipVerdicts.Select(verdict => verdict.Rule.Id).ToHashSet();
        var ordered = book.Kept
            .OrderByDescending(kept => membership.Contains(kept.Verdict.Rule.Id))
            .ThenByDescending(kept => kept.Violation.Severity).ThenBy(kept => kept.Verdict.Rule.Id, StringComparer.Ordinal);
        foreach (var family in ordered.GroupBy(kept => kept.Verdict.Rule.Family))
        {
            if (Rests(family.Key))
            {
                continue;
            }

            foreach (var (violation, verdict) in family.Where(kept => kept.Violation.ToldAt is null && context.MaySpeak(kept.Verdict.Rule)))
            {
                if (TellOne(violation, verdict))
                {
                    break;
                }
            }
        }
    }

    // Also by a rule that this event did not ask: the look that one event puts off may follow on the word about another.
    private bool Rests(string family) => context.InForce.Descriptors.Values.Any(rule => rule.Family == family && toldLately.Contains(rule.Name));

    // True when it was told or waits for the opening; then the rest of its family is silent.
    private bool TellOne(Violation violation, Verdict verdict)
    {
        var mayTellChannel = verdict.Rule.Tells.HasFlag(Audience.Channel) && judged.Touch?.ChannelId is not null;
        var toChannel = mayTellChannel && !context.Emergency.IsEmergency;
        var toMasters = verdict.Rule.Tells.HasFlag(Audience.Masters) && verdict.Severity >= Severity.S3;
        var toAdministrators = verdict.Rule.Tells.HasFlag(Audience.Administrators) && verdict.Severity >= Severity.S3 && context.MayAlert(verdict.Rule);
        if (!mayTellChannel && !toMasters && !toAdministrators)
        {
            return false;
        }

        if (context.Emergency.IsEmergency && !toMasters && !toAdministrators)
        {
            waitsForCalm = true;
            return true;
        }

        if (!context.IsOpen && verdict.Severity < Severity.S4)
        {
            waitsForOpening = true;
            return true;
        }

        if (toChannel)
        {
            SayInChannel(violation, verdict);
        }

        if (toMasters)
        {
            NoteMasters(violation, verdict);
        }

        if (toAdministrators)
        {
            plan.Alert(GroupTexts.ToAdministrators([Line(verdict)])[0], About("alert", violation, verdict) with { Bundle = violation.Severity < Severity.S4 ? Bundles.Alerts : null });
        }

        plan.Violations[violation.Id] = violation with { ToldAt = context.Now };
        return true;
    }

    private void SayInChannel(Violation violation, Verdict verdict)
    {
        var text = NoteTexts.Of(verdict.Rule, ArgumentOf(verdict), context.Policy);
        plan.Send(Recipient.Channel(judged.Touch!.ChannelId!), MessageContent.Plain(text), About("word", violation, verdict));
    }

    private void NoteMasters(Violation violation, Verdict verdict)
    {
        var text = GroupTexts.ToMaster([Line(verdict)], line => NoteTexts.Of(line.Rule, line.Argument, context.Policy))[0];
        var recipients = GroupRecipients.Of(judged.Group);
        foreach (var person in recipients)
        {
            plan.Send(Recipient.Person(person.Id), new MessageContent(text, NoteTexts.Answers([violation.Id])), About("note", violation, verdict));
        }

        if (recipients.Count == 0)
        {
            plan.Alert(text, About("note", violation, verdict));
        }
    }

    private void LookAgain(GroupTouch touch)
    {
        if (touch.Step is GroupTouch.Event)
        {
            plan.Due.Add(touch.After("lag", context.Now + GroupTouch.Lag));
        }

        if (waitsForOpening)
        {
            plan.Due.Add(touch.After($"open-{context.Today:yyyy-MM-dd}", context.NextOpen));
        }

        if (waitsForCalm)
        {
            var at = EmergencySpeech.LookAgainAt(context);
            plan.Due.Add(touch.After($"calm-{at.UtcDateTime:yyyyMMddTHHmmss}", at));
        }

        var membershipOpen = book.Kept.Any(kept => judged.MembershipVerdicts.Contains(kept.Verdict));
        if (membershipOpen && touch.Day < GroupTouch.Days)
        {
            var day = touch.Day + 1;
            plan.Due.Add(touch.After($"day-{day}", touch.At + (day * FamilyRest)));
        }
    }

    private GroupLine Line(Verdict verdict) => new(judged.Group.Name, verdict.Rule, ArgumentOf(verdict));

    // What happened at night and is told in the morning goes with whatever else waited for this person.
    private Sending About(string kind, Violation violation, Verdict verdict) =>
        new(kind, violation.Id, violation.Severity, context.Now)
        {
            ViolationIds = [violation.Id],
            Bundle = kind == "note" && !context.Calendar.IsOpen(judged.Touch!.At) ? Bundles.Held : null,
        };

    public static string? ArgumentOf(Verdict verdict) => verdict.Findings.Select(finding => finding.NoteArgument).FirstOrDefault(argument => argument is not null);
}
