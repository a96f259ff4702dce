using System.CommandLine;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Functions.Settings;
using ComplianceBot.LineWorks;
using ComplianceBot.LineWorks.Bots;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Cli.Bot;

/// <summary>bot setup: is the bot registered as it must be, and is its menu there?</summary>
public static class BotCommand
{
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "確かめるだけで、何も変えない / only checks, changes nothing" };
        var setup = new Command("setup", "コンソールの設定を確かめ、固定メニューを置きます。直すところがあれば 1、設定の誤りは 2、LINE WORKS に断られたら 3 / exit 1 something to switch on, 2 wrong settings, 3 refused") { check };
        setup.SetAction((parsed, cancel) =>
        {
            var settings = BotSettings.ReadWithoutStorage(new ConfigurationBuilder().AddEnvironmentVariables().Build());
            return RunAsync(settings.LineWorks, parsed.GetValue(check), Console.Out, cancel);
        });
        return new Command("bot", "ボットの登録とメニュー / the bot's registration and menu") { setup };
    }

    /// <param name="options">Its scopes are narrowed to the one that is needed.</param>
    public static async Task<int> RunAsync(LineWorksOptions options, bool checksOnly, TextWriter output, CancellationToken cancel)
    {
        options.Scopes = checksOnly ? BotConsole.ReadingScope : BotConsole.ManagingScope;
        await using var services = new ServiceCollection().AddLogging().AddLineWorks(options).BuildServiceProvider();
        var console = services.GetRequiredService<BotConsole>();
        var bot = await console.ReadAsync(cancel);
        await output.WriteLineAsync($"ボット / bot: {bot.Name}（{options.BotId}）");
        var lines = RegistrationCheck.Of(bot);
        foreach (var line in lines)
        {
            await output.WriteLineAsync($"{Mark(line)} {line.Field}{(line.IsFine ? "" : $"  {line.Remedy}")}");
        }

        var hasMenu = await MenuAsync(console, checksOnly, output, cancel);
        return hasMenu && lines.All(line => line.IsFine || !line.IsNeeded) ? Exit.Done : Exit.Findings;
    }

    private static async Task<bool> MenuAsync(BotConsole console, bool checksOnly, TextWriter output, CancellationToken cancel)
    {
        MenuEntry[] wanted = [.. TalkMenu.Entries.Select(entry => new MenuEntry(entry.Text, entry.Text, entry.Data))];
        var names = string.Join("・", wanted.Select(entry => entry.Label));
        if ((await console.ReadMenuAsync(cancel)).SequenceEqual(wanted))
        {
            await output.WriteLineAsync($"OK persistentmenu（{names}）");
            return true;
        }

        if (checksOnly)
        {
            await output.WriteLineAsync($"NG persistentmenu  固定メニュー（{names}）がありません。bot setup で置けます。");
            return false;
        }

        await console.SetMenuAsync(wanted, cancel);
        await output.WriteLineAsync($"OK persistentmenu  固定メニュー（{names}）を置きました / set");
        return true;
    }

    private static string Mark(CheckLine line) => line.IsFine ? "OK" : line.IsNeeded ? "NG" : "--";
}
