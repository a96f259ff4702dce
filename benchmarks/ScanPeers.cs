using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ComplianceBot.Corpus;

namespace ComplianceBot.Benchmarks;

/// <summary>Ours and what npm offers, on the same lines: does it speak where it should, is it silent where it should be, how fast.</summary>
public static class ScanPeers
{
    private static readonly string[] Names = ["redact-pii", "@redactpii/node", "openredaction"];

    private sealed record Outcome(string Name, IReadOnlySet<string> Found, double CharactersPerSecond);

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        await Peers.InstallAsync();
        var lines = ScanLines.Make();
        var file = Path.Combine(folder, "lines.jsonl");
        ScanLines.Write(file, lines);
        List<Outcome> outcomes = [await OursAsync(file, lines)];
        foreach (var name in Names)
        {
            outcomes.Add(await PeerAsync(name, file, folder));
        }

        return
        [
            Share("told of, plain Japanese identifiers", "plain", lines, outcomes),
            Share("told of, plain phone, e-mail or card (kinds that every finder knows)", "known", lines, outcomes),
            Share("told of, identifiers in other writing (full width, kanji, split, …)", "obfuscated", lines, outcomes),
            Share("false alarms, harmless lines with numbers and places", "harmless", lines, outcomes),
            Share("told of, messages that other hands wrote", "hands", lines, outcomes),
            Share("false alarms, harmless messages that other hands wrote", "hands harmless", lines, outcomes),
            Share("false alarms, ordinary chat", "chat", lines, outcomes),
            new(Scan.Part, $"speed on all {lines.Count:#,0} of these lines, most of which hold something; one thread, warm", Beside(outcomes, outcome => Scan.Rate(outcome.CharactersPerSecond)), "", null),
        ];
    }

    private static Row Share(string what, string group, IReadOnlyList<ScanLine> lines, List<Outcome> outcomes)
    {
        var ids = lines.Where(line => line.Group == group).Select(line => line.Id).ToArray();
        var isGood = lines.First(line => line.Group == group).HoldsInformation;
        var counts = outcomes.Select(outcome => ids.Count(outcome.Found.Contains)).ToArray();
        var isMet = isGood ? counts[0] == counts.Max() : counts[0] == counts.Min();
        return new Row(Scan.Part, $"{what} ({ids.Length:#,0} {SourceOf(group)})", Beside(outcomes, outcome => string.Create(CultureInfo.InvariantCulture, $"{100.0 * ids.Count(outcome.Found.Contains) / ids.Length:0.0} %")), isGood ? "most" : "fewest", isMet);
    }

    private static string SourceOf(string group) => group switch
    {
        "chat" => "invented lines",
        "hands" or "hands harmless" => "lines kept aside, never mended for",
        _ => "lines of our own test families",
    };

    private static string Beside(IEnumerable<Outcome> outcomes, Func<Outcome, string> figure) =>
        string.Join("<br>", outcomes.Select(outcome => $"{outcome.Name}: {figure(outcome)}"));

    /// <summary>Findings by the process as anyone starts it; speed inside this one, as the peers measure theirs inside node.</summary>
    private static async Task<Outcome> OursAsync(string file, IReadOnlyList<ScanLine> lines)
    {
        var run = await Scan.ProcessAsync(file);
        var found = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(answer => answer.GetProperty("decision").GetString() != "ok").Select(answer => answer.GetProperty("id").GetString()!);
        var judge = new Judge();
        var samples = lines.Select(line => new Sample(line.Group, "", [line.Text], [], "")).ToArray();
        var (characters, seconds) = (0L, 0.0);
        for (var pass = 0; pass <= 1 || seconds < 2; pass++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var sample in samples)
            {
                judge.Of(sample);
            }

            characters += pass == 0 ? 0 : lines.Sum(line => line.Text.Length);
            seconds += pass == 0 ? 0 : Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        return new Outcome("**scan**", found.ToHashSet(StringComparer.Ordinal), characters / seconds);
    }

    private static async Task<Outcome> PeerAsync(string name, string file, string folder)
    {
        var run = await ProcessRun.OfAsync(new ProcessStartInfo("node", [Peers.ScanScript, name, file]) { WorkingDirectory = folder });
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"{name} failed with {run.ExitCode}: run node {Peers.ScanScript} {name} on a file of JSON lines to see why");
        }

        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var found = answers[..^1].Where(answer => answer.GetProperty("found").GetBoolean()).Select(answer => answer.GetProperty("id").GetString()!);
        return new Outcome($"{name} {Peers.VersionOf(name)}", found.ToHashSet(StringComparer.Ordinal), answers[^1].GetProperty("characters").GetInt64() / answers[^1].GetProperty("seconds").GetDouble());
    }
}
