using System.Globalization;
using ComplianceBot.Cli.Demo;

namespace ComplianceBot.Benchmarks;

/// <summary>Signed callbacks at 16 connections against the bot, the ceiling and the peers, one after the other in one run, twice over; the better of each counts.</summary>
public static class Ingest
{
    private const string Part = "Ingest";
    private const int Callbacks = 100_000;
    private const int Rounds = 2;

    public static async Task<IReadOnlyList<Row>> RunAsync(int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("compliance-bot-ingest-");
        await Peers.InstallAsync();
        await using var bench = await BotUnderTest.StartAsync(data: null, callsPerMinute: 1_000_000);
        var secret = bench.City.Credentials.BotSecret;
        var botId = bench.City.Credentials.BotId.ToString(CultureInfo.InvariantCulture);
        var file = Path.Combine(folder.FullName, "callbacks.tsv");
        CallbackFile.Write(file, secret, Callbacks);
        Dictionary<string, Wrk> best = new(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            await MeasureAsync("bot", bench.Bot.Url);
            await using (var ceiling = await StartCeilingAsync(secret))
            {
                await MeasureAsync("ceiling", ceiling.Url);
            }

            foreach (var (name, script) in Peers.All)
            {
                await using var peer = await Peers.StartAsync(script, secret, Path.Combine(folder.FullName, $"{name}-{round}.db"));
                await MeasureAsync(name, peer.Url);
            }
        }

        var (memory, peak) = bench.Bot.Memory;
        folder.Delete(recursive: true);
        return Rows(best, memory, peak);

        async Task MeasureAsync(string name, string url)
        {
            await Wrk.RunAsync(url, file, botId, 2);
            var measured = await Wrk.RunAsync(url, file, botId, seconds);
            Console.Out.WriteLine($"{name}: {measured}");
            if (!best.TryGetValue(name, out var before) || measured.PerSecond > before.PerSecond)
            {
                best[name] = measured;
            }
        }
    }

    private static Task<Child> StartCeilingAsync(string secret)
    {
        var url = $"http://127.0.0.1:{FreePort.Any()}";
        return Child.StartAsync("dotnet", [Environment.GetCommandLineArgs()[0], "ceiling", url, secret], new Dictionary<string, string>(), url);
    }

    private static List<Row> Rows(Dictionary<string, Wrk> best, double memory, double peak)
    {
        var bot = best["bot"];
        var fastify = best["fastify-sqlite"];
        return
        [
            new(Part, "**the bot**: signature, durable (WAL, FULL), then 200; judging meanwhile", Line(bot), "≥ 10,000/s, p99 < 15 ms", bot is { PerSecond: >= 10_000, P99: < 15, Refused: 0 }),
            new(Part, "ceiling: bare Kestrel and the HMAC, nothing stored", Line(best["ceiling"]), "", null),
            new(Part, "fastify + better-sqlite3, WAL, FULL, durable", Line(fastify), "", null),
            new(Part, "express + @line/bot-sdk, nothing stored", Line(best["express-line"]), "", null),
            new(Part, "the bot against fastify", string.Create(CultureInfo.InvariantCulture, $"{bot.PerSecond / fastify.PerSecond:0.0} ×"), "≥ 3 ×", bot.PerSecond >= 3 * fastify.PerSecond),
            new(Part, "resident memory of the bot after it, with its backlog", string.Create(CultureInfo.InvariantCulture, $"{memory:0} MB (highest {peak:0} MB)"), "< 200 MB", memory < 200),
        ];
    }

    private static string Line(Wrk measured) =>
        string.Create(CultureInfo.InvariantCulture, $"{measured.PerSecond:#,0}/s, p50 {measured.P50:0.0} ms, p99 {measured.P99:0.0} ms, {measured.Refused} refused");
}
