using System.Globalization;
using ComplianceBot.Benchmarks;
using ComplianceBot.Cli.Demo;
using ComplianceBot.Simulator;

namespace ComplianceBot.EndToEnd.Tests.Kill;

/// <summary>
/// Bursts of callbacks, SIGKILL in the middle, start again, then a count. Three rounds by default; KILL_ROUNDS=20 is the
/// long form. The moments of the kills come from a seed (KILL_SEED), what they meet does not.
/// </summary>
public sealed class KillTest : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(9));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compliance-bot-kill-");
    private readonly ReservedPort port = new();
    private RunningSimulator city = null!;

    public async Task InitializeAsync()
    {
        city = await SimulatorHost.StartAsync(new SimulatorOptions { Behaviour = new SimulatorBehaviour { RequestsPerMinute = 1_000_000 } }, CancellationToken.None);
        city.Clock.SetNow(Morning);
    }

    public async Task DisposeAsync()
    {
        await city.DisposeAsync();
        folder.Delete(recursive: true);
        port.Dispose();
    }

    [Fact]
    public async Task Nothing_is_lost_or_doubled_when_the_process_is_killed_in_the_middle()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KILL_ROUNDS") ?? "3", CultureInfo.InvariantCulture);
        var random = new Random(int.Parse(Environment.GetEnvironmentVariable("KILL_SEED") ?? "20261118", CultureInfo.InvariantCulture));
        var perRound = 900 / Math.Max(rounds, 1);
        var burst = new Burst(city, Url);
        for (var round = 0; round < rounds; round++)
        {
            await using var bot = await StartAsync();
            var part = burst.WhenTakenAsync(burst.Taken.Count + random.Next(perRound / 4, perRound * 3 / 4));
            var posting = burst.PostAsync(perRound);
            await Task.WhenAny(part, posting);
            await Task.Delay(random.Next(0, 150));
            bot.Kill();
            await posting;
        }

        await using var last = await StartAsync();
        var books = await Books.WhenSettledAsync(Data, TimeSpan.FromMinutes(4));

        Assert.True(burst.Taken.Count >= rounds * (perRound / 4), $"only {burst.Taken.Count} callbacks were taken: too few to tell anything");
        foreach (var post in burst.Taken)
        {
            Assert.True(books.Judged(post.Key) == 1, $"a callback that got 200 stands {books.Judged(post.Key)} times in the ledger as judged");
            Assert.True(books.NotesOf(post.Key, post.Person) == (post.IsGrave || post.IsSlight ? 1 : 0), $"{post.Kind}: {books.NotesOf(post.Key, post.Person)} rows in the outbox");
        }

        Assert.Empty(books.DoubledOutboxRows());
        var arrived = city.SentMessages.Where(message => message.ToPerson).GroupBy(message => message.RecipientId).ToDictionary(messages => messages.Key, messages => messages.Count());
        Assert.All(burst.Taken.Where(post => post.IsGrave), post => Assert.True(arrived.GetValueOrDefault(post.Person) >= 1, "a note of S3 or above never arrived"));
        Assert.All(burst.Posted.Where(post => post.IsSlight), post => Assert.True(arrived.GetValueOrDefault(post.Person) <= 1, "a note below S3 arrived twice"));
    }

    private string Url => $"http://127.0.0.1:{port.Number}";

    private string Data => Path.Combine(folder.FullName, "data");

    private Task<Child> StartAsync()
    {
        var settings = new Dictionary<string, string>(DemoSettings.Of(city, Data), StringComparer.Ordinal)
        {
            ["Clock__Offset"] = city.Clock.Offset.ToString("c", CultureInfo.InvariantCulture),
            ["Logging__LogLevel__Default"] = "Warning",
        };
        return Child.StartAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "ComplianceBot.Cli.dll"), "serve", "--urls", Url], settings, Url);
    }
}
