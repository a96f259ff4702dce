using System.Globalization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Once a working day, from the opening on, the administrators get what was not worth an alert of its own.</summary>
public sealed class MorningDigest(PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    private const string Timer = "timer/digest";
    private const string Cursor = "timer/digest-ledger";
    private const int Page = 1000;

    /// <summary>Bounds the reading of one morning; a million rows are more than a city writes over a holiday.</summary>
    private const int MostPages = 1000;

    /// <summary>What was planned in the last moments may not be committed yet and belongs to the next digest.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    private DateOnly sentOn = DateOnly.MinValue;

    public string Name => "digest";

    public Task RunAsync(CancellationToken cancel) => SendIfDueAsync(cancel);

    public async Task SendIfDueAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (!context.IsOpen || context.Today == sentOn)
        {
            return;
        }

        var until = context.Now - Settling;
        context = context with { Key = $"digest|{context.Today:yyyy-MM-dd}" };
        if (await store.ReadDocumentAsync(Timer, cancel) is { } since)
        {
            var from = DateTimeOffset.Parse(since, CultureInfo.InvariantCulture);
            var (counted, cursor) = await CountAsync(from, until, cancel);
            var open = await store.OpenViolationsAsync(null, cancel);
            var plan = await store.CommitAsync(
                new StateQuery { OnceKey = context.Key },
                _ => DigestPlanner.Plan(context, open, (from, until), counted),
                cancel);
            await waker.WakeAsync(plan, context.Now, cancel);
            await store.WriteDocumentAsync(Cursor, cursor.ToString(CultureInfo.InvariantCulture), cancel);
            if (plan is null)
            {
                sentOn = context.Today;
                return;
            }
        }

        await store.WriteDocumentAsync(Timer, until.ToString("O", CultureInfo.InvariantCulture), cancel);
        sentOn = context.Today;
    }

    // Rows of the span in one pass, from where the last digest ended.
    private async Task<((int NotJudged, int Waived) Counted, long Cursor)> CountAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        var cursor = await store.ReadDocumentAsync(Cursor, cancel) is { } stored ? long.Parse(stored, CultureInfo.InvariantCulture) : 0;
        var (notJudged, waived) = (0, 0);
        for (var page = 0; page < MostPages; page++)
        {
            var rows = await store.LedgerAsync(cursor, Page, cancel);
            foreach (var row in rows.TakeWhile(row => row.Entry.At <= until))
            {
                cursor = row.Sequence;
                notJudged += row.Entry is { Kind: "not-judged" } && row.Entry.At > from ? 1 : 0;
                waived += row.Entry is { Kind: "waived" } && row.Entry.At > from ? 1 : 0;
            }

            if (rows.Count < Page || cursor < rows[^1].Sequence)
            {
                break;
            }
        }

        return ((notJudged, waived), cursor);
    }
}
