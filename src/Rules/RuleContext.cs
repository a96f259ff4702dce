namespace ComplianceBot.Rules;

/// <summary>What every rule may know besides its subject. The same for all subjects of one judgement.</summary>
/// <param name="Now">Time of the judgement in the policy's zone; messages are judged by their own time instead.</param>
/// <param name="Calendar">Working hours, closed days, holidays.</param>
public sealed record RuleContext(DateTimeOffset Now, WorkingCalendar Calendar)
{
    /// <summary>The mode that held at the subject's own time (a post: when it was posted). A drill changes nothing for a rule.</summary>
    public EmergencyMode Mode { get; init; }

    public bool IsEmergency => Mode is EmergencyMode.E1 or EmergencyMode.E2;

    /// <summary>The organisation's own published contacts (policy: publicContacts): never personal information.</summary>
    public PublicContacts PublicContacts { get; init; } = PublicContacts.None;

    /// <summary>Staff of the tenant by full name, to tell them from residents.</summary>
    public IStaffNames Staff { get; init; } = NoStaff.Instance;

    /// <summary>How many people work here now; 0 while the directory was not read.</summary>
    public int StaffCount { get; init; }
}

/// <summary>Contacts that anyone may know.</summary>
public sealed record PublicContacts(IReadOnlyList<string> Phones, IReadOnlyList<string> EmailDomains, IReadOnlyList<string> Places)
{
    public static PublicContacts None { get; } = new([], [], []);
}

/// <summary>Answers whether a name is one of the tenant's staff; names are compared folded and without spaces.</summary>
public interface IStaffNames
{
    /// <summary>田中一郎, 田中 一郎, タナカイチロウ are all full names.</summary>
    bool IsFullName(ReadOnlySpan<char> foldedName);
}

/// <summary>No directory at hand (scan without one).</summary>
public sealed class NoStaff : IStaffNames
{
    public static NoStaff Instance { get; } = new();

    public bool IsFullName(ReadOnlySpan<char> foldedName) => false;
}
