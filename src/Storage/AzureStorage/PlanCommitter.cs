using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>What was decided on which state, ready to be written.</summary>
internal sealed record Decision(StateQuery Query, StateSnapshot Read, Plan Plan);

/// <summary>
/// Commits of one process. Each commit moves the ledger's head, so only one can be written at a time: whoever's turn it is
/// takes those along that wait and read nothing in common with it, and writes them all in one transaction. Other processes
/// are kept apart by the head's ETag; who loses decides anew.
/// </summary>
internal sealed class PlanCommitter(StateReader reader, PlanWriter writer) : IDisposable
{
    private const int MostTries = 60;
    private const int MostTogether = 12;

    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock gate = new();
    private readonly List<Commit> waiting = [];

    public async Task<Plan?> CommitAsync(StateQuery query, Func<PlanningState, Plan> plan, CancellationToken cancel)
    {
        var mine = new Commit(query, plan);
        lock (gate)
        {
            waiting.Add(mine);
        }

        try
        {
            await turn.WaitAsync(cancel);
        }
        catch (OperationCanceledException) when (TryLeave(mine))
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            // Somebody has taken it along already: what comes of it is what came of it.
            return await mine.Outcome.Task;
        }

        try
        {
            if (TryLeave(mine))
            {
                await WriteAsync([mine, .. Companions(mine)]);
            }
        }
        finally
        {
            turn.Release();
        }

        return await mine.Outcome.Task;
    }

    public void Dispose() => turn.Dispose();

    private bool TryLeave(Commit commit)
    {
        lock (gate)
        {
            return waiting.Remove(commit);
        }
    }

    private List<Commit> Companions(Commit leader)
    {
        var keys = new HashSet<string>(leader.Keys);
        var companions = new List<Commit>();
        lock (gate)
        {
            foreach (var other in waiting.Where(_ => companions.Count < MostTogether - 1))
            {
                if (!other.Keys.Any(keys.Contains))
                {
                    companions.Add(other);
                    keys.UnionWith(other.Keys);
                }
            }

            waiting.RemoveAll(companions.Contains);
        }

        return companions;
    }

    /// <summary>Never throws: every commit gets its outcome. Not cancelled, because it works for others as well; its rounds and the clients' time-outs bound it.</summary>
    private async Task WriteAsync(List<Commit> together)
    {
        try
        {
            for (var attempt = 1; together.Count > 0; attempt++)
            {
                together.RemoveAll(commit => commit.Outcome.Task.IsCompleted);
                var (decisions, later) = await DecideAsync(together);
                if (await writer.TryWriteAsync(decisions.Head, [.. decisions.Made.Select(made => made.Decision)], CancellationToken.None))
                {
                    decisions.Made.ForEach(made => made.Commit.Outcome.TrySetResult(made.Decision.Plan));
                    (together, attempt) = (later, 0);
                    continue;
                }

                if (attempt >= MostTries)
                {
                    throw new InvalidOperationException($"Other instances were faster {MostTries} times in a row; the plan was not written and its message comes again.");
                }

                // Real time, because it is the real network that is waited for.
                await Task.Delay(Random.Shared.Next(5, 20 + (attempt * 5)));
            }
        }
        catch (Exception failure)
        {
            together.ForEach(commit => commit.Outcome.TrySetException(failure));
        }
    }

    /// <summary>Those that fit into one transaction, and those that must follow in the next.</summary>
    private async Task<((ChainHead Head, List<(Commit Commit, Decision Decision)> Made), List<Commit> Later)> DecideAsync(List<Commit> together)
    {
        var head = await writer.HeadAsync(CancellationToken.None);
        var reads = await Task.WhenAll(together.Select(commit => reader.ReadAsync(commit.Query, CancellationToken.None)));
        var made = new List<(Commit, Decision)>();
        var later = new List<Commit>();
        var room = PlanParts.MostWeight;
        foreach (var (commit, read) in together.Zip(reads).Where(pair => pair.First.TryAsk(pair.Second)))
        {
            var weight = PlanParts.WeightOf(commit.Decided) + (made.Count > 0 ? 1 : 0);
            if (made.Count > 0 && weight > room)
            {
                later.Add(commit);
                continue;
            }

            room -= weight;
            made.Add((commit, new Decision(commit.Query, read, commit.Decided)));
        }

        return ((head, made), later);
    }

    private sealed class Commit(StateQuery query, Func<PlanningState, Plan> plan)
    {
        public StateQuery Query => query;

        public TaskCompletionSource<Plan?> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Plan Decided { get; private set; } = Plan.Nothing;

        /// <summary>All that it reads; two commits with a key in common must see each other.</summary>
        public IReadOnlyList<string> Keys { get; } =
        [
            .. query.ViolationKeys.Select(key => $"key {key}"), .. query.ViolationIds.Select(id => $"id {id}"),
            .. query.Documents.Select(name => $"document {name}"), .. query.People.Select(person => $"person {person}"), .. query.Claims.Select(claim => $"claim {claim}"),
            .. query.OnceKey is { } once ? [$"once {once}"] : Array.Empty<string>(),
            .. query.Channel is { } channel ? [$"channel {channel}"] : Array.Empty<string>(),
        ];

        /// <summary>False when there is nothing to write: committed before, or its planner failed.</summary>
        public bool TryAsk(StateSnapshot read)
        {
            try
            {
                if (!read.Committed)
                {
                    Decided = plan(read.State);
                    return true;
                }

                Outcome.TrySetResult(null);
            }
            catch (Exception failure)
            {
                Outcome.TrySetException(failure);
            }

            return false;
        }
    }
}
