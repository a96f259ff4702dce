using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// Keeps the emergency state: polls the feed, takes declarations, answers which mode holds. The only place where the pure
/// parts of this folder meet storage and clock.
/// </summary>
public sealed class EmergencyWatch(JmaFeed feed, IEmergencyHerald herald, IStateStore store, EmergencyBoard board, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(55);

    private static readonly TimeSpan ClockDrift = TimeSpan.FromMinutes(1);

    /// <summary>Another instance may have taken a declaration in.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SemaphoreSlim polling = new(1, 1);
    /// <summary>Polled and not yet in the state: a telegram is fetched only once, so a storage that fails must not lose it.</summary>
    private readonly ConcurrentQueue<JmaPoll> untaken = new();

    private Copy? known;
    private long? polledAt;
    private (DateTimeOffset Now, long Stamp)? lastTaken;

    /// <summary>The mode now, for the planner.</summary>
    public async Task<EmergencyView> NowAsync(EmergencyPolicy policy, CancellationToken cancel) =>
        (await LoadAsync(Fresh, cancel)).Document.State.At(policy, time.GetUtcNow());

    /// <summary>When somebody last ended it by hand, as far as this instance knows; what was asked for before then is over.</summary>
    public DateTimeOffset? EndedAt => board.Known.State.EndedAt;

    /// <summary>The mode as a declaration would leave it, where that changes nothing but its end; null where the mode itself changes, or nothing does.</summary>
    public EmergencyView? WithAnotherEnd(Declaration declaration, EmergencyPolicy policy)
    {
        var (state, now) = (board.Known.State, time.GetUtcNow());
        var (before, after) = (state.At(policy, now), state.Declare(declaration)?.At(policy, now));
        return after is { Mode: not EmergencyMode.E0, Until: not null } && after.Mode == before.Mode && after.Until != before.Until ? after : null;
    }

    /// <summary>Brings the board up to date where another instance may have changed the mode; a read of the storage every 15 s at most.</summary>
    public Task LookAsync(CancellationToken cancel) => LoadAsync(Fresh, cancel);

    /// <summary>
    /// By the clock, as often as one likes: polls at most once a minute, and not at all where no area is set. Returns what
    /// could not be read; that changed nothing.
    /// </summary>
    public async Task<IReadOnlyList<string>> TickAsync(EmergencyPolicy policy, CancellationToken cancel)
    {
        var problems = await PollAsync(policy, cancel);
        await PassAsync(policy, cancel);
        return problems;
    }

    /// <summary>What time alone changes (a hold or a declaration runs out, the feed is silent for too long), and what was polled already.</summary>
    public Task PassAsync(EmergencyPolicy policy, CancellationToken cancel) => ChangeAsync(state => Take(state, policy), policy, cancel);

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
    private async Task<IReadOnlyList<string>> PollAsync(EmergencyPolicy policy, CancellationToken cancel)
    {
        if (policy.IsOff)
        {
            return [];
        }

        // Who asks while another one polls gets to know what that one finds, and what was published since.
        await polling.WaitAsync(cancel);
        try
        {
            if (polledAt is { } last && time.GetElapsedTime(last) < PauseFor(policy))
            {
                return [];
            }

            polledAt = time.GetTimestamp();
            var poll = await feed.PollAsync(policy, cancel);
            untaken.Enqueue(poll);
            return poll.Problems;
        }
        finally
        {
            polling.Release();
        }
    }

    /// <summary>A server on this machine (the demo's) is asked whenever somebody wants to know.</summary>
    private static TimeSpan PauseFor(EmergencyPolicy policy) => policy.Feeds.All(feed => feed.IsLoopback) ? TimeSpan.Zero : Pause;

    private EmergencyState Take(EmergencyState state, EmergencyPolicy policy)
    {
        var now = time.GetUtcNow();
        state = state.WithClockSet(ClockSetBy(now));
        while (untaken.TryDequeue(out var poll))
        {
            state = poll.Telegrams.Aggregate(state, (sum, telegram) => sum.Apply(telegram, policy, now)).Watched(now, poll.HeardAt);
        }

        return state.Prune(policy, now);
    }

    // A clock that was set (Clock__Offset) is no silence of the feed.
    private TimeSpan ClockSetBy(DateTimeOffset now)
    {
        var by = lastTaken is { } last ? now - last.Now - time.GetElapsedTime(last.Stamp) : TimeSpan.Zero;
        lastTaken = (now, time.GetTimestamp());
        return by.Duration() > ClockDrift ? by : TimeSpan.Zero;
    }

    /// <summary>
    /// Telling comes before it is written down as told, so that a crash repeats rather than loses it; the state itself is
    /// kept even when telling fails.
    /// </summary>
    private async Task ChangeAsync(Func<EmergencyState, EmergencyState> change, EmergencyPolicy policy, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var copy = await LoadAsync(TimeSpan.Zero, cancel);
            var (before, now) = (copy.Document, time.GetUtcNow());
            var state = change(before.State);
            var view = state.At(policy, now);
            var after = before with { State = state, History = before.History.With(view.Mode, now) };
            Keep(after, isSaved: false);
            if (EmergencyChange.Between(before.ToldMode, before.ToldFeed, view) is { } news)
            {
                await herald.TellAsync($"emergency|{before.Tellings}|{news.From}-{news.To}|{view.Feed}", news, view, cancel);
                after = after with { Tellings = before.Tellings + 1 };
            }

            after = after with { ToldMode = view.Mode, ToldFeed = view.Feed };
            if (after.ToJson() is var json && (!copy.IsSaved || json != before.ToJson()))
            {
                await store.WriteDocumentAsync(EmergencyDocument.Name, json, cancel);
            }

            Keep(after, isSaved: true);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What could not be saved yet is newer than what the store has; a reader that was slow does not put an older copy in its place.</summary>
    private async Task<Copy> LoadAsync(TimeSpan maxAge, CancellationToken cancel)
    {
        var copy = Volatile.Read(ref known);
        if (copy is not null && (!copy.IsSaved || time.GetElapsedTime(copy.At) < maxAge))
        {
            return copy;
        }

        var stored = new Copy(EmergencyDocument.FromJson(await store.ReadDocumentAsync(EmergencyDocument.Name, cancel)), time.GetTimestamp(), IsSaved: true);
        if (!ReferenceEquals(Interlocked.CompareExchange(ref known, stored, copy), copy))
        {
            return Volatile.Read(ref known)!;
        }

        board.Known = stored.Document;
        return stored;
    }

    private void Keep(EmergencyDocument document, bool isSaved)
    {
        Volatile.Write(ref known, new Copy(document, time.GetTimestamp(), isSaved));
        board.Known = document;
    }

    /// <param name="At">Timestamp of the clock, which a changed time of day does not turn back.</param>
    private sealed record Copy(EmergencyDocument Document, long At, bool IsSaved);
}

/// <summary>Writes what changed to ledger and outbox. May be called again with the same news after a crash.</summary>
public interface IEmergencyHerald
{
    /// <param name="key">The same for the same news: told once under it.</param>
    Task TellAsync(string key, EmergencyChange change, EmergencyView view, CancellationToken cancel);
}
