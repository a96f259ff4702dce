using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>What an audit came to. Compliant rows are counted only.</summary>
/// <param name="Id">Local day (2026-11-22), or day and time for one that was asked for.</param>
/// <param name="Groups">How many groups were looked at.</param>
/// <param name="Rows">Everything but compliant, by group name, then rule.</param>
public sealed record AuditReport(string Id, DateTimeOffset StartedAt, DateTimeOffset ClosedAt, int Groups, int Compliant, IReadOnlyList<AuditRow> Rows)
{
    public int Violating => Rows.Count(row => row.Outcome == Outcome.Violating);

    public int Waived => Rows.Count(row => row.Outcome == Outcome.Waived);

    public int NotJudged => Rows.Count(row => row.Outcome == Outcome.NotJudged);

    /// <summary>Reasons of what was not judged, with how many verdicts each.</summary>
    public IReadOnlyDictionary<string, int> NotJudgedReasons =>
        Rows.Where(row => row.Outcome == Outcome.NotJudged).GroupBy(row => row.Reason).ToDictionary(rows => rows.Key, rows => rows.Count());
}

/// <summary>One verdict that is not compliant.</summary>
/// <param name="Rule">Kebab-case name.</param>
public sealed record AuditRow(string RuleId, string Rule, string GroupId, string GroupName, Outcome Outcome, Severity Severity, string Reason);

/// <param name="Stage">What is being done (Japanese), for the progress bar.</param>
public sealed record AuditProgress(string Stage, int Done, int Total);
