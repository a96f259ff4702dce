namespace ComplianceBot.Rules;

/// <summary>What the directory says about an account (wire sheet 5.2).</summary>
public enum PersonState
{
    /// <summary>Can read and write now.</summary>
    Active,

    /// <summary>Registered, has not started yet (isPending, isAwaiting).</summary>
    Pending,

    /// <summary>On leave of absence, expected back.</summary>
    OnLeave,

    /// <summary>Suspended by an administrator or after failed logins.</summary>
    Suspended,

    /// <summary>Deleted, or an id that the directory does not know any more.</summary>
    Deleted,
}

/// <summary>A seat of a person in one organisation unit.</summary>
/// <param name="OrgUnitId">The unit itself, however deep.</param>
/// <param name="DepartmentId">The unit at the depth of 課 above (or equal to) it; null above that depth.</param>
/// <param name="Title">役職 of this seat, null without one.</param>
/// <param name="IsHead">Head of the unit (isManager on the wire).</param>
/// <param name="IsPrimary">主所属.</param>
public sealed record Seat(string OrgUnitId, string? DepartmentId, string? Title, bool IsHead, bool IsPrimary);

/// <summary>A member of staff as the rules see one. Whether someone is a manager is decided by the assembler alone.</summary>
public sealed record Person(string Id, string Name)
{
    /// <summary>Family name as written in the directory; empty when unknown.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>Given name as written in the directory; empty when unknown.</summary>
    public string GivenName { get; init; } = "";

    public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>管理職 by the policy's titles, levels or unit heads.</summary>
    public bool IsManager { get; init; }

    public PersonState State { get; init; } = PersonState.Active;

    /// <summary>In office and able to act: neither pending, on leave, suspended nor deleted.</summary>
    public bool IsActive => State == PersonState.Active;
}
