namespace ComplianceBot.Storage.Sqlite;

/// <summary>Which rows of the ledger are wanted; null means any.</summary>
/// <param name="Person">User id.</param>
/// <param name="Rule">Id or name of a rule.</param>
public sealed record LedgerFilter(string? Person, string? Channel, string? Group, string? Rule)
{
    /// <summary>Rows read at a time.</summary>
    internal const int Page = 2000;
}
