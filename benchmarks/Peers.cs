using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ComplianceBot.Cli.Demo;

namespace ComplianceBot.Benchmarks;

/// <summary>What people write today; installed from npm when first asked for.</summary>
public static class Peers
{
    public static IReadOnlyList<(string Name, string Script)> All { get; } = [("fastify-sqlite", "fastify-sqlite.js"), ("express-line", "express-line.js")];

    /// <summary>Finders of personal information: reads JSON lines, see its head.</summary>
    public static string ScanScript { get; } = Path.Combine(Root(), "benchmarks", "peers", "scan-peers.js");

    private static string Folder { get; } = Path.Combine(Root(), "benchmarks", "peers");

    public static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "better-sqlite3", "build")) && Directory.Exists(Path.Combine(Folder, "node_modules", "openredaction")))
        {
            return;
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"]) { UseShellExecute = false, WorkingDirectory = Folder })
            ?? throw new InvalidOperationException("npm is missing: install Node.js 20 or newer");
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm install in {Folder} failed with {npm.ExitCode}");
        }
    }

    /// <summary>What is installed, which need not be what was asked for.</summary>
    public static string VersionOf(string package)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "node_modules", package, "package.json")));
        return manifest.RootElement.GetProperty("version").GetString()!;
    }

    public static Task<Child> StartAsync(string script, string secret, string database)
    {
        var port = FreePort.Any();
        return Child.StartAsync("node", [Path.Combine(Folder, script), port.ToString(CultureInfo.InvariantCulture), secret, database], new Dictionary<string, string>(), $"http://127.0.0.1:{port}");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LineWorksComplianceBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run the benchmarks inside the repository");
        }

        return folder;
    }
}
