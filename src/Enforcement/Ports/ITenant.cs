namespace ComplianceBot.Enforcement.Ports;

/// <summary>The tenant's directory and channels as they are on the wire now; LineWorks implements it, tests fake it.</summary>
/// <remarks>Throws <see cref="TenantUnavailableException"/> when the other side cannot be reached or refuses.</remarks>
public interface ITenant
{
    /// <summary>All users, org units, groups, positions and levels, by pages of 100 and nothing more (design 9).</summary>
    Task<TenantReading> ReadAllAsync(IProgress<string>? progress, CancellationToken cancel);

    /// <summary>One group now; null when it is gone or external.</summary>
    Task<TenantGroup?> ReadGroupAsync(string groupId, CancellationToken cancel);

    /// <summary>One user now; null when unknown.</summary>
    Task<TenantUser?> ReadUserAsync(string userId, CancellationToken cancel);

    /// <summary>Whether somebody has a profile photo; the picture itself is never read. False for unknown people.</summary>
    Task<bool> HasPhotoAsync(string userId, CancellationToken cancel);

    /// <summary>A channel that the bot is in; null when it is not (any 403 or 404, wire sheet 10.21).</summary>
    Task<TenantChannel?> ReadChannelAsync(string channelId, CancellationToken cancel);

    /// <summary>User ids of a channel's members; null when the bot is not in it.</summary>
    Task<IReadOnlyList<string>?> ReadChannelMembersAsync(string channelId, CancellationToken cancel);
}

/// <summary>The tenant could not be reached or would not answer; what was asked must be tried again later.</summary>
public sealed class TenantUnavailableException : Exception
{
    public TenantUnavailableException()
    {
    }

    public TenantUnavailableException(string message)
        : base(message)
    {
    }

    public TenantUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Everything that one full reading brought.</summary>
public sealed record TenantReading(
    IReadOnlyList<TenantUser> Users,
    IReadOnlyList<TenantOrgUnit> OrgUnits,
    IReadOnlyList<TenantGroup> Groups,
    IReadOnlyList<TenantTitle> Positions,
    IReadOnlyList<TenantTitle> Levels);

/// <summary>Position (役職) or level (職級).</summary>
public sealed record TenantTitle(string Id, string Name);

/// <summary>wire sheet 5.2, the part that matters here.</summary>
public sealed record TenantUser(string Id, string FamilyName, string GivenName)
{
    public string PhoneticFamilyName { get; init; } = "";

    public string PhoneticGivenName { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>employeeNumber of the wire; empty where the tenant keeps none.</summary>
    public string EmployeeNumber { get; init; } = "";

    /// <summary>userExternalKey of the wire; empty where the tenant keeps none.</summary>
    public string ExternalKey { get; init; } = "";

    public bool IsPending { get; init; }

    public bool IsAwaiting { get; init; }

    public bool IsSuspended { get; init; }

    public bool IsDeleted { get; init; }

    public bool IsOnLeave { get; init; }

    /// <summary>Domain administrator; has nothing to do with masters or managers.</summary>
    public bool IsTenantAdministrator { get; init; }

    public string? LevelId { get; init; }

    public string? LevelName { get; init; }

    public IReadOnlyList<TenantSeat> Seats { get; init; } = [];
}

/// <summary>organizations[].orgUnits[] of the wire.</summary>
public sealed record TenantSeat(string OrgUnitId, string? PositionId, string? PositionName, bool IsHead, bool IsPrimary);

/// <summary>wire sheet 5.3.</summary>
public sealed record TenantOrgUnit(string Id, string Name, string? ParentId, int DisplayLevel);

/// <summary>Kind of a group entry.</summary>
public enum TenantMemberKind
{
    User,
    OrgUnit,
    Group,
    Unknown,
}

/// <summary>A direct entry of a group.</summary>
public sealed record TenantMember(string Id, TenantMemberKind Kind);

/// <summary>wire sheet 5.4: direct entries only.</summary>
public sealed record TenantGroup(string Id, string Name, bool IsPublic, IReadOnlyList<string> MasterIds, IReadOnlyList<TenantMember> Members)
{
    public string? Description { get; init; }

    /// <summary>The group has a talk room (useMessage).</summary>
    public bool HasTalk { get; init; } = true;
}

/// <summary>wire sheet 4.4; the id is there only for the kinds ORGUNIT and GROUP.</summary>
public sealed record TenantChannel(string Id, string Title, Rules.ChannelKind Kind, string? GroupId, string? OrgUnitId);
