namespace ComplianceBot.Enforcement.Ports;

/// <summary>What the host knows of the parts around the bot; asked for by administrators in the talk.</summary>
public interface IBotHealth
{
    Task<BotHealth> ReadAsync(CancellationToken cancel);
}

/// <param name="FailingStorage">Part of the storage that cannot write; null when all can.</param>
/// <param name="RefusedPolicy">Line and path at which a changed policy file was refused; null while the file is in force.</param>
/// <param name="FailingApis">LINE WORKS APIs whose last call failed, by name.</param>
/// <param name="MissingScopes">Scopes that the app lacks in the console.</param>
public sealed record BotHealth(string? FailingStorage, string? RefusedPolicy, IReadOnlyList<string> FailingApis, IReadOnlyList<string> MissingScopes)
{
    public TokenState Token { get; init; }
}

/// <summary>What LINE WORKS said when a token was last asked for.</summary>
public enum TokenState
{
    /// <summary>Not asked yet since the start.</summary>
    Unknown,
    Given,

    /// <summary>Refused, or out of reach.</summary>
    Refused,
}
