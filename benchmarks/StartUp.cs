using System.Globalization;

namespace ComplianceBot.Benchmarks;

/// <summary>From starting the process to the first 200 of /api/health, five times; and what it weighs idle.</summary>
public static class StartUp
{
    private const string Part = "Start and memory";
    private const int Times = 5;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        List<double> ready = [];
        var memory = 0.0;
        for (var i = 0; i < Times; i++)
        {
            await using var bench = await BotUnderTest.StartAsync(data: null, callsPerMinute: 1_000_000);
            ready.Add(bench.Bot.ReadyAfter.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(5));
            memory = Math.Max(memory, bench.Bot.Memory.Peak);
        }

        ready.Sort();
        return
        [
            new(Part, $"start to ready, median of {Times}", string.Create(CultureInfo.InvariantCulture, $"{ready[Times / 2]:0.00} s (slowest {ready[^1]:0.00} s)"), "< 1.5 s", ready[Times / 2] < 1.5),
            new(Part, "resident memory, idle, directory of 1,142 people read", string.Create(CultureInfo.InvariantCulture, $"{memory:0} MB"), "< 200 MB", memory < 200),
        ];
    }
}
