using Refit;

namespace ComplianceBot.LineWorks.Wire;

/// <summary>wire sheet 5: reading only. A null domain is the token's own.</summary>
internal interface IDirectoryApi
{
    [Get("/users")]
    Task<UserPage> UsersAsync(long? domainId, int count, string? cursor, CancellationToken cancel);

    [Get("/users/{userId}")]
    Task<WireUser> UserAsync(string userId, CancellationToken cancel);

    /// <summary>302 to the picture, which nobody follows, or 404.</summary>
    [Get("/users/{userId}/photo")]
    Task<HttpResponseMessage> PhotoAsync(string userId, CancellationToken cancel);

    [Get("/orgunits")]
    Task<OrgUnitPage> OrgUnitsAsync(long? domainId, int count, string? cursor, CancellationToken cancel);

    [Get("/groups")]
    Task<GroupPage> GroupsAsync(long? domainId, int count, string? cursor, CancellationToken cancel);

    [Get("/groups/{groupId}")]
    Task<WireGroup> GroupAsync(string groupId, CancellationToken cancel);

    [Get("/groups/{groupId}/members")]
    Task<GroupMemberPage> GroupMembersAsync(string groupId, int count, string? cursor, CancellationToken cancel);

    [Get("/groups/{groupId}/administrators")]
    Task<GroupMasterPage> GroupMastersAsync(string groupId, int count, string? cursor, CancellationToken cancel);

    [Get("/directory/positions")]
    Task<PositionPage> PositionsAsync(long? domainId, int count, string? cursor, CancellationToken cancel);

    [Get("/directory/levels")]
    Task<LevelPage> LevelsAsync(long? domainId, int count, string? cursor, CancellationToken cancel);
}
