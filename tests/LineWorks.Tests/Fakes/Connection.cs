using System.Security.Cryptography;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.LineWorks.Tests.Fakes;

/// <summary>The client as the product wires it, with the network replaced by a script and time in the test's hands.</summary>
internal sealed class Connection : IAsyncDisposable
{
    public const string BotId = "2000001";
    private static readonly string PrivateKey = NewKey();
    private readonly ServiceProvider services;

    public Connection(Action<LineWorksOptions>? change = null, bool withToken = true, TimeProvider? machine = null)
    {
        Time = new WatchedTime();
        LineWorks = new FakeLineWorks(Time);
        change?.Invoke(Options);
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddLineWorks(Options);
        if (machine is not null)
        {
            collection.AddSingleton(new UnshiftedClock(machine));
        }

        foreach (var client in (string[])[LineWorksServices.AuthClient, LineWorksServices.ApiClient, LineWorksServices.DownloadClient])
        {
            collection.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => LineWorks);
        }

        services = collection.BuildServiceProvider(validateScopes: true);
        if (withToken)
        {
            LineWorks.On(FakeLineWorks.TokenLine, Token("token-1"));
        }
    }

    public LineWorksOptions Options { get; } = new()
    {
        BotId = BotId,
        BotSecret = "test-bot-secret",
        ClientId = "client",
        ClientSecret = "client-secret",
        ServiceAccount = "bot.serviceaccount@city",
        PrivateKey = PrivateKey,
        ApiBaseUrl = "http://127.0.0.1:1/v1.0",
        AuthBaseUrl = "http://127.0.0.1:1/oauth2/v2.0/",
    };

    public WatchedTime Time { get; }

    public FakeLineWorks LineWorks { get; }

    public IMessenger Messenger => Get<IMessenger>();

    public ITenant Tenant => Get<ITenant>();

    public AccessTokens Tokens => Get<AccessTokens>();

    public LineWorksStatus Status => Get<LineWorksStatus>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static string Token(string value, string expiresIn = "\"86400\"", string scope = "bot.message bot.read group.read user.read orgunit.read directory.read") =>
        $$"""{"access_token":"{{value}}","refresh_token":"r","token_type":"Bearer","expires_in":{{expiresIn}},"scope":"{{scope}}"}""";

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        LineWorks.AssertAllFetched();
    }

    private static string NewKey()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
