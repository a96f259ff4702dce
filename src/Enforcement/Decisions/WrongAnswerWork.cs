using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>A rule whose notes are answered 違います too often is put back to shadow by itself, and the administrators are told.</summary>
public sealed class WrongAnswerWork(LedgerTally tally, PlanContexts contexts, DecisionWatch watch, IStateStore store, OutboxWaker waker) : ITimedWork
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private DateTimeOffset lookedAt = DateTimeOffset.MinValue;

    public string Name => "wrong answers";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (context.Now - lookedAt < Pause && context.Now >= lookedAt)
        {
            return;
        }

        lookedAt = context.Now;
        var sums = await tally.CatchUpAsync(cancel);
        foreach (var rule in context.InForce.Descriptors.Values.Where(rule => IsSpeaking(context, rule)))
        {
            if (CountOf(context, rule, sums, context.InForce.Decisions) is { } count && IsTooMuch(context.Policy.Suppression, count))
            {
                await SuppressAsync(context with { Key = $"suppress|{rule.Id}|{context.Now:O}" }, rule, sums, cancel);
            }
        }
    }

    // Counted again inside the transaction: it may have been brought back a moment ago.
    private async Task SuppressAsync(PlanContext context, RuleDescriptor rule, TallyDocument sums, CancellationToken cancel)
    {
        var plan = await store.CommitAsync(
            new StateQuery { Documents = [DecisionBook.Document] },
            state => CountOf(context, rule, sums, DecisionBook.In(state)) is { } count && IsTooMuch(context.Policy.Suppression, count)
                ? SuppressionPlanner.SuppressByItself(context, rule, count, state) ?? Plan.Nothing
                : Plan.Nothing,
            cancel);
        watch.Took(plan);
        await waker.WakeAsync(plan, context.Now, cancel);
    }

    // Help is for whoever lost something: that others did not need it says nothing against it.
    private static bool IsSpeaking(PlanContext context, RuleDescriptor rule) => context.MaySpeak(rule) && !rule.IsHelp && !context.Policy.Suppression.Except.Contains(rule.Name);

    private static AnswerCount? CountOf(PlanContext context, RuleDescriptor rule, TallyDocument sums, DecisionBook book)
    {
        if (!sums.Answers.TryGetValue(rule.Name, out var answers))
        {
            return null;
        }

        var since = context.Now.AddDays(-context.Policy.Suppression.Days);
        var from = book.Released.TryGetValue(rule.Id, out var released) && released > since ? released : since;
        var counted = answers.Where(answer => answer.At > from).ToArray();
        return new AnswerCount(counted.Length, counted.Count(answer => answer.IsWrong));
    }

    private static bool IsTooMuch(SuppressionPolicy policy, AnswerCount count) =>
        count.Total >= policy.LeastAnswers && count.Wrong * 100 > policy.Percent * count.Total;
}
