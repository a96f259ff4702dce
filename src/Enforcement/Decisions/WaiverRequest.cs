namespace ComplianceBot.Enforcement.Decisions;

/// <summary>Requested → Approved → Expired, or Requested → Rejected, or Requested → Lapsed when nobody decided.</summary>
public enum WaiverState
{
    Requested,
    Approved,
    Rejected,
    Lapsed,
    Expired,
}

/// <summary>What somebody asks for in the talk: a rule shall not speak about a group until a day.</summary>
/// <param name="Rule">Kebab-case name.</param>
/// <param name="Reason">Typed by the applicant, at most 200 units, without personal information (checked before it is taken).</param>
/// <param name="RequestedBy">userId.</param>
/// <param name="Until">The last local day on which it holds.</param>
public sealed record WaiverWish(string Rule, string GroupId, string GroupName, string Reason, string RequestedBy, DateOnly Until);

/// <summary>A wish with what became of it.</summary>
/// <param name="Number">Short, for people to type; never given twice.</param>
public sealed record WaiverRequest(int Number, WaiverWish Wish, DateTimeOffset RequestedAt)
{
    public WaiverState State { get; init; } = WaiverState.Requested;

    /// <summary>userId of the administrator; never the applicant's.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it left <see cref="WaiverState.Requested"/>, or when it expired.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The applicant was told that the end is near.</summary>
    public bool IsReminded { get; init; }

    public bool IsAlive => State is WaiverState.Requested or WaiverState.Approved;
}
