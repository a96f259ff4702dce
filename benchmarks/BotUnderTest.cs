using ComplianceBot.Cli.Demo;
using ComplianceBot.Simulator;
using ComplianceBot.Simulator.City;

namespace ComplianceBot.Benchmarks;

/// <summary>The bot as `serve` in a process of its own, beside a simulated tenant in this one; its clock shows a Wednesday at 10:00.</summary>
public sealed class BotUnderTest : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private BotUnderTest(RunningSimulator city, Child bot, DirectoryInfo folder)
    {
        City = city;
        Bot = bot;
        this.folder = folder;
    }

    public RunningSimulator City { get; }

    public Child Bot { get; }

    public static string CliPath { get; } = Path.Combine(AppContext.BaseDirectory, "ComplianceBot.Cli.dll");

    /// <param name="data">The tenant; null: the demo's city.</param>
    /// <param name="callsPerMinute">Granted by the tenant, null: no limits at all.</param>
    public static async Task<BotUnderTest> StartAsync(CityData? data, int? callsPerMinute)
    {
        var folder = Directory.CreateTempSubdirectory("compliance-bot-bench-");
        var city = await SimulatorHost.StartAsync(
            new SimulatorOptions { City = data, Behaviour = new SimulatorBehaviour { RequestsPerMinute = callsPerMinute } }, CancellationToken.None);
        var offset = new DateTimeOffset(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(9)) - TimeProvider.System.GetUtcNow();
        city.Clock.SetOffset(offset);
        var url = $"http://127.0.0.1:{FreePort.Any()}";
        var settings = new Dictionary<string, string>(DemoSettings.Of(city, Path.Combine(folder.FullName, "data")), StringComparer.Ordinal)
        {
            ["Clock__Offset"] = offset.ToString("c", System.Globalization.CultureInfo.InvariantCulture),
            ["Logging__LogLevel__Default"] = "Warning",
        };
        var bot = await Child.StartAsync("dotnet", [CliPath, "serve", "--urls", url], settings, url);
        city.UseCallback(new Uri($"{url}/api/callback"));
        return new BotUnderTest(city, bot, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await City.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
