using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// What this instance knows of the emergency, to be read without waiting by every plan. <see cref="EmergencyWatch"/> writes it:
/// at the start, with every tick, and at once after a declaration.
/// </summary>
public sealed class EmergencyBoard
{
    private EmergencyDocument known = EmergencyDocument.Empty;

    public EmergencyDocument Known
    {
        get => Volatile.Read(ref known);
        internal set => Volatile.Write(ref known, value);
    }

    public EmergencyHistory History => Known.History;

    public EmergencyView At(Policy policy, DateTimeOffset now) => Known.State.At(policy.Emergency, now);
}
