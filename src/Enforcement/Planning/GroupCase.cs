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
        [.. inForce.Policy.Rules.Where(rule => rule.Active.Rule.SubjectType == typeof(Group) || rule.Active.Rule.SubjectType == typeof(MembershipChange)).Select(rule => Violation.KeyOf(rule.Active.Rule.Descriptor.Id, groupId))];
}

/// <summary>An event that touched a group, and how often it has been looked at since. Stored with due items.</summary>
/// <param name="At">issuedTime of the event.</param>
/// <param name="CallbackKey">Replay key of the event.</param>
/// <param name="Step">event, lag, open-…, day-….</param>
/// <param name="Attempt">How often this step was tried in vain.</param>
public sealed record GroupTouch(string GroupId, string? ChannelId, DateTimeOffset At, string[] Joined, string[] Left, string CallbackKey, string Step, int Attempt = 0)
{
    public const string Event = "event";
    public const string Kind = "judge-group";

    /// <summary>Attempts of one step: with five minutes between them about a day.</summary>
    private const int MaxAttempts = 300;

    /// <summary>The API may lag behind the event (design 9).</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(60);

    /// <summary>A manager who left is asked about again every day until there is another one, for this many days.</summary>
    public const int Days = 31;

    public bool IsMembershipChange => Joined.Length + Left.Length > 0;

    /// <summary>How many days after the event this is; 0 on the day itself.</summary>
    public int Day => Step.StartsWith("day-", StringComparison.Ordinal) ? int.Parse(Step.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture) : 0;

    public DueItem After(string step, DateTimeOffset at) => new($"touch|{CallbackKey}|{step}", Kind, GroupTouchJson.Write(this with { Step = step, Attempt = 0 }), at);

    /// <summary>The same step again after 15 seconds, then ever later up to 5 minutes; null after about a day.</summary>
    public DueItem? Again(DateTimeOffset now)
    {
        if (Attempt >= MaxAttempts)
        {
            return null;
        }

        var next = this with { Attempt = Attempt + 1 };
        var delay = TimeSpan.FromSeconds(Math.Min(300, 15 << Math.Min(Attempt, 5)));
        return new DueItem($"touch|{CallbackKey}|{Step}|{next.Attempt}", Kind, GroupTouchJson.Write(next), now + delay);
    }
}
