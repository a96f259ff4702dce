using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ComplianceBot.EmbeddedHost.Hosting;

/// <summary>
/// The part of host.json that both hosts obey. Defaults and meanings are those of the Azure host: when at most
/// <see cref="NewBatchThreshold"/> items run, up to <see cref="BatchSize"/> more are taken.
/// </summary>
internal sealed record HostSettings
{
    public string RoutePrefix { get; init; } = "api";

    /// <summary>1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>At this count a failing item goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>Delay before a failed item is tried again; not how long it is hidden while it runs.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Reads host.json beside the program; where there is none the defaults hold.</summary>
    public static HostSettings Read(string directory)
    {
        var file = new ConfigurationBuilder().SetBasePath(directory).AddJsonFile("host.json", optional: true).Build();
        var queues = file.GetSection("extensions:queues");
        var batchSize = Number(queues, "batchSize", 16, 1, 32);
        return new HostSettings
        {
            RoutePrefix = file["extensions:http:routePrefix"] ?? "api",
            BatchSize = batchSize,
            NewBatchThreshold = Number(queues, "newBatchThreshold", batchSize / 2, 0, 1000),
            MaxDequeueCount = Number(queues, "maxDequeueCount", 5, 1, 1000),
            VisibilityTimeout = Span(queues, "visibilityTimeout"),
        };
    }

    private static int Number(IConfiguration section, string key, int fallback, int least, int most)
    {
        var text = section[key];
        if (text is null)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new InvalidOperationException($"host.json: extensions.queues.{key} must be a whole number from {least} to {most}.");
    }

    private static TimeSpan Span(IConfiguration section, string key)
    {
        var text = section[key];
        if (text is null)
        {
            return TimeSpan.Zero;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero && span <= TimeSpan.FromDays(7)
            ? span
            : throw new InvalidOperationException($"host.json: extensions.queues.{key} must be a time span such as 00:00:30, at most 7 days.");
    }
}
