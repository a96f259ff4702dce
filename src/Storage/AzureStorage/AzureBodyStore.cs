using Azure;
using Azure.Storage.Blobs;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Bodies of callbacks too large for a queue message, as blobs named by their replay key.</summary>
public sealed class AzureBodyStore(AzureAccount account, AzureReady ready) : IBodyStore
{
    private readonly BlobContainerClient container = account.Container(AzureReady.Bodies);

    public async Task<byte[]?> ReadAsync(string blob, CancellationToken cancel)
    {
        try
        {
            var body = await container.GetBlobClient(blob).DownloadContentAsync(cancel);
            return body.Value.Content.ToArray();
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    public Task DeleteAsync(string blob, CancellationToken cancel) =>
        container.GetBlobClient(blob).DeleteIfExistsAsync(cancellationToken: cancel);

    /// <summary>Returns when the body is durable.</summary>
    internal async Task WriteAsync(string blob, byte[] body, CancellationToken cancel)
    {
        await ready.EnsureAsync(cancel);
        await container.GetBlobClient(blob).UploadAsync(BinaryData.FromBytes(body), overwrite: true, cancel);
    }
}
