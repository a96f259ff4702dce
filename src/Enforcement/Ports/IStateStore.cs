using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Enforcement.Ports;

/// <summary>
/// What the bot remembers: ledger, violations, claims, outbox, channel windows, dues. Sqlite keeps a plan in one
/// transaction; on Azure ledger and outbox rows are atomic and the rest is idempotent by key (design 9).
/// </summary>
public interface IStateStore : IDocumentReader, ILedgerReader
{
    /// <summary>
    /// Reads what the query asks for, lets the pure planner decide, and writes its plan, all or nothing. Where
    /// <see cref="StateQuery.OnceKey"/> was committed before, the planner is not called and null comes back.
    /// </summary>
    Task<Plan?> CommitAsync(StateQuery query, Func<PlanningState, Plan> plan, CancellationToken cancel);

    /// <summary>Takes due messages for sending: marks them as being sent, durably, before they are handed out. Gravest first, then oldest.</summary>
    Task<IReadOnlyList<OutboxMessage>> TakeDueMessagesAsync(DateTimeOffset now, int max, CancellationToken cancel);

    /// <summary>Writes down what became of taken messages.</summary>
    Task SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancel);

    /// <summary>
    /// At start: messages that a killed process had in hand. S3 and above go back to pending (at least once), the rest
    /// are closed as uncertain (at most once). Returns how many of each.
    /// </summary>
    Task<(int Retried, int Uncertain)> RecoverInterruptedAsync(DateTimeOffset now, CancellationToken cancel);

    /// <summary>When the earliest pending message or due item is due; null when there is none.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel);

    /// <summary>Takes due items (re-judgements); each is handed out again after 5 minutes unless completed by a plan that names its key in <see cref="Plan.Completed"/>.</summary>
    Task<IReadOnlyList<DueItem>> TakeDueItemsAsync(DateTimeOffset now, int max, CancellationToken cancel);

    /// <summary>Open violations, all or of one rule.</summary>
    Task<IReadOnlyList<Violation>> OpenViolationsAsync(string? rule, CancellationToken cancel);

    /// <summary>What was counted of every channel in which somebody posted, in no order. Outlives all housekeeping.</summary>
    Task<IReadOnlyList<ChannelActivity>> ActivitiesAsync(CancellationToken cancel);

    /// <summary>Small named documents: directory snapshot, audit results, timers, counters.</summary>
    Task WriteDocumentAsync(string name, string content, CancellationToken cancel);

    Task DeleteDocumentAsync(string name, CancellationToken cancel);

    /// <summary>How much waits to be sent and lies aside, for an administrator to see.</summary>
    Task<Backlog> BacklogAsync(DateTimeOffset now, CancellationToken cancel);

    /// <summary>
    /// Housekeeping: replay keys after 32 days, kept-aside after 14 days, windows after an hour, sent messages after 32 days,
    /// violations that were resolved before the given time. Never the ledger. Answers how many of each kind went
    /// (replay-keys, claims, told, kept-aside, windows, messages, violations, bodies, poison); kinds with none may be absent.
    /// </summary>
    Task<IReadOnlyDictionary<string, int>> PurgeAsync(DateTimeOffset now, DateTimeOffset resolvedBefore, CancellationToken cancel);
}

/// <param name="Waiting">Messages that are neither sent nor given up.</param>
/// <param name="Overdue">Those of them whose time has come.</param>
/// <param name="KeptAside">Callbacks that could not be read or came too late.</param>
public sealed record Backlog(int Waiting, int Overdue, int KeptAside);

/// <param name="MessageId">Which.</param>
/// <param name="State">Sent, Pending (again at NextAttempt), Refused, Uncertain or Expired.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Status and code, never text.</param>
/// <param name="NextAttempt">For Pending.</param>
/// <param name="Fallback">Messages to put out instead (a refused alert goes to the users).</param>
public sealed record Settlement(string MessageId, OutboxState State, DateTimeOffset At, string Reason, DateTimeOffset? NextAttempt, IReadOnlyList<OutboxMessage> Fallback);

/// <summary>A ledger row with its place in the chain.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Entry">What was written.</param>
/// <param name="Hash">Keyed hash over the previous row's hash and this row, hexadecimal.</param>
public sealed record StoredLedgerEntry(long Sequence, LedgerEntry Entry, string Hash);

/// <summary>Posts of a channel as its window took them in (<see cref="Plan.Window"/>): each once, never a text.</summary>
/// <param name="FirstPost">Earliest issuedTime.</param>
/// <param name="LastPost">Latest issuedTime.</param>
public sealed record ChannelActivity(string ChannelId, DateTimeOffset FirstPost, DateTimeOffset LastPost, long Posts)
{
    public static ChannelActivity Of(WindowPost post) => new(post.ChannelId, post.At, post.At, 1);

    public ChannelActivity With(WindowPost post) =>
        this with { FirstPost = post.At < FirstPost ? post.At : FirstPost, LastPost = post.At > LastPost ? post.At : LastPost, Posts = Posts + 1 };
}
