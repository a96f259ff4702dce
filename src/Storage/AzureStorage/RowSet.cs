using Azure;
using Azure.Data.Tables;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>The changes of one transaction, at most one a row: the last word counts.</summary>
internal sealed class RowSet
{
    private readonly Dictionary<string, TableTransactionAction> changes = [];

    public IReadOnlyList<TableTransactionAction> Actions => [.. changes.Values];

    /// <summary>Written whether it was there or not.</summary>
    public void Put(TableEntity row) => changes[row.RowKey] = new(TableTransactionActionType.UpsertReplace, row);

    /// <summary>Fails the transaction when it is there.</summary>
    public void Add(TableEntity row) => changes[row.RowKey] = new(TableTransactionActionType.Add, row);

    /// <summary>Fails the transaction when it was changed since it was read.</summary>
    public void Replace(TableEntity row, ETag version) => changes[row.RowKey] = new(TableTransactionActionType.UpdateReplace, row, version);

    /// <summary>Fails the transaction when it is not there.</summary>
    public void Delete(string rowKey, ETag version = default) =>
        changes[rowKey] = new(TableTransactionActionType.Delete, new TableEntity(RowKeys.Partition, rowKey), version == default ? ETag.All : version);
}
