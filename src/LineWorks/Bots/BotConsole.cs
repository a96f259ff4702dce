using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Bots;

/// <summary>How the bot is registered in the developer console (wire sheet 1.4 and 4.5). Null: the server left it out.</summary>
public sealed record BotRegistration(string Name, bool? EnableCallback, string? CallbackUrl, IReadOnlyList<string>? ContentKinds, IReadOnlyList<string>? Events, bool? EnableGroupJoin, string? RichMenuId);

/// <summary>An entry of the persistent menu: pressing it posts the text in the person's name, with the data beside it.</summary>
public sealed record MenuEntry(string Label, string Text, string Data);

/// <summary>Reads the bot's registration and sets its persistent menu. One call at a time: the sheet warns of parallel ones.</summary>
/// <remarks>Throws <see cref="TenantUnavailableException"/> when the other side cannot be reached or refuses; a refusal for the scope says so.</remarks>
public sealed class BotConsole
{
    /// <summary>Reading needs one of bot and bot.read, the menu needs bot.</summary>
    public const string ReadingScope = "bot.read";
    public const string ManagingScope = "bot";

    /// <summary>Wire sheet 4.7.</summary>
    public const int MostEntries = 4;

    private readonly IBotApi bot;
    private readonly LineWorksOptions options;

    internal BotConsole(IBotApi bot, LineWorksOptions options) => (this.bot, this.options) = (bot, options);

    public async Task<BotRegistration> ReadAsync(CancellationToken cancel)
    {
        var found = await GuardedAsync("bot", ReadingScope, async () => await bot.RegistrationAsync(options.BotId, cancel) ?? throw WireException.Unreadable());
        return new BotRegistration(found.BotName ?? "", found.EnableCallback, found.CallbackUrl, found.CallbackEvents, found.ChannelEvents, found.EnableGroupJoin, found.DefaultRichmenuId);
    }

    /// <summary>Empty where there is none.</summary>
    public Task<IReadOnlyList<MenuEntry>> ReadMenuAsync(CancellationToken cancel) => GuardedAsync<IReadOnlyList<MenuEntry>>("persistentmenu", ReadingScope, async () =>
    {
        try
        {
            var menu = await bot.PersistentMenuAsync(options.BotId, cancel);
            return [.. menu?.Content?.Actions?.Select(action => new MenuEntry(action.Label ?? "", action.Text ?? "", action.Postback ?? "")) ?? []];
        }
        catch (WireException error) when (error is { Status: 404, IsAboutToken: false })
        {
            return [];
        }
    });

    public Task SetMenuAsync(IReadOnlyList<MenuEntry> entries, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entries.Count, MostEntries);
        var menu = new WireMenu(new WireMenuContent([.. entries.Select(entry => new WireMenuAction("message", entry.Label, entry.Text, entry.Data))]));
        return GuardedAsync("persistentmenu", ManagingScope, async () =>
        {
            await bot.SetPersistentMenuAsync(options.BotId, menu, cancel);
            return true;
        });
    }

    private static async Task<T> GuardedAsync<T>(string what, string scope, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (WireException error) when (error is { IsAboutToken: true, Status: 400 or 401 or 403 } or { Status: 403 })
        {
            throw new TenantUnavailableException(
                $"{what}: {error.Reason}。アプリのスコープ {scope} と、このボットを使う権限を Developer Console で確かめてください / check the app's scope {scope} and its right to this bot", error);
        }
        catch (WireException error) when (error.Status == 404)
        {
            throw new TenantUnavailableException($"{what}: {error.Reason}。LineWorks__BotId のボットがありません / no bot of that id", error);
        }
        catch (WireException error)
        {
            throw new TenantUnavailableException($"{what}: {error.Reason}", error);
        }
    }
}
