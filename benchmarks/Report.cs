using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ComplianceBot.Benchmarks;

/// <summary>One measured figure beside what was asked of it.</summary>
public sealed record Row(string Part, string What, string Measured, string Target, bool? IsMet);

/// <summary>docs/benchmarks.md, written whole by each full run; a part that was not run keeps its rows.</summary>
public static class Report
{
    private const string Header = "| what | measured | to reach | |\n|---|---|---|---|\n";

    public static void Write(string path, IReadOnlyList<Row> rows, DateTimeOffset at)
    {
        var parts = File.Exists(path) ? Read(path) : new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in rows.GroupBy(row => row.Part))
        {
            parts[part.Key] = $"Measured {at:yyyy-MM-dd} on {Machine()}.\n\n" + Header + string.Concat(part.Select(Line));
        }

        var text = new StringBuilder("# Benchmarks\n\nWritten by `dotnet run -c Release --project benchmarks -- all` (or one part of it). "
            + "Server and load share the machine; figures that are compared were measured side by side in one run.\n");
        foreach (var (name, body) in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n{body}");
        }

        File.WriteAllText(path, text.ToString());
    }

    private static Dictionary<string, string> Read(string path)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in File.ReadAllText(path).Split("\n## ").Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            parts[section[..end]] = section[end..].Trim('\n') + "\n";
        }

        return parts;
    }

    private static string Line(Row row) =>
        $"| {row.What} | {row.Measured} | {row.Target} | {row.IsMet switch { true => "reached", false => "**missed**", _ => "" }} |\n";

    private static string Machine()
    {
        var cpu = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";
        return $"{Environment.ProcessorCount} × {cpu}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription.Split(' ')[0]}, .NET {Environment.Version}";
    }
}
