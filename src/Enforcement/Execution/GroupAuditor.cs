using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>One group of an audit: its violations are kept in step and its verdicts put beside those of the others.</summary>
public sealed class GroupAuditor(DirectoryService directory, PlanContexts contexts, IStateStore store)
{
    private readonly AuditDocuments documents = new(store);

    /// <summary>Throws what went wrong; on the last attempt it is put down as not judged first.</summary>
    public async Task AuditAsync(string auditId, string groupId, bool isLastAttempt, CancellationToken cancel)
    {
        try
        {
            await documents.WriteResultAsync(auditId, await JudgeAsync(auditId, groupId, cancel), cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException && isLastAttempt)
        {
            await documents.WriteResultAsync(auditId, NotJudged(groupId, $"the audit of the group failed: {error.GetType().Name}"), cancel);
            throw;
        }
    }

    /// <summary>A group of which nothing can be said: not one verdict, and never compliant.</summary>
    internal AuditGroupResult NotJudged(string groupId, string reason)
    {
        var name = directory.Current?.GroupName(groupId) ?? groupId;
        return new AuditGroupResult(groupId, name, 0, [new AuditRow("", "", groupId, name, Outcome.NotJudged, Severity.S0, reason)]);
    }

    private async Task<AuditGroupResult> JudgeAsync(string auditId, string groupId, CancellationToken cancel)
    {
        var context = contexts.For($"audit|{auditId}|{groupId}");
        var query = new StateQuery { OnceKey = context.Key, ViolationKeys = GroupCase.KeysOf(context.InForce, groupId) };
        if (directory.Current?.FindGroup(groupId) is not { } group)
        {
            await store.CommitAsync(query, state => GroupPlanner.PlanGone(context, groupId, null, state), cancel);
            return NotJudged(groupId, "the group cannot be read (gone or external)");
        }

        var judged = AuditEvaluation.Judge(context, group);
        await store.CommitAsync(query, state => GroupPlanner.PlanAudit(context, judged, state), cancel);
        return AuditEvaluation.ResultOf(context, judged);
    }
}
