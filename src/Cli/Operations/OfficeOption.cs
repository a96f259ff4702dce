using System.CommandLine;
using ComplianceBot.Cli.Rulebook;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Rules;

namespace ComplianceBot.Cli.Operations;

/// <summary>Whose days and guideline a table or report goes by: those of the policy, so that it agrees with what the bot itself says.</summary>
/// <param name="Zone">Days and hours are of this zone.</param>
internal sealed record Office(TimeZoneInfo Zone, IReadOnlyList<Article> Articles)
{
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
}

/// <summary>Where a command finds the policy. The bot's data can be read without one, too.</summary>
internal static class OfficeOption
{
    public static Option<string?> Create() => new("--policy")
    {
        Description = "設定ファイル（時刻の地域と指針。省略すると Policy__Path、なければ日本時間） / policy whose time zone and guideline serve (default: Policy__Path, else Japan time)",
    };

    /// <exception cref="SettingsException">A policy is named and cannot be used.</exception>
    public static Office Read(ParseResult parsed, Option<string?> option)
    {
        var (name, path) = parsed.GetValue(option) is { } given ? ("--policy", given) : ("Policy__Path", Environment.GetEnvironmentVariable("Policy__Path"));
        if (string.IsNullOrWhiteSpace(path))
        {
            return new Office(WorkingCalendar.Sample.Zone, RulebookCommand.GuidelineOf(ShippedSettings.Guideline()).Articles);
        }

        var result = PolicyLoader.Load(path);
        return result.Policy is { } policy
            ? new Office(policy.TimeZone, policy.Guideline.Articles)
            : throw new SettingsException([.. result.Problems.Select(problem => $"{name}: {problem}")]);
    }
}
