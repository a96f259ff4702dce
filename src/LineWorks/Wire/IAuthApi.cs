using Newtonsoft.Json;
using Refit;

namespace ComplianceBot.LineWorks.Wire;

/// <summary>wire sheet 2.1.</summary>
internal interface IAuthApi
{
    [Post("/token")]
    Task<TokenAnswer> IssueAsync([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancel);
}

/// <summary>Every field may be missing; some servers put an error into a 200.</summary>
internal sealed record TokenAnswer
{
    [JsonProperty("access_token")]
    public string? AccessToken { get; init; }

    /// <summary>Seconds; a string on the wire, read from a number too.</summary>
    [JsonProperty("expires_in")]
    public string? ExpiresIn { get; init; }

    /// <summary>Separated by spaces.</summary>
    [JsonProperty("scope")]
    public string? Scope { get; init; }

    [JsonProperty("error")]
    public string? Error { get; init; }
}
