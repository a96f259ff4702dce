using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Tenant;

/// <summary>Changes groups; in their channel the bot is told who came and went. Of other changes no event tells (wire sheet 10.29).</summary>
/// <remarks>Callers hold the tenant's gate.</remarks>
internal sealed class GroupDesk(TenantState tenant, ChannelDesk channels, Talks talks, GroupLag lag)
{
    private int created;

    /// <summary>The group as the API shows it now.</summary>
    public CityGroup AsRead(CityGroup group) => lag.AsRead(group);

    public void Put(CityGroup group)
    {
        var before = tenant.Group(group.Id)!;
        lag.Remember(before);
        tenant.Put(group);
        if (before.IsPublic != group.IsPublic && tenant.ChannelOfGroup(group.Id) is { } channel)
        {
            talks.Note(channel.Id, group.IsPublic ? "グループの公開区分が「公開」になりました" : "グループの公開区分が「非公開」になりました");
        }
    }

    /// <summary>A new group with a channel, the bot not yet in it.</summary>
    public CityGroup Create(string name, bool isPublic, IReadOnlyList<string> masters, IReadOnlyList<string> members)
    {
        var group = new CityGroup($"group-new-{++created:000}", name, Description: null, isPublic, masters, [.. members.Select(id => new CityMember(id, CityMemberKind.USER))]);
        tenant.Put(group);
        tenant.Put(new TenantChannel(new CityChannel($"channel-new-{created:000}", name, CityChannelKind.GROUP, group.Id, OrgUnitId: null, [], HasBot: false)));
        return group;
    }

    /// <summary>The group is dissolved: its people and the bot leave, and it is gone from the directory.</summary>
    public void Dissolve(CityGroup group)
    {
        var members = tenant.Expand(group.Id);
        tenant.Remove(group);
        if (tenant.ChannelOfGroup(group.Id) is { } channel)
        {
            channels.Left(channel, members);
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
        if (tenant.ChannelOfGroup(group.Id) is { } channel)
        {
            channels.Joined(channel, [.. after.Except(before)]);
            channels.Left(channel, [.. before.Except(after)]);
        }
    }
}
