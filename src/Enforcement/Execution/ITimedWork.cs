namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// Something that happens by the clock: asked at every sweep (every 20 s, and again after a crash), it decides from the time
/// handed in whether it is due. Idempotent; a part that throws is logged by its name and type of error and keeps no other
/// part from running. Registered parts run in the order of their registration.
/// </summary>
public interface ITimedWork
{
    /// <summary>Short English name for the log.</summary>
    string Name { get; }

    Task RunAsync(CancellationToken cancel);
}
