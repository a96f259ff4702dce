using ComplianceBot.Simulator.Callbacks;
using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator;

/// <summary>Channels, groups and accounts change. In a group's channel the bot is told who came and went; changes return when it has answered.</summary>
public sealed partial class RunningSimulator
{
    /// <summary>A group as it is now.</summary>
    public CityGroup Group(string groupId) => Locked(() => parts.Tenant.Group(groupId) ?? throw new ArgumentException($"No group has the id {groupId}; groups are in seeds/tenant/groups.json.", nameof(groupId)));

    /// <summary>A group by its name.</summary>
    public CityGroup GroupNamed(string name) => Locked(() => parts.Tenant.Groups.FirstOrDefault(group => group.Name == name) ?? throw new ArgumentException($"No group is called {name}.", nameof(name)));

    public string ChannelOfGroup(string groupId) => Locked(() => parts.Tenant.ChannelOfGroup(groupId)?.Id ?? throw new ArgumentException($"The group {groupId} has no channel.", nameof(groupId)));

    /// <summary>Ids of everybody in a channel now.</summary>
    public IReadOnlyList<string> MembersOf(string channelId) => Locked(() => parts.Tenant.MembersOf(Channel(channelId)));

    /// <summary>A member invites the bot: <c>join</c>.</summary>
    public Task<Delivery> InviteBotAsync(string channelId) => Locked(() => Channel(channelId) is { HasExternal: false } channel
        ? parts.Channels.Invite(channel)
        : throw new InvalidOperationException("A bot cannot be invited to a channel with external people."));

    /// <summary>A member removes the bot: <c>leave</c>.</summary>
    public Task<Delivery> RemoveBotAsync(string channelId) => Locked(() => parts.Channels.Remove(Channel(channelId)));

    /// <summary>Somebody is invited to a channel; in a group's channel that makes him a member of the group.</summary>
    public Task JoinAsync(string channelId, string userId) => ChangeAsync(() =>
    {
        var channel = Channel(channelId);
        Require(channel.GroupId is { } group ? parts.Groups.AddMember(group, User(userId)) : channel.OrgUnitId is null && !channel.Members.Contains(userId), $"{userId} cannot join {channelId}.");
        if (channel.GroupId is null)
        {
            channel.Members.Add(Person(userId).Id);
            parts.Channels.Joined(channel, [userId]);
        }
    });

    /// <summary>Somebody leaves a channel or is removed. Whoever came into a group through a unit cannot leave alone.</summary>
    public Task LeaveAsync(string channelId, string userId) => ChangeAsync(() =>
    {
        var channel = Channel(channelId);
        Require(channel.GroupId is { } group ? parts.Groups.RemoveMember(group, userId) : channel.OrgUnitId is null && channel.Members.Remove(userId), $"{userId} cannot leave {channelId}.");
        if (channel.GroupId is null)
        {
            parts.Channels.Left(channel, [userId]);
        }
    });

    /// <summary>Somebody makes a group; the bot is not in its channel before <see cref="InviteBotAsync"/>.</summary>
    public CityGroup CreateGroup(string name, IReadOnlyList<string> masters, IReadOnlyList<string> members, bool isPublic = true) => Locked(() => parts.Groups.Create(name, isPublic, masters, members));

    /// <summary>The group is gone: <c>left</c> for its people and <c>leave</c> for the bot.</summary>
    public Task DissolveGroupAsync(string groupId) => ChangeAsync(() => parts.Groups.Dissolve(Group(groupId)));

    public Task SetGroupPublicAsync(string groupId, bool isPublic) => ChangeAsync(() => parts.Groups.Put(Group(groupId) with { IsPublic = isPublic }));

    public Task AddGroupMemberAsync(string groupId, string userId) => ChangeAsync(() => Require(parts.Groups.AddMember(Group(groupId).Id, User(userId)), $"{userId} is in {groupId} already."));

    public Task RemoveGroupMemberAsync(string groupId, string memberId) => ChangeAsync(() => Require(parts.Groups.RemoveMember(Group(groupId).Id, memberId), $"{memberId} is no direct entry of {groupId}."));

    public Task AddMasterAsync(string groupId, string userId) => ChangeAsync(() => Require(parts.Groups.AddMaster(Group(groupId).Id, Person(userId).Id), $"{userId} is a master of {groupId} already."));

    public Task RemoveMasterAsync(string groupId, string userId) => ChangeAsync(() => Require(parts.Groups.RemoveMaster(Group(groupId).Id, userId), $"{userId} is no master of {groupId}."));

    /// <summary>An account is suspended, deleted, sent on leave or opened again; no event tells of it.</summary>
    public void SetAccountState(string userId, AccountState state) => Locked(() =>
    {
        parts.Tenant.Put(Person(userId) with { State = state });
        return true;
    });

    /// <summary>Somebody's main seat moves to another unit (異動), without a title there; other seats stay. No event tells of it.</summary>
    public void MovePerson(string userId, string unitId) => Locked(() =>
    {
        var unit = parts.Tenant.Unit(unitId) ?? throw new ArgumentException($"No unit has the id {unitId}; units are in seeds/tenant/org-units.json.", nameof(unitId));
        var person = Person(userId);
        parts.Tenant.Put(person with { Seats = [new CitySeat(unit.Id, null, IsHead: false, IsPrimary: true), .. person.Seats.Where(seat => !seat.IsPrimary && seat.OrgUnitId != unit.Id)] });
        return true;
    });

    private async Task ChangeAsync(Action change)
    {
        lock (parts.Tenant.Gate)
        {
            change();
        }

        await parts.Callbacks.SettledAsync();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (parts.Tenant.Gate)
        {
            return read();
        }
    }

    private CityMember User(string userId) => new(Person(userId).Id, CityMemberKind.USER);

    private static void Require(bool isPossible, string otherwise)
    {
        if (!isPossible)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
