using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.LineWorks;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace ComplianceBot.Functions.Settings;

/// <summary>
/// Says whether storage can write, whether the policy in force is the file's, and how LINE WORKS answered lately. The first
/// two are 503 with the part named (design 9); LINE WORKS being away is degraded, for a bot that is taken out loses callbacks.
/// So is a weather feed that stopped: what the weather does is unknown then (OPS-03).
/// </summary>
public sealed class HealthReport(StorageCheck storage, PolicySource policies, CurrentPolicy policy, LineWorksStatus lineWorks, PlanContexts contexts)
{
    public async Task<(int Status, string Json)> MakeAsync(CancellationToken cancel)
    {
        var refused = policies.Refused is { } problem ? $"line {problem.Line} {problem.Path}".TrimEnd() : null;
        var failing = await storage.FailingPartAsync(cancel) ?? (refused is null ? null : $"policy: refused at {refused}; the last good one is in force");
        var emergency = contexts.For("").Emergency;
        var status = failing is not null ? "failing" : lineWorks.IsDegraded || emergency.Feed == FeedHealth.Stopped ? "degraded" : "ready";
        var body = new
        {
            status,
            failing,
            policy = policy.Now.Policy.Version,
            policyRefused = refused,
            lineWorks = lineWorks.Apis.Select(api => new { name = api.Name, failing = api.IsFailing, failure = api.Failure, lastSuccess = api.LastSuccess, lastFailure = api.LastFailure }),
            missingScopes = lineWorks.MissingScopes,
            emergency = new { mode = emergency.Mode.ToString(), until = emergency.Until, weather = WordFor(emergency.Feed) },
        };
        return (failing is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, JsonConvert.SerializeObject(body));
    }

    private static string WordFor(FeedHealth feed) => feed == FeedHealth.Stopped ? "unknown, the feed has been silent for 30 minutes" : feed.ToString().ToLowerInvariant();
}

/// <summary>Names the storage part that cannot write, or null.</summary>
public sealed class StorageCheck(Func<CancellationToken, Task<string?>> check)
{
    public Task<string?> FailingPartAsync(CancellationToken cancel) => check(cancel);
}
