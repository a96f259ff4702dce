using System.Net.Http.Headers;
using System.Text;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Wire;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>A running simulator with a listening bot and a client that holds the console's credentials.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string AllScopes = "bot bot.message bot.read user.read group group.read orgunit.read directory.read";
    private static readonly SimulatorCredentials Shared = SimulatorCredentials.Create();
    private static readonly CityData Wakaba = CityGenerator.Default();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private string? token;

    private Bench(RunningSimulator simulator, ListeningBot bot, FakeTimeProvider time)
    {
        Simulator = simulator;
        Bot = bot;
        Time = time;
    }

    public RunningSimulator Simulator { get; }

    public ListeningBot Bot { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Http => http;

    public string BotPath => $"/bots/{Simulator.Credentials.BotId}";

    /// <summary>Monday 2026-11-16 10:00 in Tokyo.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 16, 1, 0, 0, TimeSpan.Zero);

    public static async Task<Bench> StartAsync(SimulatorBehaviour? behaviour = null)
    {
        var time = new FakeTimeProvider(Start);
        var bot = await ListeningBot.StartAsync();
        var simulator = await SimulatorHost.StartAsync(new SimulatorOptions { City = Wakaba, Credentials = Shared, Time = time, CallbackUrl = bot.Url, Behaviour = behaviour ?? new() }, CancellationToken.None);
        return new Bench(simulator, bot, time);
    }

    public async Task<Answer> GetAsync(string path, string? withToken = null) => await SendAsync(HttpMethod.Get, path, body: null, withToken);

    public async Task<Answer> SendAsync(HttpMethod method, string path, JObject? body, string? withToken = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Simulator.ApiBaseUrl + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", withToken ?? (token ??= await TokenAsync(AllScopes)));
        request.Content = body is null ? null : new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        return await Answer.ReadAsync(await http.SendAsync(request));
    }

    /// <summary>Sends a text to a person or channel: "users/user-0001" or "channels/channel-001".</summary>
    public Task<Answer> SayAsync(string to, string text, params (string Label, string Data)[] buttons)
    {
        var content = new JObject { ["type"] = "text", ["text"] = text };
        if (buttons.Length > 0)
        {
            content["quickReply"] = new JObject { ["items"] = new JArray(buttons.Select(button => new JObject { ["action"] = new JObject { ["type"] = "postback", ["label"] = button.Label, ["data"] = button.Data, ["displayText"] = button.Label } })) };
        }

        return SendAsync(HttpMethod.Post, $"{BotPath}/{to}/messages", new JObject { ["content"] = content });
    }

    public async Task<string> TokenAsync(string scopes) =>
        (string)(await AuthAsync("token", ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", Jwt.For(Shared, Time.GetUtcNow())), ("scope", scopes))).Body["access_token"]!;

    public async Task<Answer> AuthAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = fields.Append(("client_id", Shared.ClientId)).Append(("client_secret", Shared.ClientSecret)).DistinctBy(field => field.Item1);
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await Answer.ReadAsync(await http.PostAsync(new Uri($"{Simulator.AuthBaseUrl}/{path}"), content));
    }

    /// <summary>A group's channel with the bot in it, and one of its people.</summary>
    public (string ChannelId, string UserId) SomeChannel()
    {
        var channel = Simulator.City.Channels.First(candidate => candidate is { Kind: CityChannelKind.GROUP, HasBot: true });
        var active = Simulator.City.People.Where(person => person.State == AccountState.Active).Select(person => person.Id).ToHashSet();
        return (channel.Id, Simulator.MembersOf(channel.Id).First(active.Contains));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Simulator.DisposeAsync();
        await Bot.DisposeAsync();
    }
}

/// <summary>An answer, read to its end.</summary>
internal sealed record Answer(int Status, string Text, HttpResponseMessage Response)
{
    public JObject Body => JsonText.Parse(Text);

    public string? Code => (string?)Body["code"];

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response);
}
