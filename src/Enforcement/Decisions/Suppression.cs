namespace ComplianceBot.Enforcement.Decisions;

/// <summary>A rule put back to shadow at run time: it goes on recording and tells nobody.</summary>
/// <param name="RuleId">Catalogue id.</param>
/// <param name="By">userId of the administrator, or <see cref="Automatic"/>.</param>
public sealed record Suppression(string RuleId, string Reason, string By, DateTimeOffset At)
{
    /// <summary>Put back by the bot because too many of its notes were answered 違います.</summary>
    public const string Automatic = "automatic";
}
