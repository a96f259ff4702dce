using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.Benchmarks;

/// <summary>
/// From the moment a callback is sent to the moment its note arrives at the tenant. 20 % of the posts violate (S3,
/// which no cap holds back), bodies are distinct, and the tenant grants a high rate limit.
/// </summary>
public static class Latency
{
    private const string Part = "Callback to note";
    private const string Talk = "資料を共有フォルダに置きました。確認をお願いします。";

    public static async Task<IReadOnlyList<Row>> RunAsync(TimeSpan length)
    {
        List<Row> rows = [];
        foreach (var (rate, target) in new[] { (50, 100.0), (500, 1000.0) })
        {
            await using var bench = await BotUnderTest.StartAsync(data: null, callsPerMinute: 1_000_000);
            var load = new Load(bench, rate, length);
            var before = bench.Bot.Cpu;
            await load.RunAsync();
            var cpu = (bench.Bot.Cpu - before) / (rate * (length.TotalSeconds + 2));
            var times = load.Arrivals.Order().ToArray();
            var isWhole = times.Length == load.Expected && load.NotTaken == 0;
            rows.Add(new Row(
                Part,
                $"{rate} posts a second for {length.TotalSeconds:0} s, {load.Expected} notes expected",
                string.Create(CultureInfo.InvariantCulture, $"p50 {At(times, 0.5):0} ms, p95 {At(times, 0.95):0} ms, p99 {At(times, 0.99):0} ms; {times.Length} arrived, {load.NotTaken} callbacks not taken"),
                string.Create(CultureInfo.InvariantCulture, $"p95 < {target:0} ms, nothing lost"),
                isWhole && At(times, 0.95) < target));
            var memory = bench.Bot.Memory;
            rows.Add(new Row(Part, $"resident memory after {rate} a second", string.Create(CultureInfo.InvariantCulture, $"{memory.Now:0} MB (highest {memory.Peak:0} MB)"), "< 200 MB", memory.Now < 200));
            rows.Add(new Row(Part, $"processor time of the bot for one callback at {rate} a second", string.Create(CultureInfo.InvariantCulture, $"{cpu.TotalMilliseconds:0.00} ms"), "", null));
            Console.Out.WriteLine(rows[^3]);
            Console.Out.WriteLine(rows[^1]);
        }

        return rows;
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private sealed class Load(BotUnderTest bench, int rate, TimeSpan length)
    {
        private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });
        private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> sentAt = new(StringComparer.Ordinal);
        private readonly byte[] key = Encoding.UTF8.GetBytes(bench.City.Credentials.BotSecret);
        private int notTaken;

        public ConcurrentBag<double> Arrivals { get; } = [];

        public int Expected { get; private set; }

        public int NotTaken => notTaken;

        public async Task RunAsync()
        {
            using var listening = bench.City.OnMessageSent(Arrived);
            await SendAsync(count: rate * 2, first: 0);
            await Task.Delay(TimeSpan.FromSeconds(3));
            Arrivals.Clear();
            sentAt.Clear();
            Expected = 0;
            await SendAsync(count: (int)(rate * length.TotalSeconds), first: rate * 2);
            for (var waited = 0; waited < 300 && Arrivals.Count < Expected; waited++)
            {
                await Task.Delay(100);
            }
        }

        private void Arrived(SentMessage message)
        {
            if (message.ToPerson && sentAt.TryGetValue(message.RecipientId, out var posts) && posts.TryDequeue(out var at))
            {
                Arrivals.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            }
        }

        private async Task SendAsync(int count, int first)
        {
            var people = bench.City.City.People.Where(person => person.State == AccountState.Active).ToArray();
            var channels = bench.City.City.Channels.Where(channel => channel.HasBot && channel.GroupId is not null).Select(channel => channel.Id).ToArray();
            var watch = Stopwatch.StartNew();
            var posts = new List<Task>(count);
            for (var i = 0; i < count; i++)
            {
                var due = TimeSpan.FromSeconds((double)i / rate);
                while (watch.Elapsed < due)
                {
                    await Task.Delay(1);
                }

                var isViolating = i % 5 == 0;
                var person = people[(first + i) % people.Length].Id;
                posts.Add(PostAsync(person, channels[i % channels.Length], isViolating ? $"連絡先は090-{1000 + (i % 9000):0000}-{1000 + (i / 9000):0000}、口座は〇〇銀行本店 普通 {1_000_000 + i}です" : $"{Talk}{i}", isViolating));
            }

            await Task.WhenAll(posts);
        }

        private async Task PostAsync(string person, string channel, string text, bool isViolating)
        {
            var body = CallbackFile.Body(person, channel, bench.City.Clock.GetUtcNow(), text);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{bench.Bot.Url}/api/callback")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("X-WORKS-BotId", bench.City.Credentials.BotId.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-WORKS-Signature", CallbackFile.Sign(key, body));
            if (isViolating)
            {
                Expected++;
                sentAt.GetOrAdd(person, _ => new()).Enqueue(Stopwatch.GetTimestamp());
            }

            using var answer = await http.SendAsync(request);
            if (!answer.IsSuccessStatusCode)
            {
                Interlocked.Increment(ref notTaken);
            }
        }
    }
}
