using System.CommandLine;
using System.Globalization;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Transfers;
using ComplianceBot.Functions;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Simulator;
using ComplianceBot.Simulator.Demo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace ComplianceBot.Cli.Demo;

/// <summary>demo: the bot on its embedded default beside a simulated city, with a page to play with and a short scripted morning.</summary>
public static class DemoCommand
{
    private const int UsualPagePort = 8080;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "操作画面のポート / port of the page (another free one when it is taken)", DefaultValueFactory = _ => UsualPagePort };
        port.Validators.Add(static result =>
        {
            if (result.Tokens is [var given] && int.TryParse(given.Value, CultureInfo.InvariantCulture, out var number) && number is < 0 or > 65535)
            {
                result.AddError("--port: 0〜65535 の数で指定してください / a number from 0 (any free one) to 65535");
            }
        });
        var quiet = new Option<bool>("--no-script") { Description = "「朝のひとこま」を再生しない / do not play the scripted morning" };
        var command = new Command("demo", "模擬の市で試す / the bot beside a simulated city, with a page to try it") { port, quiet };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(port), !parsed.GetValue(quiet), cancel));
        return command;
    }

    private static async Task<int> RunAsync(int port, bool playsScript, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("compliance-bot-demo-");
        try
        {
            await using var city = await SimulatorHost.StartAsync(new SimulatorOptions { PagePort = FreePort.OrAnother(port) }, cancel);
            using var bot = StartBot(city, folder.FullName);
            using var clock = city.OnClockChanged(offset => bot.Services.GetRequiredService<BotClock>().Offset = offset);
            await bot.StartAsync(cancel);
            await bot.Services.GetRequiredService<DirectoryService>().RefreshAsync(progress: null, cancel);
            AnsiConsole.MarkupLineInterpolated($"操作画面 / page: [bold green]{city.PageUrl}[/]");
            AnsiConsole.WriteLine("Ctrl+C で終わります / Ctrl+C ends it");
            if (playsScript)
            {
                AnsiConsole.WriteLine("「朝のひとこま」と「大雨の晩」を再生しています（30秒ほど） / playing the script, about half a minute");
                await DemoScript.PlayAsync(city, Task.Delay, cancel, stop => ReadDirectoryAsync(bot, stop));
                await DemoStorm.PlayAsync(city, () => LookAtWeatherAsync(bot, cancel), Task.Delay, cancel);
                ShowSights(DemoGuide.Of(city));
            }

            await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await bot.StopAsync(CancellationToken.None);
            return Exit.Done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void ShowSights(IReadOnlyList<DemoSight> sights)
    {
        var table = new Table().Title("見どころ / where to look").AddColumns("できごと", "使う人（左上で選ぶ）", "見るところ");
        foreach (var sight in sights)
        {
            table.AddRow(Markup.Escape(sight.What), Markup.Escape(sight.Who), Markup.Escape(sight.Where));
        }

        AnsiConsole.Write(table);
    }

    private static Task LookAtWeatherAsync(IHost bot, CancellationToken cancel) =>
        bot.Services.GetRequiredService<EmergencyWatch>().TickAsync(bot.Services.GetRequiredService<CurrentPolicy>().Now.Policy.Emergency, cancel);

    // As the night's reading and the next sweep would, before the storm begins.
    private static async Task ReadDirectoryAsync(IHost bot, CancellationToken cancel)
    {
        await bot.Services.GetRequiredService<DirectoryService>().RefreshAsync(progress: null, cancel);
        await bot.Services.GetRequiredService<TransferNotice>().TellIfDueAsync(cancel);
        await bot.Services.GetRequiredService<OutboxDrainer>().DrainAsync(cancel);
    }

    private static IHost StartBot(RunningSimulator city, string folder)
    {
        var url = $"http://127.0.0.1:{FreePort.Any().ToString(CultureInfo.InvariantCulture)}";
        var bot = BotHost.Build([.. DemoSettings.For(city, Path.Combine(folder, "data"), url), $"--Policy:Path={DemoPolicy.Write(city, folder)}"], static services => services.AddLogging(static logging => logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)));
        city.UseCallback(new Uri($"{url}/api/callback"));
        return bot;
    }
}
