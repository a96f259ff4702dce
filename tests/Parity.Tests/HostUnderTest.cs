using System.Text.Json.Nodes;

namespace ComplianceBot.Parity.Tests;

/// <summary>A running host with the <see cref="Courier"/> in it.</summary>
public interface IHostUnderTest : IAsyncDisposable
{
    Journal Journal { get; }

    Task SendAsync(string message);

    /// <summary>How many messages wait, run or rest in the queue.</summary>
    Task<long> LeftAsync();

    /// <summary>How many lie in the queue <c>name-poison</c>.</summary>
    Task<long> PoisonedAsync();

    /// <summary>Gives poison items back to the queue.</summary>
    Task ReplayAsync();
}

/// <summary>The product's host.json, but for a delay before retries that a test can wait for.</summary>
public static class SharedSettings
{
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private static readonly Lazy<JsonNode> Written = new(() =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "host.json");
        var settings = JsonNode.Parse(File.ReadAllText(path))!;
        settings["extensions"]!["queues"]!["visibilityTimeout"] = RetryDelay.ToString();
        File.WriteAllText(path, settings.ToJsonString());
        return settings["extensions"]!["queues"]!;
    });

    public static int BatchSize => Written.Value["batchSize"]!.GetValue<int>();

    public static int NewBatchThreshold => Written.Value["newBatchThreshold"]!.GetValue<int>();

    public static int MaxDequeueCount => Written.Value["maxDequeueCount"]!.GetValue<int>();
}
