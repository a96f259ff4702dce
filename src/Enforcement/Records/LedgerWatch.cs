using System.Globalization;
using System.Text.Json;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Records;

/// <summary>
/// Once a local day: checks the ledger's rows since the last check and the anchors of the last month, then writes the day's
/// anchor. What does not fit is told to the administrators at once, every day until it is put right (OPS-06).
/// </summary>
public sealed class LedgerWatch(PlanContexts contexts, IStateStore store, IAnchorBook anchors, EvidenceHasher hasher, OutboxWaker waker) : ITimedWork
{
    private const string Checked = "timer/ledger-check";
    private const int Page = 1000;

    /// <summary>Bounds one sweep; a ledger that is checked for the first time may take several.</summary>
    private const int PagesEach = 100;

    private const int AnchorsEach = 31;

    private DateOnly doneOn = DateOnly.MinValue;

    public string Name => "ledger check";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (context.Today == doneOn)
        {
            return;
        }

        var last = await ReadAsync(cancel);
        if (last.Day == context.Today)
        {
            doneOn = context.Today;
            return;
        }

        var (place, isEnd, fault) = await CheckAsync(last.Place, cancel);
        fault ??= isEnd ? await AnchorCheck.FindFaultAsync(store, (await anchors.ReadAsync(cancel)).TakeLast(AnchorsEach), hasher, cancel) : null;
        if (fault is not null)
        {
            await TellAsync(context, "ledger-fault", OperationTexts.LedgerFault, fault, cancel);
            doneOn = context.Today;
            return;
        }

        var isAnchored = isEnd && await AnchorAsync(context, place, cancel);
        await store.WriteDocumentAsync(Checked, JsonSerializer.Serialize(new Progress(isAnchored ? context.Today : last.Day, place)), cancel);
        doneOn = isEnd ? context.Today : doneOn;
    }

    private async Task<Progress> ReadAsync(CancellationToken cancel) =>
        await store.ReadDocumentAsync(Checked, cancel) is { } document && JsonSerializer.Deserialize<Progress>(document) is { } progress
            ? progress
            : new Progress(DateOnly.MinValue, LedgerPlace.Beginning);

    private async Task<(LedgerPlace Place, bool IsEnd, string? Fault)> CheckAsync(LedgerPlace place, CancellationToken cancel)
    {
        if (await AnchorCheck.FindFaultAsync(store, [new Anchor(contexts.For("").Now, place).ToLine(hasher)], hasher, cancel) is not null)
        {
            return (place, true, string.Create(CultureInfo.InvariantCulture, $"row {place.Sequence}, checked before, was changed or removed"));
        }

        for (var page = 0; page < PagesEach; page++)
        {
            var rows = await store.LedgerAsync(place.Sequence, Page, cancel);
            if (hasher.FirstBroken(place, rows) is { } broken)
            {
                return (place, true, string.Create(CultureInfo.InvariantCulture, $"row {broken.Sequence} does not follow from the one before it"));
            }

            if (rows.Count > 0)
            {
                place = LedgerPlace.Of(rows[^1]);
            }

            if (rows.Count < Page)
            {
                return (place, true, null);
            }
        }

        return (place, false, null);
    }

    private async Task<bool> AnchorAsync(PlanContext context, LedgerPlace place, CancellationToken cancel)
    {
        try
        {
            await anchors.AppendAsync(new Anchor(context.Calendar.Local(context.Now), place).ToLine(hasher), cancel);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await TellAsync(context, "anchor-fault", OperationTexts.AnchorFault, error.GetType().Name, cancel);
            return false;
        }
    }

    private async Task TellAsync(PlanContext context, string what, string text, string detail, CancellationToken cancel)
    {
        context = context with { Key = $"{what}|{context.Today:yyyy-MM-dd}" };
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row(what) with { RuleId = "OPS-06", Article = "p.1-02", Severity = nameof(Severity.S3), Detail = detail });
        plan.Alert(text, new Sending("alert", what, Severity.S3, context.Now));
        var told = await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => plan.Build(), cancel);
        await waker.WakeAsync(told, context.Now, cancel);
    }

    private sealed record Progress(DateOnly Day, LedgerPlace Place);
}
