namespace ComplianceBot.Rules;

/// <summary>A channel by how it is used: counts and times of posts, never a text.</summary>
public sealed record ChannelUse(Channel Channel) : Subject
{
    /// <summary>Since when the bot has been in it without a break; null where it is not in it.</summary>
    public DateTimeOffset? KnownSince { get; init; }

    /// <summary>issuedTime of the first and the last post that the bot has seen; null where it has seen none.</summary>
    public DateTimeOffset? FirstPost { get; init; }

    public DateTimeOffset? LastPost { get; init; }

    /// <summary>Posts that the bot has seen.</summary>
    public long Posts { get; init; }
}
