using ComplianceBot.EmbeddedHost.Builder;
using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.Sqlite;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceBot.EmbeddedHost.Tests;

/// <summary>A real host on a free port with the function classes of one test, a storage folder and a diary that the functions write to.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("host-");
    private readonly Type[] _functions;
    private IHost? _host;

    public RunningHost(params Type[] functions)
    {
        _functions = functions;
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));

    public Diary Diary { get; } = new();

    public LogLines Log { get; } = new();

    public HttpClient Http { get; private set; } = Client();

    public HostSettings Settings { get; init; } = new();

    /// <summary>Real time: functions that run longer after the order to stop are let go. Long, where a test lets them end.</summary>
    public TimeSpan DrainTime { get; init; } = Diary.Patience;

    public IServiceProvider Services => _host!.Services;

    public IQueueSender Sender => Services.GetRequiredService<IQueueSender>();

    public IQueueAdmin Admin => Services.GetRequiredService<IQueueAdmin>();

    public async Task<RunningHost> StartAsync()
    {
        var builder = FunctionsApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.ConfigureFunctionsWebApplication();
        var storage = Path.Combine(_parent.FullName, "storage");
        builder.Services.AddSqliteStorage(storage);
        builder.Services.AddSingleton(_ => SqliteStorage.Open(new SqliteStorageSettings(storage) { Clock = Clock, QueueClock = Clock }));
        builder.Services.AddSingleton(Diary);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(Settings);
        builder.Services.AddSingleton<ILoggerProvider>(Log);
        builder.Services.Configure<EmbeddedHostOptions>(options =>
        {
            options.FunctionClasses = _functions;
            options.DrainTime = DrainTime;
            options.IdleWait = TimeSpan.FromMilliseconds(20);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Diary.Patience + Diary.Patience);
        _host = builder.Build();
        await _host.StartAsync();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = Client();
        Http.BaseAddress = new Uri(address);
        return this;
    }

    public Task StopAsync() => _host!.StopAsync();

    /// <summary>As after a new start of the program on the same folder.</summary>
    public async Task RestartAsync()
    {
        await CloseAsync();
        await StartAsync();
    }

    public Task SendAsync(string envelope) => Sender.SendAsync("toys", envelope, null, CancellationToken.None);

    /// <summary>Puts items into the queue that all come into sight at one moment, so that no pump meets the first of them alone.</summary>
    public async Task SendTogetherAsync(int count)
    {
        var moment = TimeSpan.FromMinutes(1);
        await Task.WhenAll(Enumerable.Range(0, count).Select(n => Sender.SendAsync("toys", $"{n}", moment, CancellationToken.None)));
        Clock.Advance(moment);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _parent.Delete(recursive: true);
    }

    /// <summary>Sends no body before it was asked for it, however long the host takes to say so.</summary>
    private static HttpClient Client() => new(new SocketsHttpHandler { Expect100ContinueTimeout = Diary.Patience });

    private async Task CloseAsync()
    {
        Http.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await ((IAsyncDisposable)_host).DisposeAsync();
            _host = null;
        }
    }
}
