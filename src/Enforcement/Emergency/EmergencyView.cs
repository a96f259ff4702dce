using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>What is known of the feed. It never changes the mode, it is told beside it.</summary>
public enum FeedHealth
{
    /// <summary>No area is set.</summary>
    Off,

    /// <summary>Not read yet since the start.</summary>
    Starting,

    Live,

    /// <summary>Nothing for 30 minutes: what the weather does is unknown.</summary>
    Stopped,
}

/// <summary>The mode at one moment and what it rests on.</summary>
/// <param name="Mode">The one the planner goes by. E1 and E2 win over a drill.</param>
/// <param name="Reasons">Gravest first; empty in E0.</param>
/// <param name="Until">When the mode falls by time alone; null while something in force keeps it up, and in E0.</param>
public sealed record EmergencyView(EmergencyMode Mode, IReadOnlyList<EmergencyReason> Reasons, DateTimeOffset? Until, FeedHealth Feed)
{
    public static EmergencyView Normal { get; } = new(EmergencyMode.E0, [], null, FeedHealth.Off);

    /// <summary>Notes of S0–S2 and etiquette are silent (rule catalogue, EMG-01).</summary>
    public bool IsEmergency => Mode is EmergencyMode.E1 or EmergencyMode.E2;

    /// <summary>All notices carry 【訓練】 and are recorded apart (EMG-03).</summary>
    public bool IsDrill => Mode == EmergencyMode.Drill;
}

/// <param name="Mode">What this reason alone calls for.</param>
/// <param name="Area">Name of the area; who declared it, for a declaration.</param>
/// <param name="Phenomenon">大雨, 地震 …; 宣言 for a declaration.</param>
/// <param name="Label">レベル４大雨危険警報, or the reason given.</param>
/// <param name="Since">When it was reported or declared.</param>
/// <param name="Until">Lifted already and only held; or the declaration's end. Null: in force.</param>
public sealed record EmergencyReason(EmergencyMode Mode, string Area, string Phenomenon, string Label, DateTimeOffset Since, DateTimeOffset? Until)
{
    /// <summary>File name of the telegram behind it; empty for a declaration.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A mode declared by hand: with a reason and an end.</summary>
/// <param name="By">userId of who declared it.</param>
public sealed record Declaration(EmergencyMode Mode, string Reason, string By, DateTimeOffset At, DateTimeOffset Until)
{
    public const string Phenomenon = "宣言";

    public static TimeSpan DefaultLength { get; } = TimeSpan.FromHours(12);

    public static TimeSpan Longest { get; } = TimeSpan.FromDays(7);

    internal bool HoldsAt(DateTimeOffset now) => At <= now && now < Until;
}
