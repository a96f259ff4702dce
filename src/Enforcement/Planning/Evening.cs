namespace ComplianceBot.Enforcement.Planning;

/// <summary>"First of the evening" is a unique row claimed with the plan, so order does not matter (design 9).</summary>
internal static class Evening
{
    /// <summary>Claims outlive the oldest event that is still judged, and the local month in which they are counted.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(64);

    public static string ClaimOf(PlanContext context, string personId, DateTimeOffset at) => $"{Apart(context)}evening|{personId}|{context.Calendar.ClosedSpanOf(at)}";

    /// <summary>Put before claims of a drill: it takes nothing away from the real evening.</summary>
    public static string Apart(PlanContext context) => context.Emergency.IsDrill ? "drill|" : "";

    /// <param name="key">What is claimed.</param>
    /// <param name="at">issuedTime of the post for which it is claimed.</param>
    public static Claim Claim(PlanContext context, string key, DateTimeOffset at) => new(key, (at > context.Now ? at : context.Now) + Life);
}
