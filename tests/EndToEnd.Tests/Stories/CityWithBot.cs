using ComplianceBot.Cli.Demo;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Functions;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Simulator;
using ComplianceBot.Simulator.Tenant;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplianceBot.EndToEnd.Tests.Stories;

/// <summary>The whole bot beside the whole simulated city, at a time that the story chooses. Nothing is faked between them.</summary>
public sealed class CityWithBot : IAsyncDisposable
{
    /// <summary>Only bounds a hang.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo folder;
    private readonly IHost bot;

    private CityWithBot(RunningSimulator city, IHost bot, DirectoryInfo folder)
    {
        City = city;
        this.bot = bot;
        this.folder = folder;
    }

    public RunningSimulator City { get; }

    public string DataFolder => Path.Combine(folder.FullName, "data");

    public static string AlertsChannel => "channel-dx-alerts";

    /// <summary>A Wednesday in November 2026.</summary>
    public static DateTimeOffset At(int hour, int minute, int day = 18) => new(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(9));

    public static async Task<CityWithBot> StartAsync(DateTimeOffset at)
    {
        var folder = Directory.CreateTempSubdirectory("compliance-bot-story-");
        var city = await SimulatorHost.StartAsync(new SimulatorOptions { Behaviour = new SimulatorBehaviour { RequestsPerMinute = 1_000_000 } }, CancellationToken.None);
        city.Clock.SetNow(at);
        var bot = BotHost.Build([.. DemoSettings.For(city, Path.Combine(folder.FullName, "data"), "http://127.0.0.1:0"), $"--Policy:Path={DemoPolicy.Write(city, folder.FullName)}"], static _ => { });
        var clock = bot.Services.GetRequiredService<BotClock>();
        clock.Offset = city.Clock.Offset;
        city.OnClockChanged(offset => clock.Offset = offset);
        await bot.StartAsync();
        var address = bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        city.UseCallback(new Uri($"{address}/api/callback"));
        var directory = bot.Services.GetRequiredService<DirectoryService>();
        await directory.RefreshAsync(null, CancellationToken.None);
        return new CityWithBot(city, bot, folder);
    }

    /// <summary>The first message to a person or channel that holds the words; fails with what was said instead.</summary>
    public async Task<SentMessage> HearAsync(string recipient, string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await City.WaitForMessageAsync(message => message.RecipientId == recipient && message.Text.Contains(words, StringComparison.Ordinal), patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Nobody said 「{words}」 to {recipient}. Said was: {string.Join(" | ", City.SentMessages.Select(message => $"{message.RecipientId}: {message.Text}"))}");
            throw;
        }
    }

    /// <summary>Lets the bot look at the weather feed now instead of at its next round.</summary>
    public async Task LookAtWeatherAsync() =>
        await bot.Services.GetRequiredService<EmergencyWatch>().TickAsync(bot.Services.GetRequiredService<CurrentPolicy>().Now.Policy.Emergency, CancellationToken.None);

    public EmergencyView Emergency => bot.Services.GetRequiredService<PlanContexts>().For("story").Emergency;

    public IReadOnlyList<SentMessage> HeardBy(string recipient) => [.. City.SentMessages.Where(message => message.RecipientId == recipient)];

    public async ValueTask DisposeAsync()
    {
        await bot.StopAsync();
        bot.Dispose();
        await City.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
