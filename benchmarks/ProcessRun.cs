using System.Diagnostics;
using System.Globalization;

namespace ComplianceBot.Benchmarks;

/// <summary>A process from its start to its end: what it wrote to standard output, how long it took, the most memory it held.</summary>
public sealed record ProcessRun(string Output, int ExitCode, double Seconds, double PeakMegabytes)
{
    public static async Task<ProcessRun> OfAsync(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} is missing: install it");
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(5))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        return new ProcessRun(await output, process.ExitCode, seconds, peak);
    }

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
