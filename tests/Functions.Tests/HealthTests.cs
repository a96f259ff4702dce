using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Functions.Settings;
using ComplianceBot.LineWorks;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Functions.Tests;

/// <summary>What probes are told: 503 takes the bot out, so only what makes it useless may say so.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly EmergencyBoard board = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("health-");

    public HealthTests() => Write("""{ "administrators": { "users": ["admin"] } }""");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task All_is_well()
    {
        var (status, body) = await AskAsync(Open(), failing: null);

        Assert.Equal((200, "ready", null), (status, (string?)body["status"], (string?)body["policyRefused"]));
        Assert.All(body.DescendantsAndSelf().OfType<JProperty>(), property => Assert.True(char.IsLower(property.Name[0]), property.Name));
    }

    [Fact]
    public async Task Storage_that_cannot_write_is_503_and_named()
    {
        var (status, body) = await AskAsync(Open(), "inbox.db: the disk is full");

        Assert.Equal((503, "failing", "inbox.db: the disk is full"), (status, (string?)body["status"], (string?)body["failing"]));
    }

    [Fact]
    public async Task A_refused_policy_is_503_and_names_its_line_until_it_is_put_right()
    {
        var policies = Open();
        Write("{\n  \"mode\": \"loud\",\n  \"administrators\": { \"users\": [\"admin\"] }\n}");
        policies.TryReload(out _);
        var (status, body) = await AskAsync(policies, failing: null);
        Assert.Equal((503, "failing", "line 2 mode"), (status, (string?)body["status"], (string?)body["policyRefused"]));

        Write("""{ "mode": "shadow", "administrators": { "users": ["admin"] } }""");
        policies.TryReload(out _);
        Assert.Equal("ready", (string?)(await AskAsync(policies, failing: null)).Body["status"]);
    }

    [Fact]
    public async Task A_weather_feed_that_stopped_is_unknown_and_degraded_and_still_200()
    {
        Write("""{ "administrators": { "users": ["admin"] }, "emergency": { "areas": ["1520400"] } }""");
        string? kept = null;
        var store = new Mock<IStateStore>();
        store.Setup(one => one.ReadDocumentAsync(EmergencyDocument.Name, It.IsAny<CancellationToken>())).ReturnsAsync(() => kept);
        store.Setup(one => one.WriteDocumentAsync(EmergencyDocument.Name, It.IsAny<string>(), It.IsAny<CancellationToken>())).Callback((string _, string content, CancellationToken _) => kept = content);
        using var watch = new EmergencyWatch(new JmaFeed(new DeadFeed(), time, loopbackAllowed: false), Mock.Of<IEmergencyHerald>(), store.Object, board, time);
        var policies = Open();
        await watch.TickAsync(policies.Current.Emergency, default);
        Assert.Equal(("ready", "starting"), await FeedAsync());

        time.Advance(TimeSpan.FromMinutes(31));
        await watch.TickAsync(policies.Current.Emergency, default);
        Assert.Equal(("degraded", "unknown, the feed has been silent for 30 minutes"), await FeedAsync());

        async Task<(string?, string?)> FeedAsync()
        {
            var (status, body) = await AskAsync(policies, failing: null);
            Assert.Equal((200, "E0"), (status, (string?)body["emergency"]!["mode"]));
            return ((string?)body["status"], (string?)body["emergency"]!["weather"]);
        }
    }

    private async Task<(int Status, JObject Body)> AskAsync(PolicySource policies, string? failing)
    {
        var policy = new CurrentPolicy(policies.Current);
        var report = new HealthReport(new StorageCheck(_ => Task.FromResult(failing)), policies, policy, new LineWorksStatus(time), new PlanContexts(policy, board, time));
        var (status, json) = await report.MakeAsync(CancellationToken.None);
        return (status, JObject.Parse(json));
    }

    private PolicySource Open() => PolicySource.Open(Path.Combine(folder.FullName, "policy.json"), out _)!;

    private void Write(string policy) => File.WriteAllText(Path.Combine(folder.FullName, "policy.json"), policy);

    private sealed class DeadFeed : IJmaSource
    {
        public Task<JmaAnswer> GetAsync(Uri address, DateTimeOffset? changedSince, CancellationToken cancel) =>
            Task.FromResult(JmaAnswer.Without(JmaAnswerKind.Failed, "HTTP 503"));
    }
}
