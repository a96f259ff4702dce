using ComplianceBot.Simulator.Callbacks;
using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator;

/// <summary>Channels and groups change. In a group's channel the bot is told who came and went.</summary>
public sealed partial class RunningSimulator
{
    /// <summary>A group as it is now.</summary>
    public CityGroup Group(string groupId) => Locked(() => parts.Tenant.Group(groupId) ?? throw new ArgumentException($"No group has the id {groupId}; groups are in seeds/tenant/groups.json.", nameof(groupId)));

    /// <summary>A group by its name.</summary>
    public CityGroup GroupNamed(string name) => Group(City.Groups.FirstOrDefault(group => group.Name == name)?.Id ?? throw new ArgumentException($"No group is called {name}.", nameof(name)));

    public string ChannelOfGroup(string groupId) => Locked(() => parts.Tenant.ChannelOfGroup(groupId)?.Id ?? throw new ArgumentException($"The group {groupId} has no channel.", nameof(groupId)));

    /// <summary>Ids of everybody in a channel now.</summary>
    public IReadOnlyList<string> MembersOf(string channelId) => Locked(() => parts.Tenant.MembersOf(Channel(channelId)));

    /// <summary>A member invites the bot: <c>join</c>.</summary>
    public Task<Delivery> InviteBotAsync(string channelId) => Locked(() =>
    {
        var channel = Channel(channelId);
        if (channel.HasExternal)
        {
            throw new InvalidOperationException("A bot cannot be invited to a channel with external people.");
        }

        channel.HasBot = true;
        parts.Talks.Note(channel.Id, $"{parts.Bot.Name}（bot）が参加しました");
        return parts.Callbacks.Raise(CallbackEvent.Bot("join", channel));
    });

    /// <summary>A member removes the bot: <c>leave</c>.</summary>
    public Task<Delivery> RemoveBotAsync(string channelId) => Locked(() =>
    {
        var channel = Channel(channelId);
        channel.HasBot = false;
        parts.Talks.Note(channel.Id, $"{parts.Bot.Name}（bot）が退室しました");
        return parts.Callbacks.Raise(CallbackEvent.Bot("leave", channel));
    });

    /// <summary>Somebody is invited to a channel; in a group's channel that makes him a member of the group.</summary>
    public Task JoinAsync(string channelId, string userId) => ChangeMembersAsync(channelId, userId, "joined");

    /// <summary>Somebody leaves a channel or is removed. Whoever came into a group through a unit cannot leave alone.</summary>
    public Task LeaveAsync(string channelId, string userId) => ChangeMembersAsync(channelId, userId, "left");

    public Task SetGroupPublicAsync(string groupId, bool isPublic) => ChangeGroupAsync(() => parts.Groups.Put(Group(groupId) with { IsPublic = isPublic }));

    public Task AddGroupMemberAsync(string groupId, string userId) => ChangeGroupAsync(() => Require(parts.Groups.AddMember(Group(groupId).Id, new CityMember(Person(userId).Id, CityMemberKind.USER)), $"{userId} is in {groupId} already."));

    public Task RemoveGroupMemberAsync(string groupId, string memberId) => ChangeGroupAsync(() => Require(parts.Groups.RemoveMember(Group(groupId).Id, memberId), $"{memberId} is no direct entry of {groupId}."));

    public Task AddMasterAsync(string groupId, string userId) => ChangeGroupAsync(() => Require(parts.Groups.AddMaster(Group(groupId).Id, Person(userId).Id), $"{userId} is a master of {groupId} already."));

    public Task RemoveMasterAsync(string groupId, string userId) => ChangeGroupAsync(() => Require(parts.Groups.RemoveMaster(Group(groupId).Id, userId), $"{userId} is no master of {groupId}."));

    private Task ChangeMembersAsync(string channelId, string userId, string type) => ChangeGroupAsync(() =>
    {
        var channel = Channel(channelId);
        var person = Person(userId);
        if (channel.GroupId is { } groupId)
        {
            var isDone = type == "joined" ? parts.Groups.AddMember(groupId, new CityMember(person.Id, CityMemberKind.USER)) : parts.Groups.RemoveMember(groupId, person.Id);
            Require(isDone, $"{userId} cannot be {type} in {channelId}: the group's direct entries do not allow it.");
            return;
        }

        Require(channel.OrgUnitId is null, "The channel of a unit has the unit's people.");
        Require(type == "joined" ? !channel.Members.Contains(person.Id) : channel.Members.Contains(person.Id), $"{userId} cannot be {type} in {channelId}.");
        _ = type == "joined" ? Add(channel.Members, person.Id) : channel.Members.Remove(person.Id);
        parts.Talks.Note(channel.Id, type == "joined" ? $"{person.Name.Full}さんが参加しました" : $"{person.Name.Full}さんが退室しました");
        parts.Callbacks.Tell(CallbackEvent.Members(type, channel, [person.Id]));
    });

    private async Task ChangeGroupAsync(Action change)
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

    private static void Require(bool isPossible, string otherwise)
    {
        if (!isPossible)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    private static bool Add(List<string> members, string userId)
    {
        members.Add(userId);
        return true;
    }
}
