using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Closes an audit: counts, writes the report, tells each master once. Closing twice has no second effect.</summary>
public sealed partial class AuditCloser(DirectoryService directory, GroupAuditor auditor, PlanContexts contexts, IStateStore store, OutboxWaker waker, TimeProvider time, ILogger<AuditCloser> log)
{
    private readonly AuditDocuments documents = new(store);
    private readonly ConcurrentDictionary<string, int> done = new();

    /// <summary>True when this process has seen as many results as the audit has groups; the sweep finds what it misses.</summary>
    public async Task<bool> IsLastAsync(string auditId, CancellationToken cancel)
    {
        var count = done.AddOrUpdate(auditId, 1, (_, seen) => seen + 1);
        if (directory.Current is { } snapshot && count < snapshot.GroupCount)
        {
            return false;
        }

        return await documents.FindOpenAsync(auditId, cancel) is { } audit && await documents.CountResultsAsync(auditId, cancel) >= audit.Groups.Length;
    }

    /// <summary>Null when there is no such open audit.</summary>
    public async Task<AuditReport?> CloseAsync(string auditId, CancellationToken cancel)
    {
        var canJudge = directory.Current is not null || await directory.LoadAsync(cancel);
        if (!canJudge || await documents.FindOpenAsync(auditId, cancel) is not { } audit)
        {
            return null;
        }

        var results = await documents.ResultsAsync(auditId, cancel);
        if (await documents.HasReportAsync(auditId, cancel))
        {
            // Closed by somebody else meanwhile, who clears up or died over it: what was read may be only a part.
            await documents.ClearAsync(auditId, cancel);
            return null;
        }

        var missing = audit.Groups.Except(results.Select(result => result.GroupId)).Select(group => auditor.NotJudged(group, "not judged before the deadline"));
        var report = AuditEvaluation.ReportOf(auditId, audit.StartedAt, time.GetUtcNow(), [.. results, .. missing]);
        await TellAsync(report, cancel);
        await documents.CloseAsync(report, cancel);
        done.Clear();
        LogClosed(auditId, report.Violating, report.Waived, report.NotJudged);
        return report;
    }

    private async Task TellAsync(AuditReport report, CancellationToken cancel)
    {
        var context = contexts.For($"audit-close|{report.Id}");
        var all = (await store.OpenViolationsAsync(null, cancel)).Where(violation => violation.GroupId is not null).ToArray();
        await ResolveGoneAsync(context, all, cancel);
        var open = StillViolating(context, all);
        var summary = new LedgerEntry(context.Now, "audit") { CallbackKey = context.Key, Detail = Describe(report) };
        var plan = await store.CommitAsync(
            new StateQuery { OnceKey = context.Key, People = AuditClosePlanner.PeopleOf(open) },
            state => AuditClosePlanner.Plan(context, open, summary, state),
            cancel);
        await waker.WakeAsync(plan, context.Now, cancel);
    }

    // Judged once more from the snapshot at hand: whoever put a group right meanwhile is not told about it.
    private List<OpenGroupViolation> StillViolating(PlanContext context, Violation[] all)
    {
        var open = new List<OpenGroupViolation>();
        foreach (var ofGroup in all.GroupBy(violation => violation.GroupId!))
        {
            if (directory.Current?.FindGroup(ofGroup.Key) is { } group)
            {
                var verdicts = AuditEvaluation.Judge(context, group).Verdicts.Where(verdict => verdict.Speaks).ToDictionary(verdict => verdict.Rule.Name);
                open.AddRange(ofGroup.Where(violation => verdicts.ContainsKey(violation.Rule)).Select(violation => new OpenGroupViolation(violation, group, verdicts[violation.Rule])));
            }
        }

        return open;
    }

    private async Task ResolveGoneAsync(PlanContext context, Violation[] all, CancellationToken cancel)
    {
        foreach (var gone in all.GroupBy(violation => violation.GroupId!).Where(group => directory.Current?.GroupName(group.Key) is null))
        {
            var key = $"{context.Key}|gone|{gone.Key}";
            await store.CommitAsync(
                new StateQuery { OnceKey = key },
                _ => GroupPlanner.PlanGone(context with { Key = key }, gone.Key, null, new PlanningState { Open = [.. gone] }),
                cancel);
        }
    }

    private static string Describe(AuditReport report)
    {
        var reasons = string.Join("; ", report.NotJudgedReasons.OrderBy(reason => reason.Key, StringComparer.Ordinal).Take(10).Select(reason => $"{reason.Key}: {reason.Value}"));
        return $"groups {report.Groups}, compliant {report.Compliant}, violating {report.Violating}, waived {report.Waived}, not judged {report.NotJudged}{(reasons.Length > 0 ? $" ({reasons})" : "")}";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Audit {Id} closed: violating {Violating}, waived {Waived}, not judged {NotJudged}")]
    private partial void LogClosed(string id, int violating, int waived, int notJudged);
}
