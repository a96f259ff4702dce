namespace ComplianceBot.Rules;

/// <summary>How grave a verdict is: S0 counted only, S1 slight, S2 middle, S3 high, S4 grave.</summary>
public enum Severity
{
    S0,
    S1,
    S2,
    S3,
    S4,
}

/// <summary>How sure a detector is, after weighing pattern, check digit and context.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>What a rule came to. NotJudged is never read as compliant.</summary>
public enum Outcome
{
    Compliant,
    Violating,
    NotJudged,
    Waived,
}

/// <summary>Who is told by default; the policy's stage and caps decide whether they are.</summary>
[Flags]
public enum Audience
{
    None = 0,

    /// <summary>A note in the 1:1 talk to the person who posted.</summary>
    Person = 1,

    /// <summary>A word in the channel: facts about the group only, nobody named.</summary>
    Channel = 2,

    /// <summary>A note to the group's active masters, else its managers, else the administrators.</summary>
    Masters = 4,

    /// <summary>An alert to the administrators (from S3 at once, else bundled).</summary>
    Administrators = 8,

    /// <summary>The consultation desk of the policy and nobody else; without one it is recorded, and the administrators hear a number in the digest.</summary>
    ConsultationDesk = 16,
}
