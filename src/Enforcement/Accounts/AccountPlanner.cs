using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Accounts;

/// <summary>
/// What follows from one rule's verdicts on all accounts: violations opened and closed, a note to each person who can put it
/// right, one alert for the administrators with numbers and names. Told once, and again on the policy's days.
/// </summary>
internal sealed class AccountPlanner
{
    /// <summary>Bounds one plan; the rest is told on the next working days.</summary>
    private const int MostNotes = 500;

    private static readonly TimeSpan ClaimLife = TimeSpan.FromDays(400);

    /// <summary>What is only recommended (S0) is brought up at most twice a year.</summary>
    private static readonly TimeSpan HalfYear = TimeSpan.FromDays(183);

    private readonly PlanContext context;
    private readonly AccountReviewOf review;
    private readonly PlanningState state;
    private readonly PlanBuilder plan;
    private readonly Dictionary<string, Violation> open;

    private AccountPlanner(PlanContext context, AccountReviewOf review, PlanningState state)
    {
        (this.context, this.review, this.state, plan) = (context, review, state, new PlanBuilder(context));
        open = OpenByKey(review);
    }

    private RuleDescriptor Rule => review.Check.Rule;

    public static StateQuery QueryOf(PlanContext context, AccountReviewOf review)
    {
        var open = OpenByKey(review);
        var violating = review.Violating.ToArray();
        return new StateQuery
        {
            OnceKey = context.Key,
            People = review.Check.Rule.Tells.HasFlag(Audience.Person) ? [.. violating.Select(judged => judged.Account.Person.Id)] : [],
            Claims = [.. violating.SelectMany(judged => ClaimsOf(context, review.Check, judged, open.GetValueOrDefault(judged.Key)))],
        };
    }

    public static Plan Plan(PlanContext context, AccountReviewOf review, PlanningState state)
    {
        var planner = new AccountPlanner(context, review, state);
        if (review.NotJudged is { } reason)
        {
            planner.NotJudged(reason);
            return planner.plan.Build();
        }

        planner.Keep();
        planner.TellPeople();
        planner.TellAdministrators();
        return planner.plan.Build();
    }

    private static Dictionary<string, Violation> OpenByKey(AccountReviewOf review) => review.Open.DistinctBy(violation => violation.Key).ToDictionary(violation => violation.Key);

    private static IEnumerable<string> ClaimsOf(PlanContext context, AccountCheck check, AccountCase judged, Violation? existing) =>
        new[] { NoteClaim(context, check, judged, existing), AlertClaim(context, check, judged, existing) }.OfType<string>();

    private static string? NoteClaim(PlanContext context, AccountCheck check, AccountCase judged, Violation? existing)
    {
        if (!check.Rule.Tells.HasFlag(Audience.Person) || !judged.Account.Person.IsActive)
        {
            return null;
        }

        return judged.Verdict.Severity == Severity.S0
            ? $"account-note|{judged.Key}"
            : $"account-note|{judged.Key}|{OpenedOn(context, existing):yyyy-MM-dd}|{TurnOf(context, existing, after: 0)}";
    }

    // Null while it is the person's turn. Whoever cannot be told leaves it to the administrators at once.
    private static string? AlertClaim(PlanContext context, AccountCheck check, AccountCase judged, Violation? existing)
    {
        var after = judged.Account.Person.IsActive && check.Rule.Tells.HasFlag(Audience.Person) ? check.Means.AlertAfterDays : 0;
        var isDue = check.Rule.Tells.HasFlag(Audience.Administrators) && OpenedOn(context, existing).AddDays(after) <= context.Today;
        return isDue ? $"account-alert|{judged.Key}|{OpenedOn(context, existing):yyyy-MM-dd}|{TurnOf(context, existing, after)}" : null;
    }

    private static DateOnly OpenedOn(PlanContext context, Violation? existing) => existing is null ? context.Today : context.DayOf(existing.OpenedAt);

    /// <summary>0 at first, then one more for each of the policy's days that has passed.</summary>
    private static int TurnOf(PlanContext context, Violation? existing, int after) =>
        context.Policy.ReminderDays.Count(day => OpenedOn(context, existing).AddDays(after + day) <= context.Today);

