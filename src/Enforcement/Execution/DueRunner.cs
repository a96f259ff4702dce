using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// Does what was put off: second looks at groups, looks at the next opening, what the tenant could not answer. Nothing is sent
/// in between: the sweep sends when all of it is done, so that what waited for the opening goes to each person as one message.
/// </summary>
public sealed partial class DueRunner(IEnumerable<IDueWork> works, PlanContexts contexts, IStateStore store, TimeProvider time, ILogger<DueRunner> log) : ITimedWork
{
    private const int Batch = 16;
    private const int SideBySide = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    private readonly Dictionary<string, IDueWork> works = works.ToDictionary(work => work.Kind);

    public string Name => "due items";

    public Task RunAsync(CancellationToken cancel) => RunDueAsync(cancel);

    /// <summary>Runs until nothing is due; an item that fails is handed out again later. Returns how many were done.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancel)
    {
        var done = 0;
        while (!cancel.IsCancellationRequested)
        {
            var items = await store.TakeDueItemsAsync(time.GetUtcNow(), Batch, cancel);
            if (items.Count == 0)
            {
                break;
            }

            await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel }, RunOneAsync);
            done += items.Count;
        }

        return done;
    }

    private async ValueTask RunOneAsync(DueItem item, CancellationToken cancel)
    {
        try
        {
            var context = contexts.For(item.Key);
            var plan = works.TryGetValue(item.Kind, out var work) ? await work.RunAsync(item, context, cancel) : null;
            if (plan is null)
            {
                // Done before, or nothing that is known: either way it must not come again.
                await store.CommitAsync(new StateQuery(), _ => new Plan { Completed = [item.Key] }, cancel);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(item.Key, error.GetType().Name);
            await GiveUpIfOldAsync(item, error.GetType().Name, cancel);
        }
    }

    // What fails for a day will fail for ever: it is written down as not judged and told, not tried until the end of time.
    private async Task GiveUpIfOldAsync(DueItem item, string error, CancellationToken cancel)
    {
        var context = contexts.For(item.Key);
        if (context.Now - item.At < Patience)
        {
            return;
        }

        try
        {
            await store.CommitAsync(new StateQuery(), _ => EventPlanner.GivenUp(context, item, error), cancel);
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            LogFailed(item.Key, refused.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Due item {Key} failed ({Error}); it is tried again in five minutes")]
    private partial void LogFailed(string key, string error);
}
