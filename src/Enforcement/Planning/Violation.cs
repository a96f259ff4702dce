using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

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
