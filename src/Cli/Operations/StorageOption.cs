using System.CommandLine;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Storage.Sqlite.Inbox;

namespace ComplianceBot.Cli.Operations;

/// <summary>Where a command finds the bot's data; it may be running meanwhile.</summary>
internal static class StorageOption
{
    public static Option<string?> Create() => new("--storage") { Description = "bot のデータのフォルダ / the bot's data folder (default: Storage__Path)" };

    /// <exception cref="SettingsException">Neither the option nor the setting names a folder that exists.</exception>
    public static string PathOf(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is null && string.Equals(Environment.GetEnvironmentVariable("Storage__Kind"), "azure", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException("Storage__Kind=azure: this command reads a data folder (SQLite) only. For a storage account use its own tools (queues, table and blobs in the portal); for a folder name it with --storage");
        }

        var path = parsed.GetValue(option) ?? Environment.GetEnvironmentVariable("Storage__Path");
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new SettingsException("Storage__Path: missing; name the data folder with --storage");
        }

        return System.IO.Directory.Exists(path) ? path : throw new SettingsException($"Storage__Path: there is no folder {path}");
    }

    public static IQueueAdmin QueuesOf(ParseResult parsed, Option<string?> option) => SqliteQueueAdmin.At(PathOf(parsed, option));
}
