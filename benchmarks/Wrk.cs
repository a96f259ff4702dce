using System.Diagnostics;
using System.Globalization;

namespace ComplianceBot.Benchmarks;

/// <summary>One measurement with wrk: one thread, 16 connections, signed callbacks.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Refused">Answers other than 2xx and broken connections.</param>
public sealed record Wrk(double PerSecond, double P50, double P99, long Refused)
{
    public static async Task<Wrk> RunAsync(string url, string callbacks, string botId, int seconds)
    {
        var start = new ProcessStartInfo("wrk") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-t1", "-c16", $"-d{seconds}s", "--timeout", "10s", "-s", Path.Combine(AppContext.BaseDirectory, "callbacks.lua"), url, "--", callbacks, botId })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk is missing: apt-get install wrk");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal)) ?? throw new InvalidOperationException($"wrk said: {output}");
        var parts = line.Split(' ').Skip(1).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new Wrk(parts[0] / (parts[1] / 1e6), parts[2], parts[4], (long)(parts[5] + parts[6]));
    }
}
