using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// Keeps the emergency state: polls the feed, takes declarations, answers which mode holds. The only place where the pure
/// parts of this folder meet storage and clock.
/// </summary>
public sealed class EmergencyWatch(JmaFeed feed, IEmergencyHerald herald, IStateStore store, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(55);

    private readonly SemaphoreSlim turn = new(1, 1);
    private EmergencyDocument? document;
    private DateTimeOffset polledAt;
    private int isPolling;

    /// <summary>The mode now, for the planner.</summary>
    public async Task<EmergencyView> NowAsync(EmergencyPolicy policy, CancellationToken cancel) =>
        (document ?? await LoadAsync(cancel)).State.At(policy, time.GetUtcNow());

    /// <summary>
    /// By the clock, as often as one likes: polls at most once a minute, and not at all where no area is set. Returns what
    /// could not be read; that changed nothing.
    /// </summary>
    public async Task<IReadOnlyList<string>> TickAsync(EmergencyPolicy policy, CancellationToken cancel)
    {
        var poll = await PollAsync(policy, cancel);
        await ChangeAsync(state => Take(state, poll, policy), policy, cancel);
        return poll?.Problems ?? [];
    }

    /// <summary>False when the declaration lacks a reason or a sensible end (<see cref="EmergencyState.Declare"/>).</summary>
    public async Task<bool> DeclareAsync(Declaration declaration, EmergencyPolicy policy, CancellationToken cancel)
    {
        if (EmergencyState.Empty.Declare(declaration) is null)
        {
            return false;
        }

        await ChangeAsync(state => state.Declare(declaration) ?? state, policy, cancel);
        return true;
    }

    /// <summary>Ended by hand.</summary>
    public Task EndAsync(EmergencyPolicy policy, CancellationToken cancel) => ChangeAsync(state => state.End(time.GetUtcNow()), policy, cancel);

    public void Dispose() => turn.Dispose();

    /// <summary>Outside of the turn: a slow server must not keep a declaration waiting.</summary>
    private async Task<JmaPoll?> PollAsync(EmergencyPolicy policy, CancellationToken cancel)
    {
        if (policy.IsOff || Interlocked.Exchange(ref isPolling, 1) == 1)
        {
            return null;
        }

        try
        {
            if (time.GetUtcNow() - polledAt < Pause)
            {
                return null;
            }

            polledAt = time.GetUtcNow();
            return await feed.PollAsync(policy, cancel);
        }
        finally
        {
            Volatile.Write(ref isPolling, 0);
        }
    }

    private EmergencyState Take(EmergencyState state, JmaPoll? poll, EmergencyPolicy policy)
    {
        var now = time.GetUtcNow();
        return poll is null ? state : poll.Telegrams
            .Aggregate(state, (sum, telegram) => sum.Apply(telegram, policy, now))
            .Watched(now, poll.HeardAt)
            .Prune(policy, now);
    }

    /// <summary>
    /// Telling comes before it is written down as told, so that a crash repeats rather than loses it; the state itself is
    /// kept even when telling fails, for a telegram is fetched only once.
    /// </summary>
    private async Task ChangeAsync(Func<EmergencyState, EmergencyState> change, EmergencyPolicy policy, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var before = document ?? await LoadAsync(cancel);
            document = before with { State = change(before.State) };
            var view = document.State.At(policy, time.GetUtcNow());
            if (EmergencyChange.Between(before.ToldMode, before.ToldFeed, view) is { } news)
            {
                await herald.TellAsync(news, view, cancel);
            }

            document = document with { ToldMode = view.Mode, ToldFeed = view.Feed };
            if (document.ToJson() is var json && json != before.ToJson())
            {
                await store.WriteDocumentAsync(EmergencyDocument.Name, json, cancel);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<EmergencyDocument> LoadAsync(CancellationToken cancel) =>
        document ??= EmergencyDocument.FromJson(await store.ReadDocumentAsync(EmergencyDocument.Name, cancel));
}

/// <summary>Writes what changed to ledger and outbox. May be called again with the same news after a crash.</summary>
public interface IEmergencyHerald
{
    Task TellAsync(EmergencyChange change, EmergencyView view, CancellationToken cancel);
}
