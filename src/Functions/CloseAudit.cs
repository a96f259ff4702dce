using ComplianceBot.Enforcement.Execution;

namespace ComplianceBot.Functions;

/// <summary>Closes an audit when its last group is in or its deadline is over, writes the report and tells the masters.</summary>
public sealed class CloseAudit(AuditRunner audit)
{
    [Function(nameof(CloseAudit))]
    public Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, FunctionContext context) =>
        audit.CloseIfDoneAsync(context.CancellationToken);
}
