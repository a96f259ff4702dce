namespace ComplianceBot.Rules;

/// <summary>A place in a message that led to a finding. Offsets are UTF-16 units of the original text, end exclusive.</summary>
/// <param name="Type">MY_NUMBER, PHONE, …</param>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="MessageId">Null for the judged message itself, else the replay key of an earlier one.</param>
/// <param name="Why">One Japanese sentence that explains the finding without repeating the value.</param>
public sealed record Evidence(string Type, int Start, int End, Confidence Confidence, string? MessageId = null, string Why = "");

/// <summary>What a rule says now. The detail is for administrators and the ledger: counts, types and names of groups or departments, never message text.</summary>
public sealed record Finding(string Detail)
{
    /// <summary>Overrides the rule's default severity (GRP-02: S1, S3 without an active master).</summary>
    public Severity? Severity { get; init; }

    /// <summary>Written to the ledger, told to nobody (an unlabelled number that happens to pass a check).</summary>
    public bool RecordOnly { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Spoken about once per person and closed span: the evening's first post speaks, the others are recorded (CMP-02a).</summary>
    public bool OncePerClosedSpan { get; init; }

    /// <summary>The note leaves at once outside working hours too; without it the note waits for the next opening (delivery: immediate).</summary>
    public bool AtOnce { get; init; }

    /// <summary>Who is told instead of the poster: a combination is told to its last poster, though another part of it may arrive last. Null for the poster.</summary>
    public string? TellsPersonId { get; init; }

    /// <summary>Spoken about once per person and emergency; after that it is recorded (SEC-07).</summary>
    public bool OncePerEmergency { get; init; }

    /// <summary>Key of the policy's desk that is told, where it is set, that this happened once more, without a name.</summary>
    public string? Desk { get; init; }

    /// <summary>Fills a placeholder of the note, such as the names of departments ({0}); never message text.</summary>
    public string? NoteArgument { get; init; }
}

/// <summary>The outcome of one rule on one subject.</summary>
/// <param name="Rule">Who says so.</param>
/// <param name="Outcome">Compliant, Violating, NotJudged (Waived is decided by the planner).</param>
/// <param name="Severity">After the finding's and the policy's overrides; S0 where compliant.</param>
/// <param name="Reason">Why not judged, or the findings' details joined; empty where compliant.</param>
/// <param name="Findings">What was found.</param>
public sealed record Verdict(RuleDescriptor Rule, Outcome Outcome, Severity Severity, string Reason, IReadOnlyList<Finding> Findings)
{
    /// <summary>There is something to say to somebody, not only to the ledger.</summary>
    public bool Speaks => Outcome == Outcome.Violating && Findings.Any(finding => !finding.RecordOnly);
}
