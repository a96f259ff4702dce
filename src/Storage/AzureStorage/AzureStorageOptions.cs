using Azure.Core.Pipeline;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Where the storage account is and which names the bot uses in it.</summary>
public sealed record AzureStorageOptions
{
    /// <summary>Connection string (<c>AzureWebJobsStorage</c>); empty where <see cref="AccountName"/> is given.</summary>
    public string Connection { get; init; } = "";

    /// <summary>Name of the account (<c>AzureWebJobsStorage__accountName</c>), reached with the managed identity.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>
    /// Put before the bot's table and containers, lower-case letters and digits, so that two bots can share an account and
    /// tests do not meet. The queues' names are fixed in the triggers and carry none.
    /// </summary>
    public string Prefix { get; init; } = "compliancebot";

    /// <summary>Put before the queues' names; only tests that run side by side need it.</summary>
    public string QueuePrefix { get; init; } = "";

    /// <summary>How long a sender may keep taken messages before another may recover them.</summary>
    public TimeSpan SendLease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Carries the requests; null for the usual one. Tests break it in the middle of a plan.</summary>
    public HttpPipelineTransport? Transport { get; init; }
}
