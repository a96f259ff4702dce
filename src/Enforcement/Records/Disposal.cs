using System.Globalization;
using System.Text.Json;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Records;

/// <summary>
/// Removes every hour what has served its time, and writes down once a day how much of what was removed (PUR-02): a row
/// "disposed" whose detail counts each kind. The day's numbers are kept in a document until its row is written.
/// </summary>
public sealed class Disposal(PlanContexts contexts, IStateStore store) : ITimedWork
{
    private const string Tally = "timer/disposal";
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private DateTimeOffset ranAt = DateTimeOffset.MinValue;

    public string Name => "disposal";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (context.Now - ranAt < Every)
        {
            return;
        }

        var tally = await CloseEarlierDayAsync(context, cancel);
        var gone = await store.PurgeAsync(context.Now, context.Now - TimeSpan.FromDays(context.Policy.Retention.ResolvedViolations), cancel);
        foreach (var (kind, count) in gone.Where(one => one.Value > 0))
        {
            tally.Counts[kind] = tally.Counts.GetValueOrDefault(kind) + count;
        }

        await store.WriteDocumentAsync(Tally, JsonSerializer.Serialize(tally), cancel);
        ranAt = context.Now;
    }

    private async Task<DayTally> CloseEarlierDayAsync(PlanContext context, CancellationToken cancel)
    {
        var today = new DayTally(context.Today, []);
        if (await store.ReadDocumentAsync(Tally, cancel) is not { } document || JsonSerializer.Deserialize<DayTally>(document) is not { } tally)
        {
            return today;
        }

        if (tally.Day == context.Today)
        {
            return tally;
        }

        if (tally.Counts.Count > 0)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"disposed|{tally.Day:yyyy-MM-dd}");
            var counts = string.Join(", ", tally.Counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));
            var row = new LedgerEntry(context.Now, "disposed") { CallbackKey = key, Detail = $"{tally.Day:yyyy-MM-dd}: {counts}" };
            await store.CommitAsync(new StateQuery { OnceKey = key }, _ => new Plan { Ledger = [row] }, cancel);
        }

        return today;
    }

    private sealed record DayTally(DateOnly Day, Dictionary<string, int> Counts);
}
