using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>What follows from the verdicts on one subject. Data only; carried out in one transaction.</summary>
public sealed record Plan
{
    public static Plan Nothing { get; } = new();

    public IReadOnlyList<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>Violations as they shall be from now on, by id.</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];

    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>Unique keys claimed ("first of the evening"); kept until their end.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Notes counted against a person's caps.</summary>
    public IReadOnlyList<Told> Told { get; init; } = [];

    /// <summary>What the channel's window shall know of this message; a post that is new to it is counted for its channel.</summary>
    public IReadOnlyList<WindowPost> Window { get; init; } = [];

    /// <summary>Work to do later.</summary>
    public IReadOnlyList<DueItem> Due { get; init; } = [];

    /// <summary>Keys of due items that are done with this plan.</summary>
    public IReadOnlyList<string> Completed { get; init; } = [];

    /// <summary>Callbacks that could not be read or were too late, kept for an administrator to see.</summary>
    public IReadOnlyList<KeptAside> KeptAside { get; init; } = [];

    /// <summary>Documents as they shall be from now on; only such as the query asked for.</summary>
    public IReadOnlyList<PlanDocument> Documents { get; init; } = [];
}

/// <summary>What the planner needs to know; read in the same transaction that writes the plan.</summary>
public sealed record StateQuery
{
    /// <summary>Replay key of the callback or of the due item: committed once (kept 32 days).</summary>
    public string? OnceKey { get; init; }

    /// <summary>Violations that are open under these keys (<see cref="Violation.KeyOf"/>).</summary>
    public IReadOnlyList<string> ViolationKeys { get; init; } = [];

    /// <summary>Violations by id (answers to buttons).</summary>
    public IReadOnlyList<string> ViolationIds { get; init; } = [];

    /// <summary>People whose counted notes of this and the last week are needed, and their unanswered violations.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Claims that may be taken already.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Channel whose window of posts is needed.</summary>
    public string? Channel { get; init; }

    /// <summary>From and to of that window by issuedTime.</summary>
    public DateTimeOffset WindowFrom { get; init; }

    public DateTimeOffset WindowTo { get; init; }

    /// <summary>Names of documents that are read and changed together with the rest (<see cref="PlanDocument"/>).</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];
}

/// <summary>The answer to a <see cref="StateQuery"/>.</summary>
public sealed record PlanningState
{
    public static PlanningState Empty { get; } = new();

    public IReadOnlyList<Violation> Open { get; init; } = [];

    public IReadOnlyList<Violation> ById { get; init; } = [];

    public IReadOnlyList<Told> Told { get; init; } = [];

    /// <summary>Open message violations of the asked people, newest first, at most 20 each.</summary>
    public IReadOnlyList<Violation> Unanswered { get; init; } = [];

    public IReadOnlySet<string> TakenClaims { get; init; } = new HashSet<string>();

    /// <summary>Posts of the asked window, oldest first by issuedTime, at most 200.</summary>
    public IReadOnlyList<WindowPost> Window { get; init; } = [];

    /// <summary>The asked documents that exist, by name.</summary>
    public IReadOnlyDictionary<string, string> Documents { get; init; } = new Dictionary<string, string>();
}

public enum ViolationState
{
    Open,
    Acknowledged,
    Resolved,
}

/// <summary>A finding tracked over time: Open → Acknowledged → Resolved.</summary>
/// <param name="Id">Short, unguessable enough for a button; fits many into 300 characters.</param>
/// <param name="Key">Rule and subject: at most one open violation under a key.</param>
public sealed record Violation(string Id, string Key)
{
    public required string Rule { get; init; }

    public required string Article { get; init; }

    public required Severity Severity { get; init; }

    public ViolationState State { get; init; } = ViolationState.Open;

    public string? GroupId { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Who is responsible for a message violation.</summary>
    public string? PersonId { get; init; }

    /// <summary>Counts, types, names of groups and departments; never message text.</summary>
    public string Detail { get; init; } = "";

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; init; }

    /// <summary>When somebody was first told; null while nobody was.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>How many reminders went out since.</summary>
    public int Reminders { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>fixed, wrong, urgent (answers), passed (the rule found it put right), waived.</summary>
    public string? Resolution { get; init; }

    /// <summary>What somebody has to do about it by when; null below S3.</summary>
    public Ticket? Ticket { get; init; }

    public static string KeyOf(string rule, string subjectKey) => $"{rule}|{subjectKey}";
}

/// <summary>One row of the ledger: when, who, what. Never text; excerpts are masked when they are made.</summary>
public sealed record LedgerEntry(DateTimeOffset At, string Kind)
{
    /// <summary>Time of the event that was judged (issuedTime).</summary>
    public DateTimeOffset? EventAt { get; init; }

