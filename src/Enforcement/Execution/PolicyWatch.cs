using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Takes a changed policy file; a refused one leaves the last good one in force and is told at once, at any hour.</summary>
public sealed partial class PolicyWatch(PolicySource source, CurrentPolicy current, PlanContexts contexts, IStateStore store, OutboxWaker waker, ILogger<PolicyWatch> log) : ITimedWork
{
    /// <summary>The source reports a change once: what the storage would not take is written down by the next call.</summary>
    private Plan? owed;

    public string Name => "policy";

    public Task RunAsync(CancellationToken cancel) => CheckAsync(cancel);

    public async Task CheckAsync(CancellationToken cancel)
    {
        var isTaken = source.TryReload(out var problems);
        if (isTaken)
        {
            current.Replace(source.Current);
        }

        if (isTaken || problems.Count > 0)
        {
            var context = contexts.For("");
            context = context with { Key = $"policy|{context.Now:O}" };
            owed = isTaken ? Taken(context) : Refused(context, problems[0]);
        }

        if (owed is { } plan)
        {
            await store.CommitAsync(new StateQuery(), _ => plan, cancel);
            owed = null;
            await waker.WakeAsync(plan, plan.Ledger[0].At, cancel);
        }
    }

    private Plan Taken(PlanContext context)
    {
        LogTaken(context.Policy.Version);
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("policy") with { Detail = $"in force: {context.Policy.Version}" });
        return plan.Build();
    }

    // S3: at least once, for until the file is put right the wishes of whoever changed it are not followed.
    private Plan Refused(PlanContext context, PolicyProblem problem)
    {
        LogRefused(problem.ToString());
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("policy") with { Detail = $"refused: {problem.File} line {problem.Line} {problem.Path}" });
        plan.Alert(OperationTexts.PolicyRefused(problem), new Sending("alert", "policy", Severity.S3, context.Now));
        return plan.Build();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Policy {Version} is in force")]
    private partial void LogTaken(string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed policy was refused, the last one stays in force: {Problem}")]
    private partial void LogRefused(string problem);
}
