using System.Globalization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// OPS-03: while LINE WORKS gives no token nobody can be told. When it does again, the administrators hear once from when to
/// when it did not, in working hours; what was over within minutes is not worth a word.
/// </summary>
public sealed class TokenWatch(IBotHealth health, PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    /// <summary>Holds since when; there while it lasts, so that a restart in between forgets nothing.</summary>
    private const string Document = "timer/token-refused";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WorthAWord = TimeSpan.FromMinutes(5);

    private DateTimeOffset lookedAt = DateTimeOffset.MinValue;

    public string Name => "token";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (context.Now >= lookedAt && context.Now - lookedAt < Every)
        {
            return;
        }

        lookedAt = context.Now;
        var (now, since) = ((await health.ReadAsync(cancel)).Token, await store.ReadDocumentAsync(Document, cancel));
        if (now == TokenState.Refused && since is null)
        {
            await store.WriteDocumentAsync(Document, context.Now.ToString("O", CultureInfo.InvariantCulture), cancel);
        }
        else if (now == TokenState.Given && since is not null)
        {
            await TellAsync(context with { Key = $"token|{since}" }, DateTimeOffset.Parse(since, CultureInfo.InvariantCulture), cancel);
            await store.DeleteDocumentAsync(Document, cancel);
        }
    }

    private async Task TellAsync(PlanContext context, DateTimeOffset since, CancellationToken cancel)
    {
        if (context.Now - since < WorthAWord)
        {
            return;
        }

        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("token") with { RuleId = "OPS-03", EventAt = since, Severity = nameof(Severity.S2), Detail = $"refused for {(context.Now - since).TotalMinutes:0} minutes" });
        plan.Alert(OperationTexts.TokenRefused(context.Calendar.Local(since), context.Calendar.Local(context.Now)), new Sending("alert", "token", Severity.S2, context.NextOpen));
        await waker.WakeAsync(await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => plan.Build(), cancel), context.Now, cancel);
    }
}
