using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>
/// Counts a person's closed spans within a local month by numbered claims: the third takes <c>ClosedSpans|hanako|2026-11|3</c>.
/// Claims are read and taken in one transaction, so nothing is counted twice; they are asked for only outside working hours.
/// </summary>
internal static class MonthCounts
{
    private const string Urgent = "urgent";
    private const string NightSpan = "night";
    private const int MostSpans = 9;
    private const int MostUrgent = 5;
    private const int MostNights = 4;

    /// <summary>Claims on which the counts of this message depend.</summary>
    public static IReadOnlyList<string> KeysFor(PlanContext context, MessagePosted posted)
    {
        if (posted.ChannelId is null || context.Calendar.IsWithinGrace(posted.IssuedTime))
        {
            return [];
        }

        var owner = Owner(context, posted.UserId, posted.IssuedTime);
        return
        [
            .. Numbered(nameof(MonthlyCount.ClosedSpans), owner, MostSpans),
            .. Numbered(Urgent, owner, MostUrgent),
            .. Numbered(nameof(MonthlyCount.NightAsks), owner, MostNights),
            NightClaim(context, posted.UserId, posted.IssuedTime),
        ];
    }

    /// <summary>What the rules may know of the counts.</summary>
    public static PostedMessage Add(PlanContext context, PostedMessage message, IReadOnlySet<string> taken)
    {
        var owner = Owner(context, message.Sender.Id, message.At);
        var spans = Count(nameof(MonthlyCount.ClosedSpans), owner, MostSpans, taken) - Count(Urgent, owner, MostUrgent, taken);
        return message with { EarlierClosedSpans = Math.Max(0, spans), EarlierNightAsks = Count(nameof(MonthlyCount.NightAsks), owner, MostNights, taken) };
    }

    /// <summary>Counts what a rule has found, once for each closed span, and tells the desk's number where the finding asks for it.</summary>
    public static void Take(PlanBuilder plan, MessageCase judged, Verdict verdict, IReadOnlySet<string> taken)
    {
        var (context, message) = (plan.Context, judged.Message);
        if (verdict.Rule.Counts == MonthlyCount.None || context.Calendar.IsWithinGrace(message.At))
        {
            return;
        }

        if (verdict.Rule.Counts == MonthlyCount.NightAsks)
        {
            var night = NightClaim(context, message.Sender.Id, message.At);
            if (taken.Contains(night))
            {
                return;
            }

            plan.Claims.Add(Evening.Claim(context, night, message.At));
            TellDesk(plan, verdict);
        }

        var most = verdict.Rule.Counts == MonthlyCount.ClosedSpans ? MostSpans : MostNights;
        TakeNext(plan, verdict.Rule.Counts.ToString(), (Owner(context, message.Sender.Id, message.At), most, message.At), taken);
    }

    /// <summary>Claims on which an answer depends: urgent posts of this and of the last month.</summary>
    public static IReadOnlyList<string> KeysForAnswer(PlanContext context, string personId) =>
        [.. new[] { context.Now, context.Now.AddMonths(-1) }.SelectMany(at => Numbered(Urgent, Owner(context, personId, at), MostUrgent)).Distinct()];

    /// <summary>緊急でした or 違います: that evening is not counted (the remedy of CMP-02a promises it).</summary>
    public static void GiveBack(PlanBuilder plan, Violation violation, IReadOnlySet<string> taken)
    {
        var counts = plan.Context.InForce.Descriptors.Values.Any(rule => rule.Name == violation.Rule && rule.Counts == MonthlyCount.ClosedSpans);
        if (counts && violation.PersonId is { } person && violation.Resolution is not ("urgent" or "wrong"))
        {
            var owner = Owner(plan.Context, person, violation.LastSeenAt);
            if (KeysForAnswer(plan.Context, person).Contains(Key(Urgent, owner, 1)))
            {
                TakeNext(plan, Urgent, (owner, MostUrgent, violation.LastSeenAt), taken);
            }
        }
    }

    private static void TakeNext(PlanBuilder plan, string what, (string Owner, int Most, DateTimeOffset At) count, IReadOnlySet<string> taken)
    {
        var free = Numbered(what, count.Owner, count.Most).FirstOrDefault(key => !taken.Contains(key) && !plan.Claims.Exists(claim => claim.Key == key));
        if (free is not null)
        {
            plan.Claims.Add(Evening.Claim(plan.Context, free, count.At));
        }
    }

    private static void TellDesk(PlanBuilder plan, Verdict verdict)
    {
        var finding = verdict.Findings.FirstOrDefault(finding => finding.Desk is not null);
        if (finding?.Desk is null || !plan.Context.MayAlert(verdict.Rule) || !plan.Context.Policy.Desks.TryGetValue(finding.Desk, out var desk))
        {
            return;
        }

        Recipient[] recipients = desk.Channel is { } channel ? [Recipient.Channel(channel)] : [.. desk.Users.Select(Recipient.Person)];
        foreach (var recipient in recipients)
        {
            plan.Send(recipient, MessageContent.Plain(AlertTexts.NumberOnly(verdict.Rule)), new Sending("alert", $"desk-{finding.Desk}", verdict.Severity, plan.Context.NextOpen));
        }
    }

    private static int Count(string what, string owner, int most, IReadOnlySet<string> taken) => Numbered(what, owner, most).Count(taken.Contains);

    private static IEnumerable<string> Numbered(string what, string owner, int most) => Enumerable.Range(1, most).Select(number => Key(what, owner, number));

    private static string Key(string what, string owner, int number) => $"{what}|{owner}|{number}";

    /// <summary>An evening that reaches into the next month belongs to the one in which it began.</summary>
    private static string Owner(PlanContext context, string personId, DateTimeOffset at) => $"{Evening.Apart(context)}{personId}|{context.Calendar.ClosedSpanOf(at)[..7]}";

    private static string NightClaim(PlanContext context, string personId, DateTimeOffset at) => $"{Evening.Apart(context)}{NightSpan}|{personId}|{context.Calendar.ClosedSpanOf(at)}";
}
