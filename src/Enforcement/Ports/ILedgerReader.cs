namespace ComplianceBot.Enforcement.Ports;

/// <summary>The reading half of the ledger: enough for reports, checks and commands that run beside the bot.</summary>
public interface ILedgerReader
{
    /// <summary>Rows of one violation that <see cref="LedgerOfAsync"/> answers at most.</summary>
    public const int MostOfOne = 500;

    /// <summary>Ledger rows after a sequence number, oldest first.</summary>
    Task<IReadOnlyList<StoredLedgerEntry>> LedgerAsync(long afterSequence, int max, CancellationToken cancel);

    /// <summary>The rows that name a violation, oldest first.</summary>
    Task<IReadOnlyList<StoredLedgerEntry>> LedgerOfAsync(string violationId, CancellationToken cancel);
}
