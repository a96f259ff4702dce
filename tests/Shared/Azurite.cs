using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace ComplianceBot.Tests;

/// <summary>
/// The Azure Storage emulator, where one is to be had: the command or path in the environment's AZURITE (started here, on
/// ports that the system picks for it, ended with the tests), or one that already listens on 127.0.0.1:10000–10002.
/// </summary>
public static partial class Azurite
{
    public const string HowToGetIt =
        "needs the Azure Storage emulator: npm install azurite@3.37.0, then either set AZURITE=node_modules/.bin/azurite or start "
        + "it with --inMemoryPersistence --disableTelemetry --silent --skipApiVersionCheck";

    // The emulator's published account and key, the same on every machine.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Lines of what the emulator says on its way down.</summary>
    private const int LongestComplaint = 20;

    /// <summary>Only bounds a hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly Lazy<string> Running = new(() => Command is { } command ? Start(command) : Connection(10000, 10001, 10002));

    /// <summary>Null where the tests can run, else why they cannot.</summary>
    public static string? WhyNot { get; } = Command is not null || (IsOpen(10000) && IsOpen(10001) && IsOpen(10002)) ? null : HowToGetIt;

    /// <summary>Starts it where need be.</summary>
    public static string ConnectionString => Running.Value;

    private static string? Command => Environment.GetEnvironmentVariable("AZURITE") is { Length: > 0 } command ? command : null;

    private static string Start(string command)
    {
        var process = Process.Start(new ProcessStartInfo(command)
        {
            ArgumentList =
            {
                "--inMemoryPersistence", "--disableTelemetry", "--silent", "--skipApiVersionCheck",
                "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
            },
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"AZURITE={command} did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill(entireProcessTree: true);
        var (complaints, ended) = (new ConcurrentQueue<string>(), new TaskCompletionSource());
        process.ErrorDataReceived += (_, said) =>
        {
            if (said.Data is null)
            {
                ended.TrySetResult();
            }
            else if (complaints.Count < LongestComplaint)
            {
                complaints.Enqueue(said.Data);
            }
        };
        process.BeginErrorReadLine();
        using var limit = new Timer(_ => process.Kill(entireProcessTree: true), state: null, Patience, Timeout.InfiniteTimeSpan);
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        while (ports.Count < 3)
        {
            var line = process.StandardOutput.ReadLine() ?? throw NoPorts(command, complaints, ended.Task);
            if (Listening().Match(line) is { Success: true } said)
            {
                ports[said.Groups["service"].Value] = int.Parse(said.Groups["port"].Value, CultureInfo.InvariantCulture);
            }
        }

        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return Connection(ports["Blob"], ports["Queue"], ports["Table"]);
    }

    private static InvalidOperationException NoPorts(string command, IEnumerable<string> complaints, Task ended)
    {
        // Until all that it said has been read, or somebody it started holds the line.
        ended.Wait(TimeSpan.FromSeconds(10));
        return new($"AZURITE={command} ended, or said nothing of its ports within {Patience.TotalMinutes:0} minutes. It said: {string.Join(Environment.NewLine, complaints)}");
    }

    [GeneratedRegex("(?<service>Blob|Queue|Table) service is successfully listening at http://[^ ]*:(?<port>[1-9][0-9]*)", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Listening();

    private static string Connection(int blob, int queue, int table) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blob}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{queue}/{Account};TableEndpoint=http://127.0.0.1:{table}/{Account};";

    private static bool IsOpen(int port)
    {
        using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // Loopback answers at once, one way or the other.
            probe.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

/// <summary>A test that runs only where the emulator is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AzuriteFactAttribute : FactAttribute
{
    public AzuriteFactAttribute() => Skip = Azurite.WhyNot;
}
