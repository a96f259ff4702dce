namespace ComplianceBot.Enforcement.Emergency;

/// <summary>Where feeds and telegrams come from: the agency's server, or a fake.</summary>
public interface IJmaSource
{
    /// <summary>One GET. Never throws for what the other side does; only the caller's own cancellation comes through.</summary>
    /// <param name="address">Feed or telegram.</param>
    /// <param name="changedSince">Last-Modified of the copy at hand; null: none.</param>
    /// <param name="cancel">Of the whole poll.</param>
    Task<JmaAnswer> GetAsync(Uri address, DateTimeOffset? changedSince, CancellationToken cancel);
}

public enum JmaAnswerKind
{
    Fetched,

    /// <summary>304.</summary>
    Unchanged,

    /// <summary>It will be the same next time: 4xx, a redirect, too large.</summary>
    Refused,

    /// <summary>Worth trying again: 5xx, time-out, no connection.</summary>
    Failed,
}

/// <param name="Problem">Status or kind of failure, for administrators; empty when it went well.</param>
public sealed record JmaAnswer(JmaAnswerKind Kind, ReadOnlyMemory<byte> Body, DateTimeOffset? LastModified, string Problem)
{
    public static JmaAnswer Fetched(ReadOnlyMemory<byte> body, DateTimeOffset? lastModified = null) => new(JmaAnswerKind.Fetched, body, lastModified, "");

    public static JmaAnswer Without(JmaAnswerKind kind, string problem = "") => new(kind, default, null, problem);
}
