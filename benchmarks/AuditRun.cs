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
        var start = new ProcessStartInfo("dotnet", [BotUnderTest.CliPath, "audit", "--json"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in DemoSettings.Of(tenant, Path.Combine(folder.FullName, "data")))
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet is missing");
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var lines = process.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var rows = (await lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        folder.Delete(recursive: true);
        var calls = tenant.ApiCalls.Values.Sum();
        var least = Pages(city.People.Count) + Pages(city.Groups.Count) + Pages(city.OrgUnits.Count) + Pages(city.Titles.Positions.Count) + Pages(city.Titles.Levels.Count);
        return
        [
            new(Part, $"{city.People.Count:#,0} people, {city.Groups.Count:#,0} groups, whole process; {rows:#,0} rows, exit {process.ExitCode}", string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"), "< 20 s", seconds < 20 && rows > 0),
            new(Part, "resident memory, highest", string.Create(CultureInfo.InvariantCulture, $"{peak:0} MB"), "< 300 MB", peak < 300),
            new(Part, $"API calls (least possible: {least})", string.Create(CultureInfo.InvariantCulture, $"{calls} = {(double)calls / least:0.00} ×"), "≤ 1.2 ×", calls <= 1.2 * least),
        ];
    }

    private static int Pages(int entries) => Math.Max(1, (entries + 99) / 100);

    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
