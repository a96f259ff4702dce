using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace ComplianceBot.Benchmarks;

/// <summary>A server under test in a process of its own; killed with the benchmark.</summary>
public sealed class Child : IAsyncDisposable
{
    private static readonly HttpClient Probe = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Process server;

    private Child(Process server, string url, TimeSpan ready)
    {
        this.server = server;
        Url = url;
        ReadyAfter = ready;
    }

    public string Url { get; }

    /// <summary>From starting the process to the first 200 of its health page.</summary>
    public TimeSpan ReadyAfter { get; }

    /// <summary>Resident memory now and at its highest, in MB.</summary>
    public (double Now, double Peak) Memory => (Status("VmRSS:"), Status("VmHWM:"));

    public static async Task<Child> StartAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings, string url)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var errors = new List<string>();
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data ?? "");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        while (!await IsReadyAsync(url))
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(3))
            {
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} is not ready: {string.Join('\n', errors.TakeLast(5))}");
            }

            await Task.Delay(5);
        }

        return new Child(process, url, watch.Elapsed);
    }

    /// <summary>Processor time used so far, by all its threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            server.Refresh();
            return server.TotalProcessorTime;
        }
    }

    /// <summary>SIGKILL.</summary>
    public void Kill() => server.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!server.HasExited)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }

        server.Dispose();
    }

    private static async Task<bool> IsReadyAsync(string url)
    {
        try
        {
            using var answer = await Probe.GetAsync(new Uri($"{url}/api/health"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private double Status(string field)
    {
        var line = File.ReadLines($"/proc/{server.Id}/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
    }
}
