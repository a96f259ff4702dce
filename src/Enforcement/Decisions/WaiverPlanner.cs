using System.Globalization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>What came of a word to the bot: the plan that carries it out, and what whoever said it reads.</summary>
public sealed record DecisionOutcome(Plan Plan, string Text)
{
    public static DecisionOutcome Only(string text) => new(Plan.Nothing, text);
}

/// <summary>Waivers asked for and decided in the talk (design 4: a reason, another person's approval, an end). Pure.</summary>
internal static class WaiverPlanner
{
    /// <summary>Of one person, undecided.</summary>
    private const int MostOfOne = 10;

    public static string KeyOf(PlanContext context, WaiverRequest request) =>
        Violation.KeyOf(context.InForce.FindRule(request.Wish.Rule)?.Id ?? request.Wish.Rule, request.Wish.GroupId);

    /// <summary>Needs the document in the query.</summary>
    public static DecisionOutcome Ask(PlanContext context, WaiverWish wish, PlanningState state)
    {
        var book = DecisionBook.In(state).WithoutOld(context.Now);
        if (book.Requests.FirstOrDefault(other => other.IsAlive && other.Wish.Rule == wish.Rule && other.Wish.GroupId == wish.GroupId) is { } same)
        {
            return DecisionOutcome.Only(WaiverTexts.AlreadyThere(same));
        }

        if (book.Requests.Count >= DecisionBook.MostRequests || book.Requests.Count(other => other.State == WaiverState.Requested && other.Wish.RequestedBy == wish.RequestedBy) >= MostOfOne)
        {
            return DecisionOutcome.Only(WaiverTexts.TooMany);
        }

        string[] deciders = [.. context.Policy.Administrators.Users.Where(user => user != wish.RequestedBy)];
        if (deciders.Length == 0 && context.Policy.Administrators.Channel is null)
        {
            return DecisionOutcome.Only(WaiverTexts.NobodyDecides);
        }

        var request = new WaiverRequest(book.LastNumber + 1, wish, context.Now);
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(Row(plan, request, wish.RequestedBy, "requested") with { Detail = $"no. {request.Number}, until {Day(wish.Until)}: {wish.Reason}" });
        plan.Documents.Add(book.With(request).ToDocument());
        SubmitTo(plan, request, deciders);
        return new DecisionOutcome(plan.Build(), WaiverTexts.Asked(request));
    }

    /// <summary>Needs the document and the violation's key in the query. Of two presses the first decides, the second is told so.</summary>
    public static DecisionOutcome Decide(PlanContext context, (int Number, bool Approves) word, string decider, PlanningState state)
    {
        var book = DecisionBook.In(state).WithoutOld(context.Now);
        if (book.Find(word.Number) is not { } request)
        {
            return DecisionOutcome.Only(WaiverTexts.NoSuch(word.Number));
        }

        if (request.State != WaiverState.Requested)
        {
            return DecisionOutcome.Only(WaiverTexts.DecidedBefore(request, context.Calendar));
        }

        var plan = new PlanBuilder(context);
        if (decider == request.Wish.RequestedBy)
        {
            plan.Ledger.Add(Row(plan, request, decider, "refused") with { Detail = $"no. {request.Number}: the applicant may not decide" });
            return new DecisionOutcome(plan.Build(), WaiverTexts.NotYourOwn);
        }

        var decided = request with { State = word.Approves ? WaiverState.Approved : WaiverState.Rejected, DecidedBy = decider, ChangedAt = context.Now };
        plan.Ledger.Add(Row(plan, decided, decider, word.Approves ? "approved" : "rejected") with { Detail = $"no. {decided.Number}, requested by {decided.Wish.RequestedBy}, until {Day(decided.Wish.Until)}: {decided.Wish.Reason}" });
        plan.Documents.Add(book.With(decided).ToDocument());
        if (word.Approves)
        {
            CloseOpen(plan, decided, state);
        }

        TellApplicant(plan, decided, WaiverTexts.Decided(decided));
        return new DecisionOutcome(plan.Build(), WaiverTexts.DecidedNow(decided));
    }

    /// <summary>By the clock: reminders before the end, the end, and requests that nobody decided. Nothing where nothing is due.</summary>
    public static Plan Pass(PlanContext context, PlanningState state)
    {
        var book = DecisionBook.In(state);
        var plan = new PlanBuilder(context);
        foreach (var request in book.Requests.Where(request => request.IsAlive))
        {
            if (WaiverClock.Step(context, request) is { } next)
            {
                book = book.With(next.Request);
                plan.Ledger.Add(Row(plan, next.Request, request.Wish.RequestedBy, next.Outcome) with { Detail = $"no. {request.Number}, until {Day(request.Wish.Until)}" });
                TellApplicant(plan, next.Request, next.Text);
            }
        }

        if (plan.Ledger.Count == 0)
        {
            return Plan.Nothing;
        }

        plan.Documents.Add(book.ToDocument());
        return plan.Build();
    }

    // To each administrator in the talk of their own, where the buttons stay; where only a channel is set, there.
    private static void SubmitTo(PlanBuilder plan, WaiverRequest request, string[] deciders)
    {
        var content = new MessageContent(WaiverTexts.ToDecide(request, plan.Context.InForce.FindRule(request.Wish.Rule)), WaiverTexts.DecisionButtons(request.Number));
        var recipients = deciders.Length > 0 ? deciders.Select(Recipient.Person) : [Recipient.Channel(plan.Context.Policy.Administrators.Channel!)];
        foreach (var recipient in recipients)
        {
            plan.Send(recipient, content, new Sending("waiver", $"waiver-{request.Number}", Severity.S2, plan.Context.NextOpen));
        }
    }

    private static void CloseOpen(PlanBuilder plan, WaiverRequest request, PlanningState state)
    {
        var key = KeyOf(plan.Context, request);
        foreach (var violation in state.Open.Where(violation => violation.Key == key && violation.State != ViolationState.Resolved))
        {
            plan.Violations[violation.Id] = violation with { State = ViolationState.Resolved, ResolvedAt = plan.Context.Now, Resolution = "waived" };
            plan.Ledger.Add(Row(plan, request, null, "waived") with { Kind = "resolved", ViolationId = violation.Id, Detail = "waived" });
        }
    }

    private static void TellApplicant(PlanBuilder plan, WaiverRequest request, string text) => plan.Send(
        Recipient.Person(request.Wish.RequestedBy),
        MessageContent.Plain(text),
        new Sending("note", $"waiver-{request.Number}-{request.State}", Severity.S1, plan.Context.NextOpen));

    private static LedgerEntry Row(PlanBuilder plan, WaiverRequest request, string? person, string outcome)
    {
        var rule = plan.Context.InForce.FindRule(request.Wish.Rule);
        return plan.Row("waiver") with
        {
            PersonId = person,
            GroupId = request.Wish.GroupId,
            Rule = request.Wish.Rule,
            RuleId = rule?.Id,
            RuleVersion = rule?.Version ?? 0,
            Article = rule?.Article,
            Outcome = outcome,
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
