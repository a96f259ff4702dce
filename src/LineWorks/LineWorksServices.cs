using System.Net;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Attachments;
using ComplianceBot.LineWorks.Bots;
using ComplianceBot.LineWorks.Callbacks;
using ComplianceBot.LineWorks.Messages;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Tenants;
using ComplianceBot.LineWorks.Tokens;
using ComplianceBot.LineWorks.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Refit;

namespace ComplianceBot.LineWorks;

/// <summary>Registers everything that speaks to LINE WORKS. Nothing of it touches the network before it is used.</summary>
public static class LineWorksServices
{
    internal const string AuthClient = "lineworks-auth";
    internal const string ApiClient = "lineworks-api";
    internal const string DownloadClient = "lineworks-downloads";

    /// <summary>Shorter than the idle time after which servers close, so that a send seldom meets a connection that is just going away.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);

    /// <summary>The settings must be without <see cref="LineWorksOptions.Problems"/>; <see cref="TimeProvider"/> is taken from the services where there is one.</summary>
    public static IServiceCollection AddLineWorks(this IServiceCollection services, LineWorksOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<LineWorksStatus>();
        services.AddSingleton(_ => new CallbackSignature(options.BotSecret, options.PreviousBotSecret));
        services.AddSingleton<RateBuckets>();
        services.AddSingleton<AccessTokens>();

        var settings = WireSettings.Create();
        Client(services.AddRefitGeneratedClient<IAuthApi>(settings, AuthClient), options.AuthBaseUrl)
            .AddHttpMessageHandler(provider => Pipeline(provider, tokens: null));

        // Both share one client. Refit gives it a handler of its own with each, so ours comes after the last.
        services.AddRefitGeneratedClient<IDirectoryApi>(settings, ApiClient);
        Client(services.AddRefitGeneratedClient<IBotApi>(settings, ApiClient), options.ApiBaseUrl)
            .AddHttpMessageHandler(provider => Pipeline(provider, provider.GetRequiredService<AccessTokens>()));
        Client(services.AddHttpClient(DownloadClient), baseUrl: null, drain: 0);

        services.AddSingleton<IMessenger, LineWorksMessenger>();
        services.AddSingleton<ITenant, LineWorksTenant>();
        services.AddSingleton<IAttachments, LineWorksAttachments>();
        services.AddSingleton<AttachmentUploader>();
        services.AddSingleton(provider => new BotConsole(provider.GetRequiredService<IBotApi>(), options));
        return services;
    }

    private static PipelineHandler Pipeline(IServiceProvider provider, AccessTokens? tokens) => new(
        tokens,
        provider.GetRequiredService<RateBuckets>(),
        provider.GetRequiredService<LineWorksStatus>(),
        provider.GetRequiredService<TimeProvider>());

    /// <param name="drain">Bytes that are read of an answer nobody wants, so that its connection can be used again.</param>
    private static IHttpClientBuilder Client(IHttpClientBuilder builder, string? baseUrl, int drain = 64 * 1024)
    {
        builder.ConfigureHttpClient(client =>
        {
            client.BaseAddress = baseUrl is null ? null : new Uri(baseUrl.TrimEnd('/'));
            client.Timeout = Timeout.InfiniteTimeSpan;
        });

        // The pipeline and the reader of attachments have their own time-outs.
        // Addresses hold the ids of people: the factory's own loggers would write them. Connections age in the socket handler.
        return builder
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = Connect,
                PooledConnectionIdleTimeout = Idle,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                MaxResponseDrainSize = drain,
            });
    }
}
