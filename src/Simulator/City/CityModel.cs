namespace ComplianceBot.Simulator.City;

/// <summary>State of an account, as the user endpoint tells it through several flags (wire sheet 5.2).</summary>
public enum AccountState
{
    Active,
    Pending,
    OnLeave,
    Suspended,

    /// <summary>Still listed, with isDeleted true.</summary>
    Deleted,
}

/// <summary>Kinds of channels of the wire sheet (4.4), in the spelling of the wire.</summary>
public enum CityChannelKind
{
    SINGLE_USER,
    MULTI_USERS,
    ORGUNIT,
    GROUP,
}

/// <summary>Kinds of group entries of the wire sheet (5.4), in the spelling of the wire.</summary>
public enum CityMemberKind
{
    USER,
    ORGUNIT,
    GROUP,
}

/// <summary>A whole tenant as data: what the simulator starts from.</summary>
public sealed record CityData(
    IReadOnlyList<CityOrgUnit> OrgUnits,
    CityTitles Titles,
    IReadOnlyList<CityPerson> People,
    IReadOnlyList<CityGroup> Groups,
    IReadOnlyList<CityChannel> Channels,
    CityPlan Planted);

/// <summary>部 (level 1), 課 (level 2), 係 (level 3); there is no unit above the 部.</summary>
public sealed record CityOrgUnit(string Id, string Name, string? ParentId, int Level, int Order);

/// <summary>役職, 職級 and 利用者区分.</summary>
public sealed record CityTitles(IReadOnlyList<CityTitle> Positions, IReadOnlyList<CityTitle> Levels, IReadOnlyList<CityTitle> UserTypes);

public sealed record CityTitle(string Id, string Name);

public sealed record CityPerson(string Id, string Email, CityName Name, AccountState State, string LevelId, string UserTypeId, IReadOnlyList<CitySeat> Seats)
{
    /// <summary>Domain administrator of the tenant.</summary>
    public bool IsAdministrator { get; init; }
}

public sealed record CityName(string Family, string Given, string PhoneticFamily, string PhoneticGiven)
{
    [Newtonsoft.Json.JsonIgnore]
    public string Full => $"{Family}{Given}";
}

/// <summary>A seat in a unit; the position is null where somebody heads a unit without a title.</summary>
public sealed record CitySeat(string OrgUnitId, string? PositionId, bool IsHead, bool IsPrimary);

public sealed record CityGroup(string Id, string Name, string? Description, bool IsPublic, IReadOnlyList<string> Masters, IReadOnlyList<CityMember> Members);

public sealed record CityMember(string Id, CityMemberKind Kind);

/// <summary>A channel at the start; members are listed only where neither a group nor a unit decides them.</summary>
public sealed record CityChannel(string Id, string Title, CityChannelKind Kind, string? GroupId, string? OrgUnitId, IReadOnlyList<string> Members, bool HasBot, bool HasExternal = false);

/// <summary>What was put into the city on purpose.</summary>
/// <param name="Planted">Every group that breaks a rule, once for each rule; no other group breaks any.</param>
/// <param name="Waived">Groups that break a rule with the office's approval, to be waived by the policy.</param>
/// <param name="Tempting">Groups that look wrong and are right.</param>
public sealed record CityPlan(IReadOnlyList<PlantedViolation> Planted, IReadOnlyList<PlantedWaiver> Waived, IReadOnlyList<TemptingGroup> Tempting);

public sealed record PlantedViolation(string Rule, string GroupId, string Why, string? Severity = null);

public sealed record PlantedWaiver(string Rule, string GroupId, string Reason, string RequestedBy, string ApprovedBy, string Until);

public sealed record TemptingGroup(string GroupId, string Why);
