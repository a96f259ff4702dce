using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>From a parsed callback to its committed plan. Throws only where the callback must be tried again (storage refuses).</summary>
public sealed class CallbackPipeline
{
    public Task HandleAsync(CallbackEnvelope envelope, ParsedCallback parsed, CancellationToken cancel) =>
        Task.FromException(new InvalidOperationException("in the making"));
}
