using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Tenant;

/// <summary>The tenant as it is now. All access under <see cref="Gate"/>: a request sees one state.</summary>
internal sealed class TenantState
{
    private readonly OrderedDictionary<string, CityPerson> people;
    private readonly Dictionary<string, string> idsByMail;
    private readonly Dictionary<string, CityOrgUnit> units;
    private readonly OrderedDictionary<string, CityGroup> groups;
    private readonly Dictionary<string, TenantChannel> channels;
    private readonly Dictionary<string, List<string>> seated;

    public TenantState(CityData city)
    {
        City = city;
        people = new(city.People.Select(person => KeyValuePair.Create(person.Id, person)));
        idsByMail = city.People.ToDictionary(person => person.Email, person => person.Id, StringComparer.OrdinalIgnoreCase);
        units = city.OrgUnits.ToDictionary(unit => unit.Id);
        groups = new(city.Groups.Select(group => KeyValuePair.Create(group.Id, group)));
        channels = city.Channels.ToDictionary(channel => channel.Id, channel => new TenantChannel(channel));
        seated = city.People.SelectMany(person => person.Seats.Select(seat => (seat.OrgUnitId, person.Id))).GroupBy(pair => pair.OrgUnitId, pair => pair.Id).ToDictionary(unit => unit.Key, unit => unit.ToList());
        Titles = city.Titles.Positions.Concat(city.Titles.Levels).Concat(city.Titles.UserTypes).ToDictionary(title => title.Id, title => title.Name);
    }

    public Lock Gate { get; } = new();

    public CityData City { get; }

    /// <summary>Names of positions, levels and user types by id.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; }

    /// <summary>Everybody, in the order of the list.</summary>
    public IReadOnlyList<CityPerson> People => people.Values;

    /// <summary>All groups, in the order of the list.</summary>
    public IReadOnlyList<CityGroup> Groups => groups.Values;

    public IEnumerable<TenantChannel> Channels => channels.Values;

    /// <summary>By id, login e-mail or <c>externalKey:…</c> (wire sheet 5.2).</summary>
    public CityPerson? Person(string id)
    {
        const string external = "externalKey:";
        var key = id.StartsWith(external, StringComparison.Ordinal) ? id[external.Length..].Replace("staff-", "user-", StringComparison.Ordinal) : id;
        return people.GetValueOrDefault(idsByMail.GetValueOrDefault(key, key));
    }

    public CityOrgUnit? Unit(string id) => units.GetValueOrDefault(id);

    public CityGroup? Group(string id) => groups.GetValueOrDefault(id);

    public TenantChannel? Channel(string id) => channels.GetValueOrDefault(id);

    public TenantChannel? ChannelOfGroup(string groupId) => channels.Values.FirstOrDefault(channel => channel.GroupId == groupId);

    public void Put(CityPerson person)
    {
        if (!people[person.Id].Seats.SequenceEqual(person.Seats))
        {
            Reseat(people[person.Id], person);
        }

        people[person.Id] = person;
    }

    public void Put(CityGroup group) => groups[group.Id] = group;

    public void Remove(CityGroup group) => groups.Remove(group.Id);

    public void Put(TenantChannel channel) => channels[channel.Id] = channel;

    public IEnumerable<CityPerson> SeatedIn(string unitId) => IdsIn(unitId).Select(id => people[id]);

    /// <summary>The talk between a person and the bot; made at its first use.</summary>
    public TenantChannel Talk(CityPerson person)
    {
        if (channels.TryGetValue(CityIds.Talk(person.Id), out var talk))
        {
            return talk;
        }

        var made = new TenantChannel(new CityChannel(CityIds.Talk(person.Id), person.Name.Full, CityChannelKind.SINGLE_USER, null, null, [person.Id], HasBot: true));
        channels.Add(made.Id, made);
        return made;
    }

    /// <summary>Ids of a channel's people, in a stable order.</summary>
    public IReadOnlyList<string> MembersOf(TenantChannel channel) => channel switch
    {
        { GroupId: { } group } => Expand(group),
        { OrgUnitId: { } unit } => [.. IdsIn(unit)],
        _ => channel.Members,
    };

    private void Reseat(CityPerson before, CityPerson after)
    {
        foreach (var seat in before.Seats)
        {
            seated[seat.OrgUnitId].Remove(before.Id);
        }

        foreach (var seat in after.Seats)
        {
            if (!seated.TryGetValue(seat.OrgUnitId, out var there))
            {
                seated[seat.OrgUnitId] = there = [];
            }

            there.Add(after.Id);
        }
    }

    private IReadOnlyList<string> IdsIn(string unitId) => seated.TryGetValue(unitId, out var there) ? there : [];

    /// <summary>People of a group with units and nested groups opened up; nested groups may hold each other.</summary>
    public IReadOnlyList<string> Expand(string groupId)
    {
        var found = new List<string>();
        var seen = new HashSet<string>();
        var open = new Queue<string>([groupId]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next) || Group(next) is not { } group)
            {
                continue;
            }

            foreach (var member in group.Members)
            {
                if (member.Kind == CityMemberKind.GROUP)
                {
                    open.Enqueue(member.Id);
                }
                else
                {
                    found.AddRange(member.Kind == CityMemberKind.USER ? [member.Id] : IdsIn(member.Id));
                }
            }
        }

        return [.. found.Distinct()];
    }
}

/// <summary>A channel as it is now.</summary>
internal sealed class TenantChannel(CityChannel start)
{
    public string Id => start.Id;

    public string Title => start.Title;

    public CityChannelKind Kind => start.Kind;

    public string? GroupId => start.GroupId;

    public string? OrgUnitId => start.OrgUnitId;

    public bool HasExternal => start.HasExternal;

    public bool HasBot { get; set; } = start.HasBot;

    /// <summary>The talk was opened (begin fired).</summary>
    public bool IsOpen { get; set; }

    public List<string> Members { get; } = [.. start.Members];
}
