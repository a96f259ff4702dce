using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplianceBot.Simulator;

/// <summary>
/// One Kestrel on one loopback port; may stop and come back on the same port (connection refused in between), which nobody
/// else is given meanwhile.
/// </summary>
internal sealed class Site(RequestDelegate handle) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private ReservedPort? place;
    private WebApplication? running;

    public int Port { get; private set; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public async Task StartAsync(int port, CancellationToken cancel)
    {
        if (running is not null)
        {
            return;
        }

        if (port == 0 && OperatingSystem.IsLinux())
        {
            place = new ReservedPort();
            port = place.Number;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        var app = builder.Build();
        app.Run(handle);
        await app.StartAsync(cancel);
        running = app;
        Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    public async Task StopAsync()
    {
        if (running is { } app)
        {
            running = null;
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        place?.Dispose();
    }
}
