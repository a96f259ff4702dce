namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// What happens by the clock: policy file read again, due items, the morning digest, housekeeping, the outbox swept. May be
/// called as often as one likes (the host sweeps every 20 s); everything in it is idempotent.
/// </summary>
public sealed class MinuteTick
{
    public Task RunAsync(CancellationToken cancel) => Task.FromException(new InvalidOperationException("in the making"));
}
