using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>
/// On the first working day of a month, in hours, those who asked for it get one friendly summary of the month before;
/// then its counts are erased. In an emergency it waits.
/// </summary>
public sealed class CoachingWork(LedgerTally tally, PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    private string? toldMonth;

    public string Name => "monthly summary";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        var month = MannersDocument.MonthOf(context.Today.AddMonths(-1));
        if (!context.IsOpen || context.Emergency.IsEmergency || toldMonth == month)
        {
            return;
        }

        var asked = CoachingDocument.FromJson(await store.ReadDocumentAsync(CoachingDocument.Name, cancel));
        if (asked.ToldMonth is not null && string.CompareOrdinal(asked.ToldMonth, month) < 0)
        {
            await tally.CatchUpAsync(cancel);
            var counts = MannersDocument.FromJson(await store.ReadDocumentAsync(MannersDocument.NameOf(month), cancel));
            foreach (var person in asked.People)
            {
                await TellAsync(context with { Key = $"coaching|{month}|{person}" }, person, counts.People.GetValueOrDefault(person) ?? [], cancel);
            }
        }

        // Posts that came late were counted for the month before, after that was told.
        var before = MannersDocument.MonthOf(context.Today.AddMonths(-2));
        await store.CommitAsync(
            new StateQuery { Documents = [CoachingDocument.Name, MannersDocument.NameOf(month), MannersDocument.NameOf(before)] },
            state => new Plan { Documents = [(CoachingDocument.In(state) with { ToldMonth = month }).ToDocument(), new MannersDocument().ToDocument(month), new MannersDocument().ToDocument(before)] },
            cancel);
        toldMonth = month;
    }

    private async Task TellAsync(PlanContext context, string person, IReadOnlyDictionary<string, int> counts, CancellationToken cancel)
    {
        var rows = counts.Where(count => context.InForce.Descriptors.ContainsKey(count.Key)).Select(count => (Rule: context.InForce.Descriptors[count.Key], Count: count.Value))
            .Where(row => context.MaySpeak(row.Rule)).OrderBy(row => row.Rule.Id, StringComparer.Ordinal).ToArray();
        var plan = await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => Plan(context, person, rows), cancel);
        await waker.WakeAsync(plan, context.Now, cancel);
    }

    private static Plan Plan(PlanContext context, string person, (RuleDescriptor Rule, int Count)[] rows)
    {
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("coaching") with { PersonId = person, Detail = $"rules {rows.Length}" });
        plan.Send(Recipient.Person(person), MessageContent.Plain(CoachingTexts.Of(context.Today.AddMonths(-1), rows)), new Sending("coaching", "coaching", Severity.S0, context.Now));
        return plan.Build();
    }
}
