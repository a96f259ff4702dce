using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Judges every group of a snapshot and touches nothing: what <c>audit</c> prints without --send.</summary>
public static class AuditEvaluation
{
    private const int ReportEvery = 100;

    public static AuditReport Evaluate(DirectorySnapshot snapshot, CurrentPolicy policy, DateTimeOffset now, IProgress<AuditProgress>? progress = null)
    {
        var context = new PlanContext(policy.Now, now, "");
        var results = new List<AuditGroupResult>(snapshot.GroupCount);
        foreach (var id in snapshot.GroupIds)
        {
            results.Add(ResultOf(context, Judge(context, snapshot.FindGroup(id)!)));
            if (results.Count % ReportEvery == 0 || results.Count == snapshot.GroupCount)
            {
                progress?.Report(new AuditProgress("グループを点検しています", results.Count, snapshot.GroupCount));
            }
        }

        return ReportOf(context.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), now, now, results);
    }

    internal static GroupCase Judge(PlanContext context, Group group) =>
        new(group, context.InForce.Engine.Judge(context.WithEmergencyOf(group), context.Facts));

    /// <summary>Verdicts as the report counts them: waived ones apart from violating ones, findings that are only recorded as compliant.</summary>
    internal static AuditGroupResult ResultOf(PlanContext context, GroupCase judged)
    {
        var rows = new List<AuditRow>();
        foreach (var verdict in judged.Verdicts)
        {
            if (verdict.Outcome == Outcome.NotJudged || verdict.Speaks)
            {
                rows.Add(RowOf(context, judged.Group, verdict));
            }
        }

        return new AuditGroupResult(judged.Group.Id, judged.Group.Name, judged.Verdicts.Count - rows.Count, [.. rows]);
    }

    internal static AuditReport ReportOf(string id, DateTimeOffset startedAt, DateTimeOffset closedAt, IReadOnlyList<AuditGroupResult> results) =>
        new(
            id,
            startedAt,
            closedAt,
            results.Count,
            results.Sum(result => result.Compliant),
            [.. results.SelectMany(result => result.Rows).OrderBy(row => row.GroupName, StringComparer.Ordinal).ThenBy(row => row.RuleId, StringComparer.Ordinal)]);

    private static AuditRow RowOf(PlanContext context, Group group, Verdict verdict)
    {
        var row = new AuditRow(verdict.Rule.Id, verdict.Rule.Name, group.Id, group.Name, verdict.Outcome, verdict.Severity, verdict.Reason);
        return verdict.Outcome == Outcome.Violating && Waivers.Find(context, verdict.Rule, group.Id, null, context.Now) is { } waiver
            ? row with { Outcome = Outcome.Waived, Reason = $"{waiver.Reason}（{waiver.Until:yyyy-MM-dd}まで）" }
            : row;
    }
}

/// <summary>What one group contributes to the report.</summary>
internal sealed record AuditGroupResult(string GroupId, string GroupName, int Compliant, AuditRow[] Rows);
