namespace ComplianceBot.Rules;

/// <summary>Department (課) as the policy's depth defines it.</summary>
public sealed record Department(string Id, string Name);

/// <summary>A talk group with its people expanded through organisation units and nested groups (wire sheet 5.4).</summary>
public sealed record Group(string Id, string Name) : Subject
{
    /// <summary>公開 (visible on the wire).</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>When the bot first saw this group; the minimum value for groups of the very first snapshot.</summary>
    public DateTimeOffset FirstSeen { get; init; } = DateTimeOffset.MinValue;

    /// <summary>For a group that was made in an emergency: when that was over, the maximum value while it lasts. Null: made in ordinary times.</summary>
    public DateTimeOffset? EmergencyEndedAt { get; init; }

    /// <summary>Everybody in the group, nested entries expanded, each person once, whatever their state.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Group masters; they need not be members.</summary>
    public IReadOnlyList<Person> Masters { get; init; } = [];

    /// <summary>Departments of the people in it, for naming them.</summary>
    public IReadOnlyList<Department> Departments { get; init; } = [];

    /// <summary>Managers who answer for a department of the group from above it (heads of a 部), by department id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Person>> ManagersAbove { get; init; } = new Dictionary<string, IReadOnlyList<Person>>();

    /// <summary>Transfers of people in it, as far as they are remembered.</summary>
    public IReadOnlyList<Transfer> Transfers { get; init; } = [];

    /// <summary>A master said that transfers up to this day are being handed over (引継ぎ中); null where nobody did.</summary>
    public DateOnly? HandingOver { get; init; }

    /// <summary>Why the group could not be read completely, or null. Not null makes every group rule NotJudged.</summary>
    public string? UnreadableBecause { get; init; }
}

/// <summary>Somebody left or joined a group's channel; the group is as read after the event.</summary>
public sealed record MembershipChange(Group Group, DateTimeOffset At) : Subject
{
    public IReadOnlyList<Person> Joined { get; init; } = [];

    public IReadOnlyList<Person> Left { get; init; } = [];
}
