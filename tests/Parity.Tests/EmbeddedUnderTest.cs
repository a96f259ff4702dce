using ComplianceBot.EmbeddedHost.Builder;
using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Parity.Tests;

/// <summary>Our own host on SQLite.</summary>
public sealed class EmbeddedUnderTest : IHostUnderTest
{
    private const string Queue = "parity";

    private readonly string kept;
    private readonly IHost running;

    private EmbeddedUnderTest(string folder, IHost host, Journal journal)
    {
        kept = folder;
        running = host;
        Journal = journal;
    }

    public Journal Journal { get; }

    /// <param name="function">The class with the functions.</param>
    /// <param name="clock">Null for the system's.</param>
    /// <param name="storage">An existing folder to go on with; null for a fresh one.</param>
    public static async Task<EmbeddedUnderTest> StartAsync(Type function, TimeProvider? clock = null, string? storage = null)
    {
        _ = SharedSettings.MaxDequeueCount;
        var folder = storage ?? Directory.CreateTempSubdirectory("parity").FullName;
        var journal = new Journal();
        var builder = FunctionsApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSqliteStorage(folder);
        builder.Services.AddSingleton(journal);
        builder.Services.Configure<EmbeddedHostOptions>(options => options.FunctionClasses = [function]);
        var host = builder.Build();
        await host.StartAsync();
        return new EmbeddedUnderTest(folder, host, journal);
    }

    public Task SendAsync(string message) =>
        running.Services.GetRequiredService<IQueueSender>().SendAsync(Queue, message, visibleAfter: null, default);

    public Task<long> LeftAsync() => CountAsync(Queue);

    public Task<long> PoisonedAsync() => CountAsync(Queue + QueueNames.PoisonSuffix);

    public Task ReplayAsync() => running.Services.GetRequiredService<IQueueAdmin>().ReplayAsync(Queue + QueueNames.PoisonSuffix, ids: null, default);

    /// <summary>Stops the host and keeps what it stored.</summary>
    public async Task<string> StopAsync()
    {
        await running.StopAsync();
        await ((IAsyncDisposable)running).DisposeAsync();
        return kept;
    }

    public async ValueTask DisposeAsync() => Directory.Delete(await StopAsync(), recursive: true);

    private async Task<long> CountAsync(string queue)
    {
        var depths = await running.Services.GetRequiredService<IQueueAdmin>().DepthsAsync(default);
        return depths.Where(depth => depth.Queue == queue).Sum(depth => depth.Visible + depth.Hidden);
    }
}
