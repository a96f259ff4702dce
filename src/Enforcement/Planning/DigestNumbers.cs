using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>What the morning digest tells: numbers alone.</summary>
internal sealed record DigestNumbers
{
    /// <summary>Violations below S3 since the last digest, by rule.</summary>
    public IReadOnlyList<(RuleDescriptor Rule, int Count)> New { get; init; } = [];

    public int NewTickets { get; init; }

    public int OpenTickets { get; init; }

    public int OverdueTickets { get; init; }

    /// <summary>Verdicts since the last digest.</summary>
    public int NotJudged { get; init; }

    public int Waived { get; init; }

    /// <summary>All that is open now.</summary>
    public IReadOnlyList<(string Article, int Count)> OpenByArticle { get; init; } = [];

    /// <summary>Nothing to tell: nobody is sent a list of zeros.</summary>
    public bool IsEmpty => New.Count == 0 && NewTickets == 0 && OverdueTickets == 0 && NotJudged == 0;
}
