using ComplianceBot.Enforcement.Execution;

namespace ComplianceBot.Functions;

/// <summary>Starts the nightly audit at the policy's local hour, and what a command asked for: the tick is UTC on both hosts, the hour is decided from the policy.</summary>
public sealed class StartAudit(AuditRunner audit)
{
    [Function(nameof(StartAudit))]
    public Task RunAsync([TimerTrigger("*/20 * * * * *")] TimerInfo timer, FunctionContext context) =>
        audit.StartIfDueAsync(context.CancellationToken);
}
