using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>What is known of a channel: there is no call that turns a group into its channel, so it is kept once seen (wire sheet, trap 12).</summary>
/// <param name="Members">User ids; empty when they could not be read.</param>
/// <param name="ReadAt">No event tells of a new title: facts of another day are asked for again.</param>
public sealed record ChannelFacts(string Id, string Title, ChannelKind Kind, string? GroupId, string? OrgUnitId, string[] Members, DateTimeOffset ReadAt)
{
    /// <summary>Since when the bot has been in it without a break, as far as it knows.</summary>
    public DateTimeOffset? KnownSince { get; init; }

    public static ChannelFacts Unknown(string id) => new(id, "", ChannelKind.Unknown, null, null, [], DateTimeOffset.MinValue);
}
