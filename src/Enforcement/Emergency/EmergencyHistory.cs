using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>From when on a mode held.</summary>
public sealed record ModeChange(EmergencyMode Mode, DateTimeOffset At);

/// <summary>
/// Which mode held when, as the bot knew it then: a post is judged by its own time, and a group made in an emergency has its
/// grace counted from the end of it.
/// </summary>
/// <param name="Changes">Oldest first.</param>
public sealed record EmergencyHistory(IReadOnlyList<ModeChange> Changes)
{
    private const int Most = 400;

    /// <summary>Longer than the oldest post that is still judged.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(40);

    public static EmergencyHistory Empty { get; } = new([]);

    public EmergencyMode ModeAt(DateTimeOffset at) => Changes.LastOrDefault(change => change.At <= at)?.Mode ?? EmergencyMode.E0;

    public bool WasEmergencyAt(DateTimeOffset at) => IsEmergency(ModeAt(at));

    /// <summary>When the emergency that held at a moment was over; null when it is not over yet, or there was none.</summary>
    public DateTimeOffset? EndOfEmergencyAt(DateTimeOffset at) =>
        WasEmergencyAt(at) ? Changes.FirstOrDefault(change => change.At > at && !IsEmergency(change.Mode))?.At : null;

    /// <summary>When the emergency that held at a moment began, whatever its grades were since; null where there was none.</summary>
    public DateTimeOffset? BeginningOfEmergencyAt(DateTimeOffset at)
    {
        DateTimeOffset? begun = null;
        foreach (var change in Changes.Where(change => change.At <= at))
        {
            begun = IsEmergency(change.Mode) ? begun ?? change.At : null;
        }

        return begun;
    }

    internal EmergencyHistory With(EmergencyMode mode, DateTimeOffset at)
    {
        if (mode == (Changes.Count > 0 ? Changes[^1].Mode : EmergencyMode.E0))
        {
            return this;
        }

        // A clock that was set back (the demo's) leaves nothing behind that lies in the future.
        var past = Changes.Where(change => change.At < at).ToList();
        var tooOld = past.FindLastIndex(change => change.At < at - Kept);
        return new EmergencyHistory([.. past.Skip(Math.Max(0, tooOld)).TakeLast(Most - 1), new ModeChange(mode, at)]);
    }

    private static bool IsEmergency(EmergencyMode mode) => mode is EmergencyMode.E1 or EmergencyMode.E2;
}
