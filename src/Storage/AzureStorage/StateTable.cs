using Azure;
using Azure.Data.Tables;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Reading and writing in the one partition that holds the state.</summary>
internal sealed class StateTable(TableClient table)
{
    /// <summary>What a transaction takes (limits of Azure Tables: 100 rows, 4 MiB).</summary>
    public const int MostRows = 100;

    private const int ParallelReads = 8;

    public Task CreateAsync(CancellationToken cancel) => table.CreateIfNotExistsAsync(cancel);

    public async Task<TableEntity?> FindAsync(string rowKey, CancellationToken cancel)
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(RowKeys.Partition, rowKey, cancellationToken: cancel);
        return answer.HasValue ? answer.Value : null;
    }

    /// <summary>Those of the rows that are there.</summary>
    public async Task<IReadOnlyList<TableEntity>> FindAllAsync(IReadOnlyCollection<string> rowKeys, CancellationToken cancel)
    {
        var found = new List<TableEntity>();
        foreach (var some in rowKeys.Distinct().Chunk(ParallelReads))
        {
            var rows = await Task.WhenAll(some.Select(key => FindAsync(key, cancel)));
            found.AddRange(rows.OfType<TableEntity>());
        }

        return found;
    }

    public async Task<List<TableEntity>> QueryAsync(string filter, int max, CancellationToken cancel)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            rows.Add(row);
            if (rows.Count >= max)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>Rows without their contents: keys and the named properties only.</summary>
    public AsyncPageable<TableEntity> Scan(string filter, string[] properties, CancellationToken cancel) =>
        table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey", .. properties], cancellationToken: cancel);

    /// <summary>All or nothing. False when somebody else was faster (a condition failed); nothing is written then.</summary>
    public async Task<bool> TryWriteAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Removes rows found by a filter, a hundred at a time; returns how many.</summary>
    public async Task<int> DeleteWhereAsync(string filter, int max, CancellationToken cancel)
    {
        var keys = new List<string>();
        await foreach (var row in Scan(filter, [], cancel))
        {
            keys.Add(row.RowKey);
            if (keys.Count >= max)
            {
                break;
            }
        }

        foreach (var some in keys.Chunk(MostRows))
        {
            // A row that another instance removed meanwhile fails the hundred; the next housekeeping takes the rest.
            await TryWriteAsync([.. some.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(RowKeys.Partition, key), ETag.All))], cancel);
        }

        return keys.Count;
    }
}
