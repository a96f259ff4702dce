namespace ComplianceBot.Simulator.City;

/// <summary>Channels of all four types; the bot is in about half of the groups' channels.</summary>
internal static class ChannelPlan
{
    public static List<CityChannel> For(Roster roster, IReadOnlyList<(GroupDraft Draft, CityGroup Group)> groups)
    {
        var channels = groups.Select((pair, index) => OfGroup(pair.Draft, pair.Group, index)).ToList();
        channels.AddRange(roster.Sections.Where((_, index) => index % 5 == 0).Select((section, index) => new CityChannel(
            $"channel-unit-{index + 1:00}", section.Name, CityChannelKind.ORGUNIT, GroupId: null, section.Id, [], HasBot: index % 4 != 3)));
        channels.Add(new CityChannel(CityIds.AlertsChannel, "DX推進課 お知らせ（管理者）", CityChannelKind.MULTI_USERS, null, null, [.. roster.People.Where(person => person.IsAdministrator).Select(person => person.Id)], HasBot: true));
        channels.AddRange(roster.Sections.Where((_, index) => index % 4 == 1).Select((section, index) => OfPeople(roster, section, index)));
        channels.AddRange(roster.People.Where(person => person.IsAdministrator).Select(person => new CityChannel(CityIds.Talk(person.Id), person.Name.Full, CityChannelKind.SINGLE_USER, null, null, [person.Id], HasBot: true)));
        return channels;
    }

    private static CityChannel OfGroup(GroupDraft draft, CityGroup group, int index)
    {
        var hasBot = draft.NeedsBot || index % 5 is 0 or 2;
        return new CityChannel(draft.ChannelId ?? $"channel-{index + 1:000}", group.Name, CityChannelKind.GROUP, group.Id, OrgUnitId: null, [], hasBot);
    }

    private static CityChannel OfPeople(Roster roster, CityOrgUnit section, int index)
    {
        var people = roster.Staff(section.Id).Take(3 + (index % 3)).ToList();
        var hasExternal = index % 7 == 3;
        var title = hasExternal ? $"{section.Name}・委託業者" : string.Join('、', people.Select(person => person.Name.Family));
        return new CityChannel($"channel-multi-{index + 1:00}", title, CityChannelKind.MULTI_USERS, null, null, [.. people.Select(person => person.Id)], HasBot: !hasExternal && index % 3 != 2, hasExternal);
    }
}
