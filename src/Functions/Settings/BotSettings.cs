using System.Globalization;
using ComplianceBot.LineWorks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace ComplianceBot.Functions.Settings;

/// <summary>The settings of design 7, read once and checked before anything starts.</summary>
public sealed record BotSettings
{
    public required LineWorksOptions LineWorks { get; init; }

    public required string PolicyPath { get; init; }

    /// <summary>sqlite or azure.</summary>
    public required string StorageKind { get; init; }

    /// <summary>Folder of the SQLite files; may not exist yet, its parent must.</summary>
    public required string StoragePath { get; init; }

    /// <summary>Connection string of the storage account, or empty where an account name with managed identity serves.</summary>
    public string AzureConnection { get; init; } = "";

    public string AzureAccount { get; init; } = "";

    /// <summary>Key of the keyed hashes and the ledger, or empty: then a file beside the storage holds one.</summary>
    public string EvidenceKey { get; init; } = "";

    /// <summary>Folder for the ledger's daily anchors (Ledger__AnchorFolder), or empty: then they lie beside the storage.</summary>
    public string AnchorFolder { get; init; } = "";

    /// <summary>Moves the bot's clock; only against a server on this machine.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>LINE WORKS is played by a server on this machine: what else is on it may be used too.</summary>
    public bool IsAgainstLoopback => IsLoopback(LineWorks.ApiBaseUrl);

    /// <exception cref="SettingsException">One line for each setting that is missing or malformed.</exception>
    public static BotSettings Read(IConfiguration configuration) => Read(configuration, needsStorage: true);

    /// <summary>For commands that only read the tenant.</summary>
    /// <exception cref="SettingsException">As above.</exception>
    public static BotSettings ReadWithoutStorage(IConfiguration configuration) => Read(configuration, needsStorage: false);

    private static BotSettings Read(IConfiguration configuration, bool needsStorage)
    {
        var problems = new List<string>();
        var settings = new BotSettings
        {
            LineWorks = ReadLineWorks(configuration, problems),
            PolicyPath = configuration["Policy:Path"] ?? Path.Combine(AppContext.BaseDirectory, "seeds", "policy.json"),
            StorageKind = (configuration["Storage:Kind"] ?? "sqlite").ToLowerInvariant(),
            StoragePath = configuration["Storage:Path"] ?? "",
            AzureConnection = configuration["AzureWebJobsStorage"] ?? "",
            AzureAccount = configuration["AzureWebJobsStorage:accountName"] ?? "",
            EvidenceKey = configuration["Evidence:Key"] ?? "",
            AnchorFolder = configuration["Ledger:AnchorFolder"] ?? "",
            ClockOffset = ReadOffset(configuration["Clock:Offset"], problems),
        };
        problems.AddRange(needsStorage ? StorageProblems(settings) : []);
        problems.AddRange(UrlProblems(configuration["urls"] ?? ""));
        if (settings.ClockOffset != TimeSpan.Zero && !settings.IsAgainstLoopback)
        {
            problems.Add("Clock__Offset: accepted only when LineWorks__ApiBaseUrl is a loopback address; remove it");
        }

        if (settings.AnchorFolder.Length > 0 && !Directory.Exists(settings.AnchorFolder))
        {
            problems.Add($"Ledger__AnchorFolder: there is no folder {settings.AnchorFolder}; make it first, or remove the setting");
        }

        if (!File.Exists(settings.PolicyPath))
        {
            problems.Add($"Policy__Path: there is no file {settings.PolicyPath}; name the policy file, seeds/policy.json is the one to start from");
        }

        return problems.Count == 0 ? settings : throw new SettingsException(problems);
    }

    private static LineWorksOptions ReadLineWorks(IConfiguration configuration, List<string> problems)
    {
        var options = new LineWorksOptions();
        configuration.GetSection(LineWorksOptions.Section).Bind(options);
        problems.AddRange(options.Problems());
        return options;
    }

    private static TimeSpan ReadOffset(string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return TimeSpan.Zero;
        }

        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var offset))
        {
            return offset;
        }

        problems.Add("Clock__Offset: not a time span; write it as [-][d.]hh:mm:ss");
        return TimeSpan.Zero;
    }

    // As the web server reads them, which would end the start with a stack trace.
    private static IEnumerable<string> UrlProblems(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsAddress(url))
            {
                yield return $"urls: {url} is no address to listen on; write it as http://127.0.0.1:7071 (--urls or ASPNETCORE_URLS), and put TLS into the proxy in front";
            }
        }
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme.Equals("http", StringComparison.OrdinalIgnoreCase);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static IEnumerable<string> StorageProblems(BotSettings settings)
    {
        if (settings.StorageKind is not ("sqlite" or "azure"))
        {
            yield return "Storage__Kind: must be sqlite or azure";
        }
        else if (settings.StorageKind == "azure" && settings.AzureConnection.Length == 0 && settings.AzureAccount.Length == 0)
        {
            yield return "AzureWebJobsStorage: missing; give a connection string, or AzureWebJobsStorage__accountName for managed identity";
        }
        else if (settings.StorageKind == "azure" && settings.EvidenceKey.Length == 0)
        {
            yield return "Evidence__Key: missing; with Storage__Kind=azure all instances must share one (openssl rand -base64 32)";
        }
        else if (settings.StorageKind == "sqlite" && settings.StoragePath.Length == 0)
        {
            yield return "Storage__Path: missing; name the folder for the bot's data";
        }
        else if (settings.StorageKind == "sqlite" && Path.GetDirectoryName(Path.GetFullPath(settings.StoragePath)) is { } parent && !Directory.Exists(parent))
        {
            yield return $"Storage__Path: its parent folder {parent} does not exist; make it first";
        }
    }
}

/// <summary>The bot cannot start: a setting is missing or malformed, named in one line each.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException()
    {
    }

    public SettingsException(string message)
        : base(message)
    {
    }

    public SettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SettingsException(IReadOnlyList<string> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
    }
}
