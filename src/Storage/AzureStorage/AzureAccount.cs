using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// The clients for one storage account. The service versions are pinned, so that a newer package does not start to speak a
/// version that the account's region or an emulator does not know yet.
/// </summary>
public sealed class AzureAccount
{
    /// <summary>For one try of a request, of which there are at most four.</summary>
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(15);

    private readonly Func<string, QueueClient> queue;

    public AzureAccount(AzureStorageOptions options)
    {
        var tables = new TableClientOptions(TableClientOptions.ServiceVersion.V2020_12_06);
        var blobs = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05);
        var queues = new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05)
        {
            // What the Functions host expects of a message (host.json, messageEncoding).
            MessageEncoding = QueueMessageEncoding.Base64,
        };
        foreach (var client in new ClientOptions[] { tables, blobs, queues })
        {
            client.Transport = options.Transport ?? client.Transport;
            client.Retry.NetworkTimeout = NetworkTimeout;
        }

        var tableName = options.Prefix + "state";
        if (options.Connection.Length > 0)
        {
            Table = new TableClient(options.Connection, tableName, tables);
            Container = suffix => new BlobContainerClient(options.Connection, $"{options.Prefix}-{suffix}", blobs);
            queue = name => new QueueClient(options.Connection, name, queues);
        }
        else
        {
            var identity = Identity(options);
            Table = new TableClient(Address(options, "table", ""), tableName, identity, tables);
            Container = suffix => new BlobContainerClient(Address(options, "blob", $"{options.Prefix}-{suffix}"), identity, blobs);
            queue = name => new QueueClient(Address(options, "queue", name), identity, queues);
        }

        QueuePrefix = options.QueuePrefix;
    }

    public TableClient Table { get; }

    /// <summary>A container by the last part of its name.</summary>
    public Func<string, BlobContainerClient> Container { get; }

    private string QueuePrefix { get; }

    public QueueClient Queue(string name) => queue(QueuePrefix + name);

    private static TokenCredential Identity(AzureStorageOptions options) => options.AccountName.Length > 0
        ? new DefaultAzureCredential()
        : throw new ArgumentException("AzureWebJobsStorage: missing; give a connection string, or AzureWebJobsStorage__accountName for managed identity", nameof(options));

    private static Uri Address(AzureStorageOptions options, string service, string path) =>
        new($"https://{options.AccountName}.{service}.core.windows.net/{path}");
}
