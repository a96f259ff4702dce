namespace ComplianceBot.Enforcement.Planning;

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