    private void NotJudged(string reason) => plan.Ledger.Add(plan.Row("not-judged") with
    {
        Rule = Rule.Name,
        RuleId = Rule.Id,
        Article = Rule.Article,
        Outcome = nameof(Outcome.NotJudged),
        Detail = reason,
    });

    private void Keep()
    {
        foreach (var judged in review.Violating)
        {
            Renew(judged);
        }

        var unknown = review.Cases.Where(judged => judged.Verdict.Outcome == Outcome.NotJudged).ToArray();
        if (unknown.Length > 0)
        {
            NotJudged($"accounts {unknown.Length}: {unknown[0].Verdict.Reason}");
        }

        var stays = review.Violating.Concat(unknown).Select(judged => judged.Key).ToHashSet();
        foreach (var passed in review.Open.Where(violation => !stays.Contains(violation.Key)))
        {
            plan.Violations[passed.Id] = passed with { State = ViolationState.Resolved, ResolvedAt = context.Now, Resolution = "passed" };
            plan.Ledger.Add(plan.Row("resolved") with { Rule = Rule.Name, RuleId = Rule.Id, Article = Rule.Article, ViolationId = passed.Id, Detail = "passed" });
        }
    }

    private void Renew(AccountCase judged)
    {
        var existing = open.GetValueOrDefault(judged.Key);
        var violation = (existing ?? new Violation(Ids.OfViolation(judged.Key, context.Key), judged.Key)
        {
            Rule = Rule.Name,
            Article = Rule.Article,
            Severity = judged.Verdict.Severity,
            OpenedAt = context.Now,
        }) with
        {
            Severity = judged.Verdict.Severity,
            Detail = judged.Verdict.Reason,
            LastSeenAt = context.Now,
        };
        plan.Violations[violation.Id] = violation;
        if (existing is null)
        {
            plan.Ledger.Add(plan.Row("verdict", judged.Verdict) with { PersonId = judged.Account.Person.Id, ViolationId = violation.Id });
        }
    }

    private void TellPeople()
    {
        var told = 0;
        foreach (var judged in review.Violating.Where(judged => context.MaySpeak(Rule) && !context.Emergency.IsEmergency && judged.Account.Person.IsActive))
        {
            if (told < MostNotes && NoteClaim(context, review.Check, judged, open.GetValueOrDefault(judged.Key)) is { } claim && !state.TakenClaims.Contains(claim) && MayHear(judged))
            {
                var buttons = AccountTexts.Buttons(review.Check.Means.Answers);
                plan.Send(Recipient.Person(judged.Account.Person.Id), new MessageContent(AccountTexts.ToPerson(Rule, context.Policy), buttons), Sending("note", judged.Key, judged.Verdict.Severity));
                Told(judged, new Claim(claim, context.Now + (judged.Verdict.Severity == Severity.S0 ? HalfYear : ClaimLife)));
                told++;
            }
        }
    }

    private bool MayHear(AccountCase judged)
    {
        var caps = new CapCounter(context, judged.Account.Person.Id, state.Told);
        var may = caps.Take(Rule.Id, judged.Verdict.Severity, isHelp: false);
        plan.Told.AddRange(caps.Planned);
        return may;
    }

    private void TellAdministrators()
    {
        var due = review.Violating
            .Where(judged => context.MayAlert(Rule) && (!context.Emergency.IsEmergency || judged.Verdict.Severity >= Severity.S3))
            .Select(judged => (Case: judged, Claim: AlertClaim(context, review.Check, judged, open.GetValueOrDefault(judged.Key))))
            .Where(item => item.Claim is not null && !state.TakenClaims.Contains(item.Claim))
            .ToArray();
        if (due.Length == 0)
        {
            return;
        }

        plan.Alert(AccountTexts.ToAdministrators(review.Check, [.. due.Select(item => item.Case)]), Sending("alert", Rule.Id, due.Max(item => item.Case.Verdict.Severity)));
        foreach (var (judged, claim) in due)
        {
            Told(judged, new Claim(claim!, context.Now + ClaimLife));
        }
    }

    private void Told(AccountCase judged, Claim claim)
    {
        plan.Claims.Add(claim);
        var violation = plan.Violations.Values.First(violation => violation.Key == judged.Key);
        plan.Violations[violation.Id] = violation with { ToldAt = violation.ToldAt ?? context.Now };
    }

    private Sending Sending(string kind, string about, Severity severity) => new(kind, about, severity, context.NextOpen);
}
