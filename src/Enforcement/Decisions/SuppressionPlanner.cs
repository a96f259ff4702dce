using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>Puts a rule back to shadow, by hand or because too many of its notes were wrong, and brings it back. Pure.</summary>
internal static class SuppressionPlanner
{
    /// <summary>Needs the document in the query.</summary>
    public static DecisionOutcome Suppress(PlanContext context, RuleDescriptor rule, (string Reason, string By) why, PlanningState state)
    {
        var book = DecisionBook.In(state);
        if (book.FindSuppression(rule.Id) is { } earlier)
        {
            return DecisionOutcome.Only(SuppressionTexts.AlreadySilent(rule, earlier, context.Calendar));
        }

        var plan = new PlanBuilder(context);
        plan.Ledger.Add(Row(plan, rule, why.By, "suppressed") with { Detail = why.Reason });
        plan.Documents.Add((book with { Suppressed = [.. book.Suppressed, new Suppression(rule.Id, why.Reason, why.By, context.Now)] }).ToDocument());
        return new DecisionOutcome(plan.Build(), SuppressionTexts.Silent(rule));
    }

    /// <summary>By the bot itself; null when the rule is silent already. The administrators are told.</summary>
    public static Plan? SuppressByItself(PlanContext context, RuleDescriptor rule, AnswerCount count, PlanningState state)
    {
        var outcome = Suppress(context, rule, ($"{count.Wrong} of {count.Total} answers in {context.Policy.Suppression.Days} days were wrong", Suppression.Automatic), state);
        if (outcome.Plan.Documents.Count == 0)
        {
            return null;
        }

        var plan = new PlanBuilder(context);
        plan.Add(outcome.Plan);
        plan.Alert(SuppressionTexts.SilentByItself(rule, count), new Sending("alert", $"suppressed-{rule.Id}", Severity.S2, context.NextOpen));
        return plan.Build();
    }

    /// <summary>Answers from before now count no more.</summary>
    public static DecisionOutcome Release(PlanContext context, RuleDescriptor rule, string by, PlanningState state)
    {
        var book = DecisionBook.In(state);
        if (book.FindSuppression(rule.Id) is null)
        {
            return DecisionOutcome.Only(SuppressionTexts.NotSilent(rule));
        }

        var plan = new PlanBuilder(context);
        plan.Ledger.Add(Row(plan, rule, by, "released"));
        plan.Documents.Add((book with
        {
            Suppressed = [.. book.Suppressed.Where(suppression => suppression.RuleId != rule.Id)],
            Released = new Dictionary<string, DateTimeOffset>(book.Released) { [rule.Id] = context.Now },
        }).ToDocument());
        return new DecisionOutcome(plan.Build(), SuppressionTexts.Back(rule));
    }

    private static LedgerEntry Row(PlanBuilder plan, RuleDescriptor rule, string by, string outcome) => plan.Row("suppression") with
    {
        PersonId = by == Suppression.Automatic ? null : by,
        Rule = rule.Name,
        RuleId = rule.Id,
        RuleVersion = rule.Version,
        Article = rule.Article,
        Outcome = outcome,
    };
}

/// <summary>Answers to the notes of a rule: of so many violations, how many were said to be wrong.</summary>
internal sealed record AnswerCount(int Total, int Wrong);
