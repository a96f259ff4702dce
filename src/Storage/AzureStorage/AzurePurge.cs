using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Housekeeping: removes what has served its time (design 3 and 9). What is too much for one run goes in the next.</summary>
internal sealed class AzurePurge(StateTable table, PlanWriter writer, AzureAccount account)
{
    private const int MostRows = 50_000;

    /// <summary>Replay keys, sent messages and counted notes.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromDays(32);

    /// <summary>What holds raw callbacks: kept-aside ones, their blobs, poison items.</summary>
    internal static readonly TimeSpan Inbox = TimeSpan.FromDays(14);

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await DropAsync(RowKeys.Once, TableClient.CreateQueryFilter($"At lt {now - Long}"), cancel);
        await DropAsync(RowKeys.OutboxDone, TableClient.CreateQueryFilter($"SettledAt lt {now - Long}"), cancel);
        await DropAsync(RowKeys.Told, TableClient.CreateQueryFilter($"Day lt {DateOnly.FromDateTime((now - Long).UtcDateTime).ToString("O", CultureInfo.InvariantCulture)}"), cancel);
        await DropAsync(RowKeys.Claim, TableClient.CreateQueryFilter($"Until lt {now}"), cancel);
        await DropAsync(RowKeys.KeptAside, TableClient.CreateQueryFilter($"At lt {now - Inbox}"), cancel);
        await DropAsync(RowKeys.WindowPost, TableClient.CreateQueryFilter($"At lt {now - Window}"), cancel);
        await DropBlobsAsync(account.Container(AzureReady.Bodies), now - Inbox, keep: null, cancel);

        // A plan's blob outlives its plan only when the process died between the last part and the delete.
        var head = await writer.HeadAsync(cancel);
        await DropBlobsAsync(account.Container(AzureReady.Plans), now - TimeSpan.FromDays(1), head.Unfinished, cancel);
    }

    private Task DropAsync(string kind, string condition, CancellationToken cancel) =>
        table.DeleteWhereAsync($"{RowKeys.Range(kind)} and {condition}", MostRows, cancel);

    private static async Task DropBlobsAsync(BlobContainerClient container, DateTimeOffset before, string? keep, CancellationToken cancel)
    {
        await foreach (BlobItem blob in container.GetBlobsAsync(cancellationToken: cancel))
        {
            if (blob.Properties.LastModified < before && blob.Name != keep)
            {
                await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
            }
        }
    }
}
