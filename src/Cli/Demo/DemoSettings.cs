using System.Globalization;
using ComplianceBot.Simulator;

namespace ComplianceBot.Cli.Demo;

/// <summary>The settings by which a bot finds a simulated tenant, as host arguments.</summary>
public static class DemoSettings
{
    public static IEnumerable<string> For(RunningSimulator city, string storagePath, string botUrl)
    {
        foreach (var (name, value) in Of(city, storagePath))
        {
            yield return $"--{name.Replace("__", ":", StringComparison.Ordinal)}={value}";
        }

        yield return $"--urls={botUrl}";
        yield return "--Logging:LogLevel:Default=Warning";
    }

    /// <summary>Environment names and values, for a bot in a process of its own.</summary>
    public static IReadOnlyDictionary<string, string> Of(RunningSimulator city, string storagePath) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LineWorks__BotId"] = city.Credentials.BotId.ToString(CultureInfo.InvariantCulture),
        ["LineWorks__BotSecret"] = city.Credentials.BotSecret,
        ["LineWorks__ClientId"] = city.Credentials.ClientId,
        ["LineWorks__ClientSecret"] = city.Credentials.ClientSecret,
        ["LineWorks__ServiceAccount"] = city.Credentials.ServiceAccount,
        ["LineWorks__PrivateKey"] = city.Credentials.PrivateKeyPem,
        ["LineWorks__ApiBaseUrl"] = city.ApiBaseUrl.ToString(),
        ["LineWorks__AuthBaseUrl"] = city.AuthBaseUrl.ToString(),
        ["Storage__Path"] = storagePath,
    };
}
