namespace ComplianceBot.Enforcement.Execution;

/// <summary>The earliest of the times at which something is tried again.</summary>
internal sealed class EarliestTime
{
    private readonly Lock gate = new();

    public DateTimeOffset? Value { get; private set; }

    public void Take(DateTimeOffset? at)
    {
        lock (gate)
        {
            Value = at is { } time && !(Value <= time) ? time : Value;
        }
    }
}
