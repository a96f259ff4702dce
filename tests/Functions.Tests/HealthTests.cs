using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Functions.Settings;
using ComplianceBot.LineWorks;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Functions.Tests;

/// <summary>What probes are told: 503 takes the bot out, so only what makes it useless may say so.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("health-");

    public HealthTests() => Write("""{ "administrators": { "users": ["admin"] } }""");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task All_is_well()
    {
        var (status, body) = await AskAsync(Open(), failing: null);

        Assert.Equal((200, "ready", null), (status, (string?)body["status"], (string?)body["policyRefused"]));
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

    private static async Task<(int Status, JObject Body)> AskAsync(PolicySource policies, string? failing)
    {
        var report = new HealthReport(new StorageCheck(_ => Task.FromResult(failing)), policies, new CurrentPolicy(policies.Current), new LineWorksStatus(new FakeTimeProvider()));
        var (status, json) = await report.MakeAsync(CancellationToken.None);
        return (status, JObject.Parse(json));
    }

    private PolicySource Open() => PolicySource.Open(Path.Combine(folder.FullName, "policy.json"), out _)!;

    private void Write(string policy) => File.WriteAllText(Path.Combine(folder.FullName, "policy.json"), policy);
}
