using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using ComplianceBot.Benchmarks;
using ComplianceBot.LineWorks.Callbacks;
using ComplianceBot.Simulator;
using ComplianceBot.Simulator.City;

namespace ComplianceBot.EndToEnd.Tests.Kill;

/// <summary>One post of a person who posts only once in the whole run.</summary>
/// <param name="Key">Replay key of its callback.</param>
/// <param name="Kind">grave (an account number: S3), slight (a lone private phone: S1), clean.</param>
public sealed record Post(string Key, string Person, string Kind)
{
    public bool IsGrave => Kind == "grave";

    public bool IsSlight => Kind == "slight";
}

/// <summary>Posts signed callbacks over eight connections until the process dies, and remembers which were answered 200.</summary>
public sealed class Burst(RunningSimulator city, string url)
{
    // Only those whom a message can reach: to closed accounts the tenant refuses it, which is final.
    private readonly Queue<string> people = new(city.City.People.Where(person => person.State == AccountState.Active).Select(person => person.Id));
    private readonly string channel = city.City.Channels.First(channel => channel.GroupId is not null && channel.HasBot).Id;
    private readonly byte[] secret = Encoding.UTF8.GetBytes(city.Credentials.BotSecret);
    private readonly string botId = city.Credentials.BotId.ToString(CultureInfo.InvariantCulture);
    private int number;
    private Goal goal = new(int.MaxValue);

    public ConcurrentBag<Post> Posted { get; } = [];

    public ConcurrentBag<Post> Taken { get; } = [];

    /// <summary>Ends when so many have been answered 200, however fast this machine is.</summary>
    public Task WhenTakenAsync(int count)
    {
        goal = new Goal(count);
        goal.Look(Taken.Count);
        return goal.Reached.Task;
    }

    public async Task PostAsync(int perRound)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 8 });
        var posts = Enumerable.Range(0, Math.Min(perRound, people.Count)).Select(_ => (Person: people.Dequeue(), Number: number++)).ToArray();
        await Parallel.ForEachAsync(posts, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (post, _) => await PostAsync(http, post.Person, post.Number));
    }

    private async Task PostAsync(HttpClient http, string person, int at)
    {
        var kind = (at % 3) switch { 0 => "grave", 1 => "slight", _ => "clean" };
        var text = kind switch
        {
            "grave" => string.Create(CultureInfo.InvariantCulture, $"振込先は〇〇銀行本店 普通預金 口座番号 {1_200_000 + at} です"),
            "slight" => string.Create(CultureInfo.InvariantCulture, $"連絡は090-{1000 + at:0000}-5678へお願いします"),
            _ => string.Create(CultureInfo.InvariantCulture, $"資料{at}を共有フォルダに置きました"),
        };
        var body = CallbackFile.Body(person, channel, city.Clock.GetUtcNow(), text);
        var post = new Post(CallbackKey.Of(botId, Encoding.UTF8.GetBytes(body)), person, kind);
        Posted.Add(post);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{url}/api/callback")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-WORKS-BotId", botId);
        request.Headers.Add("X-WORKS-Signature", CallbackFile.Sign(secret, body));
        try
        {
            using var answer = await http.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Taken.Add(post);
                goal.Look(Taken.Count);
            }
        }
        catch (HttpRequestException)
        {
            // Killed: nobody promised anything for this one.
        }
    }

    private sealed record Goal(int Count)
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Look(int taken)
        {
            if (taken >= Count)
            {
                Reached.TrySetResult();
            }
        }
    }
}
