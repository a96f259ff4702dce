using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Records;

/// <summary>A row's number and hash: all that is needed to go on checking behind it.</summary>
public sealed record LedgerPlace(long Sequence, string Hash)
{
    /// <summary>Before the first row.</summary>
    public static LedgerPlace Beginning { get; } = new(0, LedgerChain.Genesis);

    public static LedgerPlace Of(StoredLedgerEntry row) => new(row.Sequence, row.Hash);
}
