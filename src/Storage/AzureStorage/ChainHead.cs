using Azure;
using Azure.Data.Tables;
using ComplianceBot.Enforcement.Records;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// The end of the ledger: the one row that every plan with an effect moves on, under its ETag. So plans take effect one after
/// the other, the sequence has no gaps, and a plan that was decided on a state that is no longer so is decided anew.
/// </summary>
/// <param name="Sequence">Of the last ledger row; 0 when there is none.</param>
/// <param name="Hash">Of the last ledger row.</param>
/// <param name="Unfinished">Blob with a plan too large for one transaction that is being written; null at rest.</param>
/// <param name="Step">How many parts of that plan are written.</param>
/// <param name="Version">ETag of the row as it was read.</param>
internal sealed record ChainHead(long Sequence, string Hash, string? Unfinished, int Step, ETag Version)
{
    /// <summary>The head of a ledger that has no row yet.</summary>
    public static TableEntity First { get; } = new ChainHead(0, LedgerChain.Genesis, Unfinished: null, 0, default).ToRow();

    public static ChainHead Of(TableEntity row) => new(
        row.GetInt64(nameof(Sequence)) ?? throw Damaged(),
        row.GetString(nameof(Hash)) ?? throw Damaged(),
        row.GetString(nameof(Unfinished)),
        row.GetInt32(nameof(Step)) ?? 0,
        row.ETag);

    /// <summary>Takes the place of the head that was read, or fails the transaction when it has moved on.</summary>
    public TableTransactionAction ToAction() => new(TableTransactionActionType.UpdateReplace, ToRow(), Version);

    private TableEntity ToRow()
    {
        var row = new TableEntity(RowKeys.Partition, RowKeys.Head) { [nameof(Sequence)] = Sequence, [nameof(Hash)] = Hash, [nameof(Step)] = Step };
        return Unfinished is null ? row : row.With(nameof(Unfinished), Unfinished);
    }

    private static InvalidOperationException Damaged() =>
        new("The head row of the ledger is damaged (no Sequence or Hash); restore the table from a backup before the bot goes on.");
}
