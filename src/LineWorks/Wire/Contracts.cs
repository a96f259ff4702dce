namespace ComplianceBot.LineWorks.Wire;

// Only the fields that the bot goes by; the rest of the wire is passed over. Names are the wire's.

/// <summary>wire sheet 5.2.</summary>
internal sealed record WireUser
{
    public string? UserId { get; init; }

    public string? Email { get; init; }

    public string? EmployeeNumber { get; init; }

    public string? UserExternalKey { get; init; }

    public WireUserName? UserName { get; init; }

    public bool IsAdministrator { get; init; }

    public bool IsPending { get; init; }

    public bool IsAwaiting { get; init; }

    public bool IsSuspended { get; init; }

    public bool IsDeleted { get; init; }

    public WireLeave? LeaveOfAbsence { get; init; }

    /// <summary>One for each domain.</summary>
    public List<WireOrganization>? Organizations { get; init; }
}

internal sealed record WireUserName(string? LastName, string? FirstName, string? PhoneticLastName, string? PhoneticFirstName);

internal sealed record WireLeave(bool IsLeaveOfAbsence);

/// <summary>The level (職級) sits here, the position (役職) on the unit below.</summary>
internal sealed record WireOrganization
{
    public bool Primary { get; init; }

    public string? LevelId { get; init; }

    public string? LevelName { get; init; }

    public List<WireSeat>? OrgUnits { get; init; }
}

internal sealed record WireSeat
{
    public string? OrgUnitId { get; init; }

    public bool Primary { get; init; }

    public string? PositionId { get; init; }

    public string? PositionName { get; init; }

    /// <summary>Head of the unit (組織長).</summary>
    public bool IsManager { get; init; }
}

/// <summary>wire sheet 5.3.</summary>
internal sealed record WireOrgUnit(string? OrgUnitId, string? OrgUnitName, string? ParentOrgUnitId, int DisplayLevel);

internal sealed record WirePosition(string? PositionId, string? PositionName);

internal sealed record WireLevel(string? LevelId, string? LevelName);

/// <summary>wire sheet 5.4. Null lists mean that the server left them out, not that they are empty.</summary>
internal sealed record WireGroup
{
    public string? GroupId { get; init; }

    public string? GroupName { get; init; }

    public string? Description { get; init; }

    /// <summary>グループ公開.</summary>
    public bool Visible { get; init; } = true;

    public bool UseMessage { get; init; } = true;

    public List<WireMaster>? Administrators { get; init; }

    public List<WireMember>? Members { get; init; }
}

internal sealed record WireMaster(string? UserId);

/// <param name="Id">Of a user, an org unit or a group.</param>
/// <param name="Type">USER, ORGUNIT or GROUP.</param>
internal sealed record WireMember(string? Id, string? Type);

/// <summary>wire sheet 4.4.</summary>
internal sealed record WireChannel(string? ChannelId, string? Title, WireChannelType? ChannelType);

internal sealed record WireChannelType(string? Type, string? GroupId, string? OrgUnitId);

/// <summary>wire sheet 4.1 and 4.2: documented properties only, for others can make a send fail.</summary>
internal sealed record WireMessage(WireContent Content);

internal sealed record WireContent(string Type, string? Text, WireQuickReply? QuickReply)
{
    public string? FileId { get; init; }
}

/// <summary>wire sheet 4.6.</summary>
internal sealed record WireFileName(string FileName);

internal sealed record WireUpload(string? FileId, string? UploadUrl);

internal sealed record WireQuickReply(IReadOnlyList<WireQuickReplyItem> Items);

internal sealed record WireQuickReplyItem(WirePostbackAction Action);

internal sealed record WirePostbackAction(string Type, string Label, string Data, string DisplayText);

/// <summary>wire sheet 1.4 and 4.5.</summary>
internal sealed record WireBot
{
    public string? BotName { get; init; }

    public bool? EnableCallback { get; init; }

    public string? CallbackUrl { get; init; }

    /// <summary>Kinds of content that members may send to the bot.</summary>
    public List<string>? CallbackEvents { get; init; }

    /// <summary>Kinds of event that are delivered.</summary>
    public List<string>? ChannelEvents { get; init; }

    public bool? EnableGroupJoin { get; init; }

    public string? DefaultRichmenuId { get; init; }
}

/// <summary>wire sheet 4.7: at most four actions, message, uri or copy.</summary>
internal sealed record WireMenu(WireMenuContent? Content);

internal sealed record WireMenuContent(IReadOnlyList<WireMenuAction>? Actions);

internal sealed record WireMenuAction(string? Type, string? Label, string? Text, string? Postback);
