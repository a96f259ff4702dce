using System.Collections.Concurrent;

namespace ComplianceBot.LineWorks;

/// <summary>How one side of LINE WORKS (auth, bot, directory) answered lately.</summary>
/// <param name="Name">auth, bot or directory.</param>
/// <param name="LastSuccess">Null: none yet.</param>
/// <param name="LastFailure">Null: none yet.</param>
/// <param name="Failure">Status and code of the last failure; empty without one.</param>
public sealed record ApiHealth(string Name, DateTimeOffset? LastSuccess, DateTimeOffset? LastFailure, string Failure)
{
    /// <summary>The last thing heard was a failure.</summary>
    public bool IsFailing { get; init; }
}

/// <summary>What health tells about LINE WORKS. An outage is "degraded", never "not ready": taken out, the bot would lose callbacks.</summary>
public sealed class LineWorksStatus(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, ApiHealth> apis = new(StringComparer.Ordinal);

    public IReadOnlyList<ApiHealth> Apis => [.. apis.Values.OrderBy(api => api.Name, StringComparer.Ordinal)];

    /// <summary>Asked for, but not in the token: the app lacks them in the console. Empty until the first token.</summary>
    public IReadOnlyList<string> MissingScopes { get; internal set; } = [];

    public bool IsDegraded => MissingScopes.Count > 0 || apis.Values.Any(api => api.IsFailing);

    internal void Succeeded(string api)
    {
        var now = time.GetUtcNow();
        apis.AddOrUpdate(api, name => new ApiHealth(name, now, null, ""), (_, known) => known with { LastSuccess = now, IsFailing = false });
    }

    internal void Failed(string api, string reason)
    {
        var now = time.GetUtcNow();
        apis.AddOrUpdate(
            api,
            name => new ApiHealth(name, null, now, reason) { IsFailing = true },
            (_, known) => known with { LastFailure = now, Failure = reason, IsFailing = true });
    }
}
