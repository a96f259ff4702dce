using ComplianceBot.EmbeddedHost.Http;
using ComplianceBot.EmbeddedHost.Invocation;
using ComplianceBot.EmbeddedHost.Queues;
using ComplianceBot.EmbeddedHost.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComplianceBot.EmbeddedHost.Hosting;

/// <summary>What every embedded host starts from: settings sources, logs to standard error, bare Kestrel, pumps and timers.</summary>
internal static class HostBase
{
    private const string DefaultUrls = "http://127.0.0.1:7071";

    /// <summary>Time for the host as a whole to stop (design 7).</summary>
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(10);

    public static void Apply(WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddCommandLine(args);
        AddLogging(builder);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(builder.Configuration["urls"] ?? DefaultUrls);
        builder.Services.AddRoutingCore();
        AddHost(builder.Services);
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddSimpleConsole(format =>
        {
            format.SingleLine = true;
            format.UseUtcTimestamp = true;
            format.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
        });
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void AddHost(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => HostSettings.Read(AppContext.BaseDirectory));
        services.AddSingleton<FunctionCatalog>();
        services.AddSingleton<IngestMeter>();
        services.AddSingleton<StopSignal>();
        services.AddSingleton<TimerMemory>();
        services.AddHostedService<QueueService>();
        services.AddHostedService<TimerService>();
        services.AddActionResults();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopTime);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<EmbeddedHostOptions>>((kestrel, options) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Value.MaxRequestBodySize;
            kestrel.Limits.MaxConcurrentConnections = options.Value.MaxConnections;
        });
    }
}
