using ComplianceBot.Rules;

namespace ComplianceBot.Cli.Scan;

/// <summary>What is done about a record: S3 and S4 block, S1 and S2 warn (design 9).</summary>
internal enum Decision
{
    Ok,
    Warn,
    Block,
}

/// <summary>One span. Offsets are UTF-16 units of the message's text.</summary>
internal sealed record ScanFinding(string Rule, string Type, int Start, int End, int Message, Confidence Confidence, Severity Severity)
{
    /// <summary>Id of another record (an earlier row of a talk download) whose message holds the span; null for the answer's own.</summary>
    public string? Record { get; init; }
}

internal sealed record ScanAnswer(string Id, Decision Decision, IReadOnlyList<ScanFinding> Findings);
