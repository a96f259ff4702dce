using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// All that the emergency mode rests on: telegrams as last read, what stands or is held because of them, declarations.
/// Immutable and pure; the mode at a moment is <see cref="At"/>. The feed is a window in which old warnings vanish,
/// so this is kept by the bot itself.
/// </summary>
public sealed record EmergencyState
{
    public static EmergencyState Empty { get; } = new();

    /// <summary>Longest time that the agency may be silent before its word counts as unknown.</summary>
    public static TimeSpan LongestSilence { get; } = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DrillLength = TimeSpan.FromHours(3);
    private const int MostDeclarations = 50;

    public IReadOnlyList<AreaReading> Readings { get; init; } = [];

    public IReadOnlyList<Standing> Standings { get; init; } = [];

    /// <summary>Readings of training telegrams: a world of their own.</summary>
    public IReadOnlyList<AreaReading> Training { get; init; } = [];

    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>When an administrator ended the emergency by hand: what stood before counts no more.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Since when the feed is watched, and when it last spoke; null: never.</summary>
    public DateTimeOffset? WatchedSince { get; init; }

    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>
    /// Takes a telegram in. Tests of the line and telegrams from the future (a wrong clock there would shut out all later
    /// ones) change nothing; broken ones never come this far.
    /// </summary>
    public EmergencyState Apply(JmaTelegram telegram, EmergencyPolicy policy, DateTimeOffset now)
    {
        if (telegram.Status == JmaStatus.Test || telegram.ReportedAt > now + ClockSkew)
        {
            return this;
        }

        if (telegram.Status == JmaStatus.Training)
        {
            return this with { Training = ReadingBook.Apply(Training, telegram, policy) };
        }

        var readings = ReadingBook.Apply(Readings, telegram, policy);
        return this with { Readings = readings, Standings = StandingBook.Update(Standings, readings, telegram, policy) };
    }

    /// <summary>The feed was looked at: <paramref name="heardAt"/> is the last sign of life, null when there was none this time.</summary>
    public EmergencyState Watched(DateTimeOffset now, DateTimeOffset? heardAt) =>
        this with { WatchedSince = WatchedSince ?? now, HeardAt = heardAt > HeardAt || HeardAt is null ? heardAt ?? HeardAt : HeardAt };

    /// <summary>The clock was set by this much: what was heard a minute ago was still heard a minute ago.</summary>
    internal EmergencyState WithClockSet(TimeSpan by) => by == TimeSpan.Zero ? this : this with { WatchedSince = WatchedSince + by, HeardAt = HeardAt + by };

    /// <summary>Declared by hand (E1, E2 or Drill). Null when it lacks a reason or its end is not within seven days after its start.</summary>
    public EmergencyState? Declare(Declaration declaration)
    {
        var length = declaration.Until - declaration.At;
        if (declaration.Mode == EmergencyMode.E0 || string.IsNullOrWhiteSpace(declaration.Reason) || length <= TimeSpan.Zero || length > Declaration.Longest)
        {
            return null;
        }

        // The newest of a kind takes the place of the earlier: a prolongation, or a change of mind.
        var others = Declarations.Where(other => (other.Mode == EmergencyMode.Drill) != (declaration.Mode == EmergencyMode.Drill));
        return this with { Declarations = [.. others.TakeLast(MostDeclarations - 1), declaration] };
    }

    /// <summary>Ended by hand: declarations and drills end, warnings that stand count no more; a new or graver one does.</summary>
    public EmergencyState End(DateTimeOffset now) => this with { Declarations = [], Training = [], EndedAt = now };

    /// <summary>Forgets what can have no effect any more. Call it once in a while.</summary>
    public EmergencyState Prune(EmergencyPolicy policy, DateTimeOffset now) => this with
    {
        Readings = ReadingBook.Prune(Readings, policy, now),
        Standings = [.. Standings.Where(standing => policy.Follows(standing.Area) && (standing.LiftedAt is not { } lifted || now < lifted + policy.E1Hold + policy.E2Hold))],
        Training = [.. Training.Where(reading => now < reading.ReportedAt + DrillLength)],
        Declarations = [.. Declarations.Where(declaration => now < declaration.Until)],
    };

    public FeedHealth Health(EmergencyPolicy policy, DateTimeOffset now)
    {
        if (policy.IsOff)
        {
            return FeedHealth.Off;
        }

        var sign = HeardAt ?? WatchedSince;
        return sign is { } last && now - last > LongestSilence ? FeedHealth.Stopped
            : HeardAt is null ? FeedHealth.Starting : FeedHealth.Live;
    }

    /// <summary>The mode at a moment, why, and until when.</summary>
    public EmergencyView At(EmergencyPolicy policy, DateTimeOffset now)
    {
        var health = Health(policy, now);
        // While the agency is silent nobody knows whether a warning came back: holds stand still instead of running out.
        var weatherTime = health == FeedHealth.Stopped ? (HeardAt ?? WatchedSince ?? now) + LongestSilence : now;
        var real = ModeClock.Read(Standings.Where(standing => !(standing.Since <= EndedAt)), Declarations, policy, (weatherTime, now));
        if (real.Mode != EmergencyMode.E0)
        {
            return real with { Feed = health };
        }

        var drills = Drills(policy, now).ToList();
        return drills.Count == 0
            ? real with { Feed = health }
            : new EmergencyView(EmergencyMode.Drill, drills, drills.Max(drill => drill.Until), health);
    }

    private IEnumerable<EmergencyReason> Drills(EmergencyPolicy policy, DateTimeOffset now)
    {
        var declared = Declarations.Where(declaration => declaration.Mode == EmergencyMode.Drill && declaration.HoldsAt(now))
            .Select(drill => new EmergencyReason(EmergencyMode.Drill, drill.By, Declaration.Phenomenon, drill.Reason, drill.At, drill.Until));
        var telegrams = StandingBook.Of([.. Training.Where(reading => now < reading.ReportedAt + DrillLength)], policy)
            .Where(standing => standing.Mode == EmergencyMode.E1)
            .Select(drill => new EmergencyReason(EmergencyMode.Drill, drill.AreaName, drill.Hazard.Phenomenon, drill.Hazard.Label, drill.Since, drill.Since + DrillLength) { Source = drill.Source });
        return declared.Concat(telegrams);
    }
}
