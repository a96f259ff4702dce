using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Housekeeping: removes what has served its time (design 3 and 9). What is too much for one run goes in the next.</summary>
internal sealed class AzurePurge(StateTable table, PlanWriter writer, AzureAccount account)
{
    private const int MostRows = 50_000;

    /// <summary>How many rows of each kind went.</summary>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(DateTimeOffset now, DateTimeOffset resolvedBefore, CancellationToken cancel)
    {
        var longAgo = DateOnly.FromDateTime((now - Kept.ReplayKeys).UtcDateTime).ToString("O", CultureInfo.InvariantCulture);
        var gone = new Dictionary<string, int>
        {
            ["replay-keys"] = await DropAsync(RowKeys.Once, TableClient.CreateQueryFilter($"At lt {now - Kept.ReplayKeys}"), cancel),
            ["messages"] = await DropAsync(RowKeys.OutboxDone, TableClient.CreateQueryFilter($"SettledAt lt {now - Kept.SettledMessages}"), cancel),
            ["told"] = await DropAsync(RowKeys.Told, TableClient.CreateQueryFilter($"Day lt {longAgo}"), cancel),
            ["claims"] = await DropAsync(RowKeys.Claim, TableClient.CreateQueryFilter($"Until lt {now}"), cancel),
            ["kept-aside"] = await DropAsync(RowKeys.KeptAside, TableClient.CreateQueryFilter($"At lt {now - Kept.RawCallbacks}"), cancel),
            ["windows"] = await DropAsync(RowKeys.WindowPost, TableClient.CreateQueryFilter($"At lt {now - Kept.Windows}"), cancel),
            ["violations"] = await DropAsync(RowKeys.ViolationDone, TableClient.CreateQueryFilter($"ResolvedAt lt {resolvedBefore}"), cancel),
            ["bodies"] = await DropBlobsAsync(account.Container(AzureReady.Bodies), now - Kept.RawCallbacks, keep: null, cancel),
        };

        // A plan's blob outlives its plan only when the process died between the last part and the delete.
        var head = await writer.HeadAsync(cancel);
        await DropBlobsAsync(account.Container(AzureReady.Plans), now - TimeSpan.FromDays(1), head.Unfinished, cancel);
        return gone;
    }

    private Task<int> DropAsync(string kind, string condition, CancellationToken cancel) =>
        table.DeleteWhereAsync($"{RowKeys.Range(kind)} and {condition}", MostRows, cancel);

    private static async Task<int> DropBlobsAsync(BlobContainerClient container, DateTimeOffset before, string? keep, CancellationToken cancel)
    {
        var gone = 0;
        await foreach (BlobItem blob in container.GetBlobsAsync(cancellationToken: cancel))
        {
            if (blob.Properties.LastModified < before && blob.Name != keep)
            {
                await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
                gone++;
            }
        }

        return gone;
    }
}
