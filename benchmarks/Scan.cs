using System.Diagnostics;
using System.Globalization;
using ComplianceBot.Corpus;

namespace ComplianceBot.Benchmarks;

/// <summary>`scan` as a whole process and the message path inside this one; the peers follow on the same lines.</summary>
public static class Scan
{
    public const string Part = "Scan";
    private const int Times = 5;
    private const int Million = 1_000_000;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("compliance-bot-scan-");
        try
        {
            return [.. Path(), .. Hostile(), .. await WholeAsync(folder.FullName), .. await ScanPeers.RunAsync(folder.FullName)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task<ProcessRun> ProcessAsync(string file)
    {
        var run = await ProcessRun.OfAsync(new ProcessStartInfo("dotnet", [BotUnderTest.CliPath, "scan", file, "--format", "jsonl"]));
        return run.ExitCode == 0 ? run : throw new InvalidOperationException($"scan ended with {run.ExitCode}");
    }

    private static IEnumerable<Row> Path()
    {
        var clean = Speed.WithoutCandidates(OrdinaryChat.Lines);
        Speed.Through(clean, rounds: 100);
        var detectors = Speed.Through(clean, rounds: 500);
        yield return new(Part, $"detectors, one core, ordinary chat without candidates ({clean.Length:#,0} of {OrdinaryChat.Lines.Count:#,0} lines)", Rate(detectors.CharactersPerSecond), "≥ 20 M characters/s", detectors.CharactersPerSecond >= 20 * Million);
        yield return new(Part, "detectors, allocated for one such message", string.Create(CultureInfo.InvariantCulture, $"{detectors.BytesPerMessage:0.##} bytes"), "0", detectors.BytesPerMessage < 0.5);
        var rules = Speed.Through(clean, rounds: 300, Speed.SecurityRules);
        yield return new(Part, "the whole path, the same messages: verdicts of all SEC rules, features for the next message", Rate(rules.CharactersPerSecond), "≥ 20 M characters/s", rules.CharactersPerSecond >= 20 * Million);
        yield return new(Part, "the whole path, allocated for one such message", string.Create(CultureInfo.InvariantCulture, $"{rules.BytesPerMessage:0.##} bytes"), "0", rules.BytesPerMessage < 0.5);
        var silent = Speed.Clean(clean);
        var all = Speed.Through(silent, rounds: 300, Speed.MessageRules);
        yield return new(Part, $"all message rules (hours, channels, manners, conduct too), {silent.Length:#,0} of them that begin without a greeting", Rate(all.CharactersPerSecond), "≥ 20 M characters/s", all.CharactersPerSecond >= 20 * Million);
        yield return new(Part, "all message rules, allocated for one such message", string.Create(CultureInfo.InvariantCulture, $"{all.BytesPerMessage:0.##} bytes"), "0", all.BytesPerMessage < 0.5);
        foreach (var (name, engine) in new[] { ("SEC rules", Speed.SecurityRules), ("all message rules", Speed.MessageRules) })
        {
            var (length, p50, p99) = Speed.HardMessage(engine);
            yield return new(Part, $"message of {length} characters with names and numbers, {name}, quietest of 3 passes", string.Create(CultureInfo.InvariantCulture, $"p50 {p50:0.000} ms, p99 {p99:0.000} ms"), "p99 < 1 ms", p99 < 1);
        }
    }

    private static IEnumerable<Row> Hostile()
    {
        foreach (var (name, unit) in Speed.HostileUnits.Take(6))
        {
            // The best of several: a text of megabytes may meet a collection, which says nothing of the detectors.
            var one = Enumerable.Range(0, Times).Min(_ => Speed.Hostile(unit, Million));
            var two = Enumerable.Range(0, Times).Min(_ => Speed.Hostile(unit, 2 * Million));
            yield return new(Part, $"hostile text, 1 and 2 million characters: {name}", string.Create(CultureInfo.InvariantCulture, $"{one:0.0} ms, {two:0.0} ms = {two / one:0.0} ×"), "about 2 × (≤ 2.5)", two <= 2.5 * one);
        }
    }

    private static async Task<IReadOnlyList<Row>> WholeAsync(string folder)
    {
        var single = System.IO.Path.Combine(folder, "one.jsonl");
        ScanLines.Write(single, [new("1", OrdinaryChat.Lines[0], "chat", false)]);
        List<double> starts = [];
        for (var i = 0; i < Times; i++)
        {
            starts.Add((await ProcessAsync(single)).Seconds);
        }

        starts.Sort();
        var history = System.IO.Path.Combine(folder, "long.jsonl");
        var lines = Enumerable.Repeat(ScanLines.Make(), 40).SelectMany(pass => pass).ToArray();
        ScanLines.Write(history, lines);
        var run = await ProcessAsync(history);
        var characters = lines.Sum(line => (long)line.Text.Length);
        return
        [
            new(Part, $"`scan` of one line, whole process, median of {Times}", string.Create(CultureInfo.InvariantCulture, $"{starts[Times / 2]:0.00} s (slowest {starts[^1]:0.00} s)"), "< 0.5 s", starts[Times / 2] < 0.5),
            new(Part, $"`scan` of {lines.Length:#,0} lines full of findings, whole process", string.Create(CultureInfo.InvariantCulture, $"{run.Seconds:0.0} s, {Rate(characters / run.Seconds)}"), "", null),
            new(Part, "resident memory of it, highest", string.Create(CultureInfo.InvariantCulture, $"{run.PeakMegabytes:0} MB"), "< 200 MB", run.PeakMegabytes < 200),
        ];
    }

    public static string Rate(double charactersPerSecond) => string.Create(CultureInfo.InvariantCulture, $"{charactersPerSecond / Million:0.00} M characters/s");
}
