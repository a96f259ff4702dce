namespace ComplianceBot.Enforcement.Execution;

/// <summary>Sends what is due. Only one drain runs at a time in a process; a call during another makes that one look again.</summary>
public sealed class OutboxDrainer
{
    /// <summary>At start, before the first drain: what a killed process had in hand.</summary>
    public Task<(int Retried, int Uncertain)> RecoverAsync(CancellationToken cancel) =>
        Task.FromException<(int, int)>(new InvalidOperationException("in the making"));

    /// <summary>Sends until nothing is due; returns how many were settled. On cancellation takes nothing more and finishes what is in the air.</summary>
    public Task<int> DrainAsync(CancellationToken cancel) => Task.FromException<int>(new InvalidOperationException("in the making"));
}
