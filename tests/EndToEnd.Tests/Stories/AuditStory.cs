using System.Diagnostics;
using ComplianceBot.Cli.Demo;
using ComplianceBot.Simulator;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.EndToEnd.Tests.Stories;

/// <summary>The command as somebody types it, against the tenant as it is on the wire.</summary>
public sealed class AuditStory
{
    [Fact]
    public async Task The_command_finds_exactly_the_planted_groups_and_those_that_are_waived()
    {
        await using var city = await SimulatorHost.StartAsync(new SimulatorOptions(), CancellationToken.None);

        var (code, lines) = await AuditAsync(city);

        Assert.Equal(1, code);
        var plan = city.City.Planted;
        var planted = plan.Planted.Select(entry => $"Violating {entry.Rule} {entry.GroupId}").Concat(plan.Waived.Select(entry => $"Waived {entry.Rule} {entry.GroupId}"));
        Assert.Equal(planted.Order(StringComparer.Ordinal), lines.Select(line => $"{line["verdict"]} {line["name"]} {line["group"]}").Order(StringComparer.Ordinal));
        Assert.Empty(city.SentMessages);
    }

    private static async Task<(int Code, IReadOnlyList<JObject> Lines)> AuditAsync(RunningSimulator city)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ComplianceBot.Cli.dll"), "audit", "--json"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in DemoSettings.Of(city, Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse)]);
    }
}
