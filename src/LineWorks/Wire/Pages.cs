namespace ComplianceBot.LineWorks.Wire;

/// <summary>A page of a list; it is the last one when the cursor is missing, null or empty (wire sheet 3.3).</summary>
internal abstract record Page<T>
{
    public PageEnd? ResponseMetaData { get; init; }

    public abstract IReadOnlyList<T> Items { get; }
}

internal sealed record PageEnd(string? NextCursor);

internal sealed record UserPage(List<WireUser>? Users) : Page<WireUser>
{
    public override IReadOnlyList<WireUser> Items => Users ?? [];
}

internal sealed record OrgUnitPage(List<WireOrgUnit>? OrgUnits) : Page<WireOrgUnit>
{
    public override IReadOnlyList<WireOrgUnit> Items => OrgUnits ?? [];
}

internal sealed record GroupPage(List<WireGroup>? Groups) : Page<WireGroup>
{
    public override IReadOnlyList<WireGroup> Items => Groups ?? [];
}

internal sealed record GroupMemberPage(List<WireMember>? Members) : Page<WireMember>
{
    public override IReadOnlyList<WireMember> Items => Members ?? [];
}

internal sealed record GroupMasterPage(List<WireMaster>? Administrators) : Page<WireMaster>
{
    public override IReadOnlyList<WireMaster> Items => Administrators ?? [];
}

internal sealed record PositionPage(List<WirePosition>? Positions) : Page<WirePosition>
{
    public override IReadOnlyList<WirePosition> Items => Positions ?? [];
}

internal sealed record LevelPage(List<WireLevel>? Levels) : Page<WireLevel>
{
    public override IReadOnlyList<WireLevel> Items => Levels ?? [];
}

/// <summary>User ids alone, no roles (wire sheet 4.4).</summary>
internal sealed record ChannelMemberPage(List<string>? Members) : Page<string>
{
    public override IReadOnlyList<string> Items => Members ?? [];
}
