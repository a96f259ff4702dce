using System.Diagnostics;
using System.Globalization;
using ComplianceBot.Cli.Demo;
using ComplianceBot.Simulator;
using ComplianceBot.Simulator.City;

namespace ComplianceBot.Benchmarks;

/// <summary>`audit --json` as a whole process against a tenant of 20,000 people and 6,000 groups without limits.</summary>
public static class AuditRun
{
    private const string Part = "Audit";

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        var city = CityGenerator.Large(people: 20_000, groups: 6_000);
        await using var tenant = await SimulatorHost.StartAsync(new SimulatorOptions { City = city, Behaviour = new SimulatorBehaviour { RequestsPerMinute = null } }, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("compliance-bot-audit-");
        var start = new ProcessStartInfo("dotnet", [BotUnderTest.CliPath, "audit", "--json"]);
        foreach (var (name, value) in DemoSettings.Of(tenant, Path.Combine(folder.FullName, "data")))
        {
            start.Environment[name] = value;
        }

        var run = await ProcessRun.OfAsync(start);
        var rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        folder.Delete(recursive: true);
        var calls = tenant.ApiCalls.Values.Sum();
        var least = Pages(city.People.Count) + Pages(city.Groups.Count) + Pages(city.OrgUnits.Count) + Pages(city.Titles.Positions.Count) + Pages(city.Titles.Levels.Count);
        return
        [
            new(Part, $"{city.People.Count:#,0} people, {city.Groups.Count:#,0} groups, whole process; {rows:#,0} rows, exit {run.ExitCode}", string.Create(CultureInfo.InvariantCulture, $"{run.Seconds:0.0} s"), "< 20 s", run.Seconds < 20 && rows > 0),
            new(Part, "resident memory, highest", string.Create(CultureInfo.InvariantCulture, $"{run.PeakMegabytes:0} MB"), "< 300 MB", run.PeakMegabytes < 300),
            new(Part, $"API calls (least possible: {least})", string.Create(CultureInfo.InvariantCulture, $"{calls} = {(double)calls / least:0.00} ×"), "≤ 1.2 ×", calls <= 1.2 * least),
        ];
    }

    private static int Pages(int entries) => Math.Max(1, (entries + 99) / 100);
}
