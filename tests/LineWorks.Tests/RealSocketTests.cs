using System.Text;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;
using ComplianceBot.Rules;
using ComplianceBot.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.LineWorks.Tests;

/// <summary>What a script cannot show: redirects, connections and headers of real sockets.</summary>
public sealed class RealSocketTests
{
    [Fact]
    public async Task A_redirect_is_not_followed_behind_our_back_the_bearer_reaches_the_other_port_and_the_file_is_left_there()
    {
        var letGo = new TaskCompletionSource();
        await using var files = await ServeAsync(app => app.MapGet("/file", async (HttpContext context) =>
        {
            context.Response.StatusCode = context.Request.Headers.Authorization == "Bearer t" ? 200 : 401;
            context.Response.ContentType = "text/plain";
            context.Response.ContentLength = 5_000_000;
            context.Response.Headers.ContentDisposition = "attachment; filename*=UTF-8''%E3%83%A1%E3%83%A2.txt";
            await context.Response.Body.WriteAsync(new byte[1000]);
            await context.Response.Body.FlushAsync();
            context.RequestAborted.Register(letGo.SetResult);
            await letGo.Task;
        }));
        await using var api = await ServeAsync(app =>
        {
            app.MapPost("/v2.0/token", () => Results.Text(Connection.Token("t"), "application/json"));
            app.MapGet("/v1.0/bots/1/attachments/{file}", () => Results.Redirect($"{AddressOf(files)}/file"));
        });
        await using var services = Services(AddressOf(api));

        var attachment = await services.GetRequiredService<IAttachments>().ReadAsync("f", CancellationToken.None).WaitAsync(WatchedTime.Patience);

        Assert.Equal(new Attachment("メモ.txt", "text/plain", 5_000_000), attachment);
        await letGo.Task.WaitAsync(WatchedTime.Patience);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        await using var api = await ServeAsync(app => app.MapPost("/v2.0/token", () => Results.Text(Connection.Token("t"), "application/json")));
        using var silent = new ReservedPort();
        await using var services = Services(AddressOf(api), $"http://127.0.0.1:{silent.Number}/v1.0", TimeProvider.System);

        var result = await services.GetRequiredService<IMessenger>().SendAsync(Recipient.Channel("c"), MessageContent.Plain("a"), CancellationToken.None);

        Assert.Equal(new SendResult(SendOutcome.NotSent, "ConnectionError"), result);
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_reading_leaves_it_open()
    {
        await using var api = await ServeAsync(app =>
        {
            app.MapPost("/v2.0/token", () => Results.Text(Connection.Token("t"), "application/json"));
            app.MapPost("/v1.0/bots/1/channels/c/messages", async (HttpContext context) =>
            {
                await new StreamReader(context.Request.Body, Encoding.UTF8).ReadToEndAsync();
                context.Abort();
            });
        });
        await using var services = Services(AddressOf(api));

        var result = await services.GetRequiredService<IMessenger>().SendAsync(Recipient.Channel("c"), MessageContent.Plain("a"), CancellationToken.None).WaitAsync(WatchedTime.Patience);

        Assert.Equal(SendOutcome.Unknown, result.Outcome);
    }

    /// <param name="address">Of the token endpoint, and of the API.</param>
    /// <param name="apiBase">Another address of the API.</param>
    /// <param name="time">Null: it stands still, so that no answer of a busy machine comes too late.</param>
    private static ServiceProvider Services(string address, string? apiBase = null, TimeProvider? time = null)
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        return new ServiceCollection().AddSingleton(time ?? new WatchedTime()).AddLineWorks(new LineWorksOptions
        {
            BotId = "1",
            BotSecret = "s",
            ClientId = "c",
            ClientSecret = "s",
            ServiceAccount = "a",
            PrivateKey = key.ExportPkcs8PrivateKeyPem(),
            ApiBaseUrl = apiBase ?? $"{address}/v1.0/",
            AuthBaseUrl = $"{address}/v2.0",
        }).BuildServiceProvider(validateScopes: true);
    }

    private static async Task<WebApplication> ServeAsync(Action<WebApplication> routes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        routes(app);
        await app.StartAsync();
        return app;
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
