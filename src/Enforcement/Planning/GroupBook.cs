using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Keeps the violations of one group in step with its verdicts: opens, renews, closes. Rows are written on changes only.</summary>
internal sealed class GroupBook(PlanBuilder plan, GroupCase judged, IReadOnlyList<Violation> open)
{
    /// <summary>A violation of S2 that is open for this long rises to S3 (design 9).</summary>
    public static readonly TimeSpan RisesAfter = TimeSpan.FromDays(7);

    private readonly PlanContext context = plan.Context;

    /// <summary>Violations that are open after this, with their verdicts.</summary>
    public List<(Violation Violation, Verdict Verdict)> Kept { get; } = [];

    public void Keep()
    {
        foreach (var verdict in judged.MembershipVerdicts.Concat(judged.Verdicts))
        {
            Keep(verdict);
        }

        CloseMembershipOf();
        RecordNotJudged();
    }

    private void Keep(Verdict verdict)
    {
        var existing = Find(verdict.Rule);
        switch (verdict.Outcome)
        {
            case Outcome.Violating when Waivers.Find(context, verdict.Rule, judged.Group.Id, null, context.Now) is { } waiver:
                plan.Ledger.Add(Row("waived", verdict) with { Outcome = nameof(Outcome.Waived), Detail = $"until {waiver.Until:yyyy-MM-dd}" });
                Close(existing, verdict, "waived");
                break;
            case Outcome.Violating when verdict.Speaks:
                Renew(existing, verdict);
                break;
            case Outcome.Violating when existing is null:
                plan.Ledger.Add(Row("recorded", verdict));
                break;
            case Outcome.Compliant:
                Close(existing, verdict, "passed");
                break;
        }
    }

    private void Renew(Violation? existing, Verdict verdict)
    {
        var key = Violation.KeyOf(verdict.Rule.Id, judged.Group.Id);
        var violation = (existing ?? new Violation(Ids.OfViolation(key, context.Key), key)
        {
            Rule = verdict.Rule.Name,
            Article = verdict.Rule.Article,
            Severity = verdict.Severity,
            GroupId = judged.Group.Id,
            OpenedAt = context.Now,
        }) with
        {
            Severity = existing is { Severity: Severity.S3 } && verdict.Severity == Severity.S2 && HasRisen(existing, context.Now) ? Severity.S3 : verdict.Severity,
            ChannelId = judged.Touch?.ChannelId ?? existing?.ChannelId,
            Detail = verdict.Reason,
            LastSeenAt = context.Now,
        };
        plan.Violations[violation.Id] = violation;
        Kept.Add((violation, verdict));
        if (existing is null)
        {
            plan.Ledger.Add(Row("verdict", verdict) with { ViolationId = violation.Id });
        }
    }

    public static bool HasRisen(Violation violation, DateTimeOffset now) => now - violation.OpenedAt >= RisesAfter;

    private void Close(Violation? existing, Verdict verdict, string resolution)
    {
        if (existing is null)
        {
            return;
        }

        plan.Violations[existing.Id] = existing with { State = ViolationState.Resolved, ResolvedAt = context.Now, Resolution = resolution };
        plan.Ledger.Add(Row("resolved", verdict) with { ViolationId = existing.Id, Detail = resolution });
    }

    // "The last manager left" is over when the group rule of its family finds nothing any more.
    private void CloseMembershipOf()
    {
        var asked = judged.MembershipVerdicts.Select(verdict => verdict.Rule.Id).ToHashSet();
        foreach (var family in judged.Verdicts.GroupBy(verdict => verdict.Rule.Family).Where(family => family.All(verdict => verdict.Outcome == Outcome.Compliant)))
        {
            foreach (var rule in context.InForce.Descriptors.Values.Where(rule => rule.Family == family.Key && !asked.Contains(rule.Id) && Find(rule) is not null))
            {
                if (!family.Any(verdict => verdict.Rule.Id == rule.Id))
                {
                    Close(Find(rule), new Verdict(rule, Outcome.Compliant, Severity.S0, "", []), "passed");
                }
            }
        }
    }

    private void RecordNotJudged()
    {
        foreach (var same in judged.MembershipVerdicts.Concat(judged.Verdicts).Where(verdict => verdict.Outcome == Outcome.NotJudged).GroupBy(verdict => verdict.Reason))
        {
            var rules = string.Join(", ", same.Select(verdict => verdict.Rule.Id));
            plan.Ledger.Add(About(plan.Row("not-judged")) with { Outcome = nameof(Outcome.NotJudged), Detail = $"{rules}: {same.Key}" });
        }
    }

    public LedgerEntry About(LedgerEntry row) => row with
    {
        GroupId = judged.Group.Id,
        ChannelId = judged.Touch?.ChannelId,
        EventAt = judged.Touch?.At,
    };

    private LedgerEntry Row(string kind, Verdict verdict) => About(plan.Row(kind, verdict));

    private Violation? Find(RuleDescriptor rule)
    {
        var key = Violation.KeyOf(rule.Id, judged.Group.Id);
        return open.FirstOrDefault(violation => violation.Key == key && violation.State != ViolationState.Resolved);
    }
}
