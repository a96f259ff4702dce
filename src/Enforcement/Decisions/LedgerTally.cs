using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>Adds up new ledger rows. The sums and the place up to which they reach are written together, so that no row counts twice.</summary>
public sealed class LedgerTally(CurrentPolicy policy, IStateStore store)
{
    private const int Page = 2_000;

    /// <summary>Of one call; an old ledger is caught up with over several.</summary>
    private const int MostPages = 20;

    public async Task<TallyDocument> CatchUpAsync(CancellationToken cancel)
    {
        var tally = TallyDocument.FromJson(await store.ReadDocumentAsync(TallyDocument.Name, cancel));
        for (var page = 0; page < MostPages; page++)
        {
            var rows = await store.LedgerAsync(tally.Sequence, Page, cancel);
            if (rows.Count == 0)
            {
                break;
            }

            tally = await AddAsync(rows, cancel);
        }

        return tally;
    }

    private async Task<TallyDocument> AddAsync(IReadOnlyList<StoredLedgerEntry> rows, CancellationToken cancel)
    {
        string[] months = [.. rows.Select(row => row.Entry).Where(IsEtiquette).Select(MonthOf).Distinct()];
        var written = new TallyDocument();
        await store.CommitAsync(
            new StateQuery { Documents = [TallyDocument.Name, .. months.Select(MannersDocument.NameOf)] },
            state =>
            {
                written = TallyDocument.FromJson(state.Documents.GetValueOrDefault(TallyDocument.Name));
                if (written.Sequence != rows[0].Sequence - 1)
                {
                    // Another instance was here; the caller goes on from its sums.
                    return Plan.Nothing;
                }

                return Add(rows, months, state, ref written);
            },
            cancel);
        return written;
    }

    private Plan Add(IReadOnlyList<StoredLedgerEntry> rows, string[] months, PlanningState state, ref TallyDocument tally)
    {
        var manners = months.ToDictionary(month => month, month => MannersDocument.FromJson(state.Documents.GetValueOrDefault(MannersDocument.NameOf(month))));
        foreach (var row in rows.Select(row => row.Entry).Where(row => row.Stage != PlanBuilder.Drill))
        {
            if (row is { Kind: "answer", Rule: { } name, ViolationId: { } violation })
            {
                tally.CountAnswer(name, new TalliedAnswer(violation, row.At, row.Detail == "wrong"));
            }
            else if (row is { Kind: "verdict", RuleId: { } rule })
            {
                tally.CountViolation(DayOf(row.At), rule);
            }

            if (IsEtiquette(row))
            {
                manners[MonthOf(row)].Count(row.PersonId!, row.RuleId!);
            }
        }

        tally = tally with { Sequence = rows[^1].Sequence };
        return new Plan { Documents = [tally.ToDocument(), .. manners.Select(month => month.Value.ToDocument(month.Key))] };
    }

    // Etiquette is recorded, never told; what the policy only watches (shadow) is no matter for the summary either.
    private static bool IsEtiquette(LedgerEntry row) =>
        row is { Kind: "recorded", PersonId: not null, RuleId: { } rule, Severity: "S0", Outcome: "Violating" }
        && row.Stage is "advise" or "enforce"
        && (rule.StartsWith("COM-", StringComparison.Ordinal) || rule.StartsWith("CAL-", StringComparison.Ordinal));

    private string MonthOf(LedgerEntry row) => MannersDocument.MonthOf(DayOf(row.EventAt ?? row.At));

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(policy.Now.Policy.Calendar.Local(at).DateTime);
}
