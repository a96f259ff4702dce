using System.Net.Sockets;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Storage.Sqlite;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Functions;

/// <summary>Builds and runs the bot on whichever host it was compiled for.</summary>
public static class BotHost
{
    /// <summary>Wrong use or settings (design 7).</summary>
    public const int WrongSettings = 2;

    /// <summary>Runs until it is told to stop. Returns the exit code of design 7.</summary>
    public static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        try
        {
            using var host = Build(args, static _ => { });
            await host.RunAsync(stop);
            return 0;
        }
        catch (Exception refused) when (refused is SettingsException or StorageHeldException or StorageUnusableException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return WrongSettings;
        }
        catch (Exception refused) when (refused is IOException { InnerException: AddressInUseException } or SocketException)
        {
            await Console.Error.WriteLineAsync($"urls: {refused.Message.TrimEnd('.')}. Name an address that is free and yours (--urls or ASPNETCORE_URLS)");
            return WrongSettings;
        }
    }

    /// <summary>The bot, built but not started; the demo and the tests hand in a clock or fakes.</summary>
    /// <exception cref="SettingsException">A setting or the policy is missing or malformed.</exception>
    /// <exception cref="StorageHeldException">Another process runs on the folder.</exception>
    /// <exception cref="StorageUnusableException">The folder cannot be used.</exception>
    public static IHost Build(string[] args, Action<IServiceCollection> more)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();

        // Four lines of the web server for each callback would cost more than the callback itself.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var settings = BotSettings.Read(builder.Configuration);
        builder.Services.AddComplianceBot(settings);
        more(builder.Services);
        var host = builder.Build();

        // Opened here and not by whoever needs it first, so that a folder that cannot be used stops the start in one line.
        _ = host.Services.GetService<SqliteStorage>();
        return host;
    }
}
