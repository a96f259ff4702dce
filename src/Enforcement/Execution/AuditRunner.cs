namespace ComplianceBot.Enforcement.Execution;

/// <summary>The audit of all groups: started at 02:00 of the policy's zone, one queue item a group, closed by the last or the deadline.</summary>
public sealed class AuditRunner
{
    /// <summary>StartAudit (timer): starts the audit of the local day when it is due; false when it is not.</summary>
    public Task<bool> StartIfDueAsync(CancellationToken cancel) => Task.FromException<bool>(new InvalidOperationException("in the making"));

    /// <summary>AuditGroup (queue): judges one group and writes down what was found. On the last attempt a failure becomes NotJudged before it is thrown.</summary>
    public Task AuditGroupAsync(string envelope, int dequeueCount, CancellationToken cancel) => Task.FromException(new InvalidOperationException("in the making"));

    /// <summary>CloseAudit (timer): closes audits whose last group is in or whose deadline is over; returns their reports.</summary>
    public Task<IReadOnlyList<AuditReport>> CloseIfDoneAsync(CancellationToken cancel) => Task.FromException<IReadOnlyList<AuditReport>>(new InvalidOperationException("in the making"));

    /// <summary>audit --send: the whole audit in this process, without the queue, telling people as the nightly one does.</summary>
    public Task<AuditReport> RunWholeAsync(IProgress<AuditProgress>? progress, CancellationToken cancel) => Task.FromException<AuditReport>(new InvalidOperationException("in the making"));
}
