namespace ComplianceBot.Rules;

/// <summary>Everything a reader must know about a rule without reading its code.</summary>
/// <param name="Id">Stable id of the catalogue (GRP-01a); never reused.</param>
/// <param name="Name">Kebab-case name of what is wrong; equals the class name.</param>
/// <param name="Title">Japanese title for reports.</param>
/// <param name="Severity">Default; a finding may carry its own and the policy may replace both.</param>
/// <param name="Article">Key of the guideline (p.7-01).</param>
/// <param name="Rationale">Why the article asks for it (Japanese).</param>
/// <param name="Remedy">What puts it right (Japanese, polite).</param>
/// <param name="Note">The sentence that the person reads: polite, at most 120 characters, cites （p.7-01）, never repeats what was found. <c>{0}</c> takes a finding's argument, <c>{desk}</c> the desk of the policy that helps.</param>
public sealed record RuleDescriptor(
    string Id,
    string Name,
    string Title,
    Severity Severity,
    string Article,
    string Rationale,
    string Remedy,
    string Note)
{
    public Audience Tells { get; init; } = Audience.Person;

    /// <summary>The note asks the poster to recall a message: it leaves at once at any hour, because recall has a time limit.</summary>
    public bool AsksRecall { get; init; }

    /// <summary>Help, not criticism (lost device): at once at any hour and never capped.</summary>
    public bool IsHelp { get; init; }

    /// <summary>What becomes of its notes and words while an emergency holds.</summary>
    public InEmergency InEmergency { get; init; } = InEmergency.GraveOnly;

    /// <summary>The catalogue excepts emergencies from it: what is posted in E1 or E2 is no finding and is not counted.</summary>
    public bool ExceptInEmergency { get; init; }

    /// <summary>What is counted of a person and local month, because the rule's answer depends on it.</summary>
    public MonthlyCount Counts { get; init; }

    /// <summary>Bumped whenever a verdict may change; stands in the ledger beside each verdict.</summary>
    public int Version { get; init; } = 1;

    /// <summary>SEC-01a belongs to SEC-01: one note a message from such a family, the gravest speaks. A rule that speaks at another hour than its kin is a family of its own.</summary>
    public string Family { get; init; } = char.IsAsciiLetterLower(Id[^1]) ? Id[..^1] : Id;
}

/// <summary>What a rule counts of a person within a local month, once for each closed span.</summary>
public enum MonthlyCount
{
    None,

    /// <summary>Evenings and closed days with a post outside working hours, but those that the person called urgent.</summary>
    ClosedSpans,

    /// <summary>Nights and closed days on which a manager asked for something.</summary>
    NightAsks,
}
