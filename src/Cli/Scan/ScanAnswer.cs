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
internal sealed record ScanFinding(string Rule, string Type, int Start, int End, int Message, Confidence Confidence, Severity Severity);

internal sealed record ScanAnswer(string Id, Decision Decision, IReadOnlyList<ScanFinding> Findings);
