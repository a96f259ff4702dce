using ComplianceBot.Simulator.Api;
using ComplianceBot.Simulator.Auth;
using ComplianceBot.Simulator.Callbacks;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Page;
using ComplianceBot.Simulator.Tenant;
using ComplianceBot.Simulator.Weather;

namespace ComplianceBot.Simulator;

/// <summary>A simulated tenant that runs: where it listens, what it saw, how it misbehaves, and what its people do.</summary>
public sealed partial class RunningSimulator : IAsyncDisposable
{
    private readonly SimulatorParts parts;
    private readonly Site api;
    private readonly Site auth;
    private readonly Site downloads;
    private readonly Site page;
    private readonly Site weather;
    private readonly WeatherOffice office;
    private readonly PageSite pages;

    internal RunningSimulator(SimulatorParts parts)
    {
        this.parts = parts;
        api = new Site(parts.Api.HandleAsync);
        auth = new Site(parts.Auth.HandleAsync);
        downloads = new Site(parts.Downloads.HandleAsync);
        pages = new PageSite(this, parts);
        page = new Site(pages.HandleAsync);
        office = new WeatherOffice(parts.Clock);
        weather = new Site(office.HandleAsync);
    }

    /// <summary>For LineWorks__ApiBaseUrl.</summary>
    public Uri ApiBaseUrl => new(api.Address, ApiSite.BasePath);

    /// <summary>For LineWorks__AuthBaseUrl.</summary>
    public Uri AuthBaseUrl => new(auth.Address, AuthSite.BasePath);

    public Uri DownloadBaseUrl => downloads.Address;

    /// <summary>The talk app, for a browser; <c>sim/clock</c> below it tells the offset of the city's clock.</summary>
    public Uri PageUrl => page.Address;

    public SimulatorCredentials Credentials => parts.Credentials;

    public SimulatorBehaviour Behaviour => parts.Behaviour;

    public SimulatedClock Clock => parts.Clock;

    /// <summary>The tenant as it was at the start.</summary>
    public CityData City => parts.Tenant.City;

    /// <summary>Everything that the bot sent, oldest first.</summary>
    public IReadOnlyList<SentMessage> SentMessages => parts.Outbox.Read();

    /// <summary>Every callback that was sent, with the bot's answer, in the order of the answers.</summary>
    public IReadOnlyCollection<Delivery> Deliveries => parts.Callbacks.Deliveries;

    /// <summary>How often each endpoint was asked: "GET /groups/{groupId}" → 12.</summary>
    public IReadOnlyDictionary<string, int> ApiCalls => parts.Api.Calls.Read();

    public int TokensIssued => parts.Tokens.Issued;

    /// <summary>Registers the bot's address and turns callbacks on; <paramref name="withBeginAndEnd"/> also asks for those two.</summary>
    public void UseCallback(Uri url, bool withBeginAndEnd = false)
    {
        parts.Bot.CallbackUrl = url;
        parts.Bot.EnableCallback = true;
        parts.Bot.ChannelEvents = withBeginAndEnd ? BotSettings.AllEvents : BotSettings.DefaultEvents;
    }

    /// <summary>The console issued a new bot secret: callbacks are signed with it from now on.</summary>
    public void RotateBotSecret(string secret) => parts.Bot.Secret = secret;

    /// <summary>All access tokens stop working, as after a revocation in the console.</summary>
    public void RevokeTokens() => parts.Tokens.RevokeAll();

    public void ResetApiCalls() => parts.Api.Calls.Clear();

    /// <summary>Told of the new offset after the simulated clock was moved: hand it to the bot's clock.</summary>
    public IDisposable OnClockChanged(Action<TimeSpan> listener) => parts.Clock.Changed.Add(listener);

    /// <summary>Told of each message of the bot, on the thread of its request.</summary>
    public IDisposable OnMessageSent(Action<SentMessage> listener) => parts.Outbox.Added.Add(listener);

    /// <summary>The first message, past or coming, that is wanted.</summary>
    public Task<SentMessage> WaitForMessageAsync(Func<SentMessage, bool> wanted, CancellationToken cancel) => parts.Outbox.WaitAsync(wanted, cancel);

    /// <summary>Ends when every callback on its way has its answer.</summary>
    public Task SettledAsync() => parts.Callbacks.SettledAsync();

    /// <summary>Sends what the out-of-order mode holds back.</summary>
    public Task<Delivery> ReleaseHeldAsync() => parts.Callbacks.ReleaseHeldAsync();

    public async ValueTask DisposeAsync()
    {
        pages.Close();
        await Task.WhenAll(new[] { api, auth, downloads, page, weather }.Select(site => site.DisposeAsync().AsTask()));
        pages.Dispose();
        parts.Dispose();
    }

    internal async Task ListenAsync(SimulatorOptions options, CancellationToken cancel)
    {
        await Task.WhenAll(
            api.StartAsync(options.ApiPort, cancel),
            auth.StartAsync(options.AuthPort, cancel),
            downloads.StartAsync(options.DownloadPort, cancel),
            page.StartAsync(options.PagePort, cancel),
            weather.StartAsync(0, cancel));
        parts.Downloads.BaseUrl = downloads.Address;
        pages.Start();
    }
}
