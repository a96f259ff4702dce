using ComplianceBot.Simulator.Callbacks;
using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Tenant;

/// <summary>Changes groups and tells the bot in their channel who came and went.</summary>
/// <remarks>Callers hold the tenant's gate.</remarks>
internal sealed class GroupDesk(TenantState tenant, CallbackDesk callbacks, Talks talks)
{
    public void Put(CityGroup group)
    {
        var before = tenant.Group(group.Id);
        tenant.Put(group);
        if (before is not null && before.IsPublic != group.IsPublic && tenant.ChannelOfGroup(group.Id) is { } channel)
        {
            talks.Note(channel.Id, group.IsPublic ? "グループの公開区分が「公開」になりました" : "グループの公開区分が「非公開」になりました");
        }
    }

    public bool AddMaster(string groupId, string userId)
    {
        var group = tenant.Group(groupId)!;
        if (group.Masters.Contains(userId))
        {
            return false;
        }

        Put(group with { Masters = [.. group.Masters, userId] });
        return true;
    }

    public bool RemoveMaster(string groupId, string userId)
    {
        var group = tenant.Group(groupId)!;
        if (!group.Masters.Contains(userId))
        {
            return false;
        }

        Put(group with { Masters = [.. group.Masters.Where(master => master != userId)] });
        return true;
    }

    public bool AddMember(string groupId, CityMember member)
    {
        var group = tenant.Group(groupId)!;
        if (group.Members.Any(present => present.Id == member.Id))
        {
            return false;
        }

        ChangeMembers(group, [.. group.Members, member]);
        return true;
    }

    /// <summary>A direct entry goes; somebody who came in through a unit stays until that unit goes.</summary>
    public bool RemoveMember(string groupId, string memberId)
    {
        var group = tenant.Group(groupId)!;
        if (group.Members.All(member => member.Id != memberId))
        {
            return false;
        }

        ChangeMembers(group, [.. group.Members.Where(member => member.Id != memberId)]);
        return true;
    }

    private void ChangeMembers(CityGroup group, IReadOnlyList<CityMember> members)
    {
        var before = tenant.Expand(group.Id);
        Put(group with { Members = members });
        var after = tenant.Expand(group.Id);
        if (tenant.ChannelOfGroup(group.Id) is not { } channel)
        {
            return;
        }

        Tell(channel, "joined", [.. after.Except(before)]);
        Tell(channel, "left", [.. before.Except(after)]);
    }

    private void Tell(TenantChannel channel, string type, IReadOnlyList<string> who)
    {
        if (who.Count == 0)
        {
            return;
        }

        var names = string.Join('、', who.Select(id => tenant.Person(id)?.Name.Full ?? id));
        talks.Note(channel.Id, type == "joined" ? $"{names}さんが参加しました" : $"{names}さんが退室しました");
        callbacks.Tell(CallbackEvent.Members(type, channel, who));
    }
}
