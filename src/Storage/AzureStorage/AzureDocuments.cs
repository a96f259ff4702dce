using Azure;
using Azure.Storage.Blobs;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Named documents as blobs: written whole, read whole, the last writer counts.</summary>
internal sealed class AzureDocuments(BlobContainerClient container)
{
    public async Task<string?> ReadAsync(string name, CancellationToken cancel)
    {
        try
        {
            var blob = await container.GetBlobClient(name).DownloadContentAsync(cancel);
            return blob.Value.Content.ToString();
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    public Task WriteAsync(string name, string content, CancellationToken cancel) =>
        container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true, cancel);

    public async Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancel)
    {
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(prefix: prefix, traits: default, states: default, cancellationToken: cancel))
        {
            names.Add(blob.Name);
        }

        return names;
    }

    public Task DeleteAsync(string name, CancellationToken cancel) =>
        container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel);
}