    public string? PersonId { get; init; }

    public string? ChannelId { get; init; }

    public string? GroupId { get; init; }

    public string? Rule { get; init; }

    public string? RuleId { get; init; }

    public int RuleVersion { get; init; }

    public string? Article { get; init; }

    public string? Outcome { get; init; }

    public string? Severity { get; init; }

    /// <summary>shadow, advise or enforce as it stood.</summary>
    public string? Stage { get; init; }

    public string? ViolationId { get; init; }

    /// <summary>Replay key of the callback.</summary>
    public string? CallbackKey { get; init; }

    /// <summary>Counts, types and reasons.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Masked excerpts with types, as JSON; empty where there are none.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Keyed hash of the message text (hexadecimal), to prove later which text was judged.</summary>
    public string? TextHash { get; init; }
}

public enum OutboxState
{
    Pending,
    Sending,
    Sent,
    Refused,
    Uncertain,
    Expired,
}

/// <summary>note, word or alert on its way.</summary>
/// <param name="Id">Deterministic where the same plan could be made twice; unique.</param>
public sealed record OutboxMessage(string Id, Recipient Recipient, MessageContent Content)
{
    /// <summary>note, word, alert, digest, answer, advice (a note that is meant for the emergency in which it is sent).</summary>
    public required string Kind { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>When it was first meant to leave (the opening, where it waited for the morning): its 24 hours count from here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before this.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public int Attempts { get; init; }

    public OutboxState State { get; init; } = OutboxState.Pending;

    public IReadOnlyList<string> ViolationIds { get; init; } = [];

    public string? CallbackKey { get; init; }

    /// <summary>Users to tell instead when the channel refuses (alerts only).</summary>
    public IReadOnlyList<string> FallbackUsers { get; init; } = [];

    /// <summary>
    /// Holds the words of a person (a consultation, an opinion) or betrays that there was one: once it is settled, whatever became of it, what it
    /// said and to whom is erased. Id and state stay, so that it is never put out again.
    /// </summary>
    public bool IsForgottenWhenSent { get; init; }

    /// <summary>
    /// Messages to one recipient that are due at the same time and carry the same word here go out as one
    /// (<see cref="Execution.Parcel"/>); null goes alone. They stay rows of their own: each is settled by itself.
    /// </summary>
    public string? Bundle { get; init; }

    /// <summary>Bounds what is taken along with one message of a bundle.</summary>
    public const int MostTogether = 200;

    /// <summary>S3 and above at least once, the rest at most once (design 9).</summary>
    public bool IsAtLeastOnce => Severity >= Severity.S3;
}

public sealed record Claim(string Key, DateTimeOffset Until);

/// <param name="PersonId">Who was told.</param>
/// <param name="Rule">About which rule.</param>
/// <param name="Day">Local day on which it was planned.</param>
public sealed record Told(string PersonId, string Rule, DateOnly Day);

/// <summary>A post in a channel's window: features, never text.</summary>
public sealed record WindowPost(string ChannelId, string MessageId, string SenderId, DateTimeOffset At, string Features);

/// <summary>Work that must happen later whatever happens to the process.</summary>
/// <param name="Key">Unique; the same key is not added twice.</param>
/// <param name="Kind">judge-group, …</param>
/// <param name="Payload">Group id and the like.</param>
public sealed record DueItem(string Key, string Kind, string Payload, DateTimeOffset At);

/// <summary>
/// A small text that changes in the same transaction as the rows of a plan: of two instances that change it at once, the second
/// decides on what the first has written.
/// </summary>
/// <param name="Name">Begins with <see cref="Prefix"/>. Written by plans alone; read by <see cref="Ports.IDocumentReader.ReadDocumentAsync"/> too, never listed.</param>
/// <param name="Content">At most 800 KB of UTF-8: whoever makes it keeps it bounded.</param>
public sealed record PlanDocument(string Name, string Content)
{
    public const string Prefix = "plan/";
}

/// <param name="Key">Replay key.</param>
/// <param name="Type">Event or content type as it came (cut to 40 characters), or empty.</param>
/// <param name="Reason">not-json, no-type, unknown-type, unknown-content, late, early.</param>
/// <param name="Body">Raw body as Base64, purged after 14 days; listings never show it.</param>
public sealed record KeptAside(string Key, string Type, string Reason, DateTimeOffset At, string Body);
