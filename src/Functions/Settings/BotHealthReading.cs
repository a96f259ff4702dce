using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks;

namespace ComplianceBot.Functions.Settings;

/// <summary>The facts of the health endpoint, for an administrator's 状態.</summary>
public sealed class BotHealthReading(StorageCheck storage, PolicySource policies, LineWorksStatus lineWorks) : IBotHealth
{
    public async Task<BotHealth> ReadAsync(CancellationToken cancel) => new(
        await storage.FailingPartAsync(cancel),
        policies.Refused is { } problem ? $"line {problem.Line} {problem.Path}".TrimEnd() : null,
        [.. lineWorks.Apis.Where(api => api.IsFailing).Select(api => api.Name)],
        lineWorks.MissingScopes)
    {
        Token = lineWorks.Apis.FirstOrDefault(api => api.Name == "auth") switch
        {
            null => TokenState.Unknown,
            { IsFailing: true } => TokenState.Refused,
            _ => TokenState.Given,
        },
    };
}
