using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>A judged group.</summary>
/// <param name="Verdicts">One for each group rule.</param>
public sealed record GroupCase(Group Group, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>One for each membership rule, where somebody joined or left; else empty.</summary>
    public IReadOnlyList<Verdict> MembershipVerdicts { get; init; } = [];

    /// <summary>The event behind it; null in audits.</summary>
    public GroupTouch? Touch { get; init; }

    /// <summary>Keys under which violations of this group may be open.</summary>
    public static IReadOnlyList<string> KeysOf(PolicyInForce inForce, string groupId) =>
        [.. inForce.Policy.Rules.Where(rule => rule.Active.Rule.SubjectType != typeof(PostedMessage)).Select(rule => Violation.KeyOf(rule.Active.Rule.Descriptor.Id, groupId))];
}

/// <summary>An event that touched a group, and how often it has been looked at since. Stored with due items.</summary>
/// <param name="At">issuedTime of the event.</param>
/// <param name="CallbackKey">Replay key of the event.</param>
/// <param name="Step">event, lag, open-…, day-…, retry-….</param>
public sealed record GroupTouch(string GroupId, string? ChannelId, DateTimeOffset At, string[] Joined, string[] Left, string CallbackKey, string Step)
{
    public const string Event = "event";
    public const string Kind = "judge-group";

    /// <summary>The API may lag behind the event (design 9).</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(60);

    /// <summary>A manager who left is asked about again every day until there is another one, for this many days.</summary>
    public const int Days = 31;

    public bool IsMembershipChange => Joined.Length + Left.Length > 0;

    /// <summary>How many days after the event this is; 0 on the day itself.</summary>
    public int Day => Step.StartsWith("day-", StringComparison.Ordinal) ? int.Parse(Step.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture) : 0;

    public DueItem After(string step, DateTimeOffset at) => new($"touch|{CallbackKey}|{step}", Kind, GroupTouchJson.Write(this with { Step = step }), at);
}
