namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>How long things are kept (port IStateStore).</summary>
internal static class Retention
{
    /// <summary>A day more than events may be old, so that no replay slips through.</summary>
    public static readonly TimeSpan ReplayKeys = TimeSpan.FromDays(32);

    public static readonly TimeSpan SettledMessages = TimeSpan.FromDays(32);

    /// <summary>Counted from when a post was stored, for a backlog is judged by its own, older times.</summary>
    public static readonly TimeSpan Windows = TimeSpan.FromHours(1);
}
