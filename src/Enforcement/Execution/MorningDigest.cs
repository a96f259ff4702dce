using System.Globalization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Once a working day, from the opening on, the administrators get what was not worth an alert of its own.</summary>
public sealed class MorningDigest(PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    private const string Timer = "timer/digest";

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
            var open = await store.OpenViolationsAsync(null, cancel);
            var plan = await store.CommitAsync(
                new StateQuery { OnceKey = context.Key },
                _ => DigestPlanner.Plan(context, open, DateTimeOffset.Parse(since, CultureInfo.InvariantCulture), until),
                cancel);
            await waker.WakeAsync(plan, context.Now, cancel);
            if (plan is null)
            {
                sentOn = context.Today;
                return;
            }
        }

        await store.WriteDocumentAsync(Timer, until.ToString("O", CultureInfo.InvariantCulture), cancel);
        sentOn = context.Today;
    }
}
