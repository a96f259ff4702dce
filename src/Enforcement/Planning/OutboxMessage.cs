using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

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
