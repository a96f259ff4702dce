using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ComplianceBot.Tests;

/// <summary>
/// The Azure Storage emulator, where one is to be had: the command or path in the environment's AZURITE (started here, on
/// ports of its own, ended with the tests), or one that already listens on 127.0.0.1:10000–10002.
/// </summary>
public static class Azurite
{
    public const string HowToGetIt =
        "needs the Azure Storage emulator: npm install azurite@3.37.0, then either set AZURITE=node_modules/.bin/azurite or start "
        + "it with --inMemoryPersistence --disableTelemetry --silent --skipApiVersionCheck";

    // The emulator's published account and key, the same on every machine.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly Lazy<string> Running = new(() => Command is { } command ? Start(command) : Connection(10000, 10001, 10002));

    /// <summary>Null where the tests can run, else why they cannot.</summary>
    public static string? WhyNot { get; } = Command is not null || (IsOpen(10000) && IsOpen(10001) && IsOpen(10002)) ? null : HowToGetIt;

    /// <summary>Starts it where need be.</summary>
    public static string ConnectionString => Running.Value;

    private static string? Command => Environment.GetEnvironmentVariable("AZURITE") is { Length: > 0 } command ? command : null;

    private static string Start(string command)
    {
        var (blob, queue, table) = (FreePort(), FreePort(), FreePort());
        var process = Process.Start(new ProcessStartInfo(command)
        {
            ArgumentList =
            {
                "--inMemoryPersistence", "--disableTelemetry", "--silent", "--skipApiVersionCheck",
                "--blobPort", $"{blob}", "--queuePort", $"{queue}", "--tablePort", $"{table}",
            },
            WorkingDirectory = Path.GetTempPath(),
        }) ?? throw new InvalidOperationException($"AZURITE={command} did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill(entireProcessTree: true);
        var started = Stopwatch.StartNew();
        while (!(IsOpen(blob) && IsOpen(queue) && IsOpen(table)))
        {
            if (process.HasExited || started.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"AZURITE={command} does not listen after {started.Elapsed.TotalSeconds:0} s.");
            }
        }

        return Connection(blob, queue, table);
    }

    private static string Connection(int blob, int queue, int table) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blob}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{queue}/{Account};TableEndpoint=http://127.0.0.1:{table}/{Account};";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

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
