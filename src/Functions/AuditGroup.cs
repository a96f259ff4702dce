using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Functions;

/// <summary>Judges one group of an audit. A group that fails to the last attempt counts as not judged.</summary>
public sealed class AuditGroup(AuditRunner audit)
{
    [Function(nameof(AuditGroup))]
    public Task RunAsync([QueueTrigger(QueueNames.AuditGroups)] string item, FunctionContext context) =>
        audit.AuditGroupAsync(item, context.DequeueCount(), context.CancellationToken);
}
