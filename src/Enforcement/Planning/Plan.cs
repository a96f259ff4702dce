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
