using ComplianceBot.Enforcement.Policies;
using ComplianceBot.LineWorks;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace ComplianceBot.Functions.Settings;

/// <summary>
/// Says whether storage can write, whether the policy in force is the file's, and how LINE WORKS answered lately. The first
/// two are 503 with the part named (design 9); LINE WORKS being away is degraded, for a bot that is taken out loses callbacks.
/// </summary>
public sealed class HealthReport(StorageCheck storage, PolicySource policies, CurrentPolicy policy, LineWorksStatus lineWorks)
{
    public async Task<(int Status, string Json)> MakeAsync(CancellationToken cancel)
    {
        var refused = policies.Refused is { } problem ? $"line {problem.Line} {problem.Path}".TrimEnd() : null;
        var failing = await storage.FailingPartAsync(cancel) ?? (refused is null ? null : $"policy: refused at {refused}; the last good one is in force");
        var status = failing is not null ? "failing" : lineWorks.IsDegraded ? "degraded" : "ready";
        var body = new
        {
            status,
            failing,
            policy = policy.Now.Policy.Version,
            policyRefused = refused,
            lineWorks = lineWorks.Apis.Select(api => new { api.Name, failing = api.IsFailing, api.Failure, api.LastSuccess, api.LastFailure }),
            missingScopes = lineWorks.MissingScopes,
        };
        return (failing is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, JsonConvert.SerializeObject(body));
    }
}

/// <summary>Names the storage part that cannot write, or null.</summary>
public sealed class StorageCheck(Func<CancellationToken, Task<string?>> check)
{
    public Task<string?> FailingPartAsync(CancellationToken cancel) => check(cancel);
}
