namespace ComplianceBot.Enforcement.Planning;

/// <summary>
/// A violation of S3 or above as a piece of work (p.3-06): its number is the violation's id, it is open as long as the
/// violation is not resolved. Part of the violation, so that the two never disagree.
/// </summary>
/// <param name="DueOn">Last local day on which it is in time.</param>
public sealed record Ticket(DateOnly DueOn)
{
    /// <summary>User id of the administrator who took it; null: the desk "dx".</summary>
    public string? Owner { get; init; }

    /// <summary>How many of the policy's reminder days have passed.</summary>
    public int Reminders { get; init; }

    /// <summary>How many people could read the message (members of the channel when it was judged); null where that was not known.</summary>
    public int? Readers { get; init; }
}
