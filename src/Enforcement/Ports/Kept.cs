namespace ComplianceBot.Enforcement.Ports;

/// <summary>How long things are kept, in every storage. What staff are told (何を見ているの) is made from the same numbers.</summary>
public static class Kept
{
    /// <summary>Callbacks that could not be read, were too late or failed again and again, with their bodies.</summary>
    public static readonly TimeSpan RawCallbacks = TimeSpan.FromDays(14);

    /// <summary>A day more than events may be old, so that no replay slips through.</summary>
    public static readonly TimeSpan ReplayKeys = TimeSpan.FromDays(32);

    /// <summary>What the bot said, from when it was sent.</summary>
    public static readonly TimeSpan SettledMessages = TimeSpan.FromDays(32);

    /// <summary>Features of posts (never texts), from when they were stored, for a backlog is judged by its own, older times.</summary>
    public static readonly TimeSpan Windows = TimeSpan.FromHours(1);
}
