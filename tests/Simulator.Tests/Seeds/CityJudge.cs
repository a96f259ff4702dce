using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Tests.Seeds;

/// <summary>
/// Judges the city by p.7 with its own few lines, so that "exactly the planted list" is checked by somebody other than
/// the generator. What the guideline leaves open is a switch: the planted list has to come out under every reading.
/// </summary>
internal sealed class CityJudge(CityData city, JudgeReading reading)
{
    private static readonly string[] ManagerTitles = ["部長", "次長", "課長", "課長補佐", "室長", "所長", "園長", "館長"];
    private readonly Dictionary<string, CityPerson> people = city.People.ToDictionary(person => person.Id);
    private readonly Dictionary<string, CityGroup> groups = city.Groups.ToDictionary(group => group.Id);
    private readonly Dictionary<string, CityOrgUnit> units = city.OrgUnits.ToDictionary(unit => unit.Id);
    private readonly Dictionary<string, string> positions = city.Titles.Positions.ToDictionary(title => title.Id, title => title.Name);

    public IEnumerable<(string Rule, string GroupId)> Violations() => city.Groups.SelectMany(group => Judge(group).Select(rule => (rule, group.Id)));

    public int ActiveMasters(string groupId) => groups[groupId].Masters.Count(IsActive);

    private IEnumerable<string> Judge(CityGroup group)
    {
        var ids = Expand(group, []).ToHashSet();
        var known = ids.Where(people.ContainsKey).Select(id => people[id]).ToList();
        if (!known.Exists(IsManager))
        {
            yield return "group-without-manager";
        }

        if (MissesADepartment(known))
        {
            yield return "department-without-manager";
        }

        if (ids.Count > 2 && group.Masters.Count(IsActive) < 2)
        {
            yield return "single-master";
        }

        if (!group.IsPublic)
        {
            yield return "private-group";
        }

        if ((reading.MastersCountAsMembers ? ids.Concat(group.Masters) : ids).Any(HasDeparted))
        {
            yield return "departed-member-in-group";
        }
    }

    private bool MissesADepartment(List<CityPerson> known)
    {
        var counted = reading.OnlyActiveCount ? known.FindAll(person => person.State == AccountState.Active) : known;
        var seats = counted.SelectMany(person => person.Seats.Where(seat => seat.IsPrimary || reading.SecondSeatsCount).Select(seat => Section(seat.OrgUnitId)).OfType<string>().Distinct()).ToList();
        return seats.Distinct().Count() > 1
            && seats.GroupBy(section => section).Any(section => section.Count() > 1 && !known.Exists(person => Manages(person, section.Key)));
    }

    private bool Manages(CityPerson person, string section) => person.State == AccountState.Active && person.Seats.Any(seat =>
        (IsManagerSeat(seat) || (reading.ManagersCountInEverySeat && IsManager(person))) && (seat.OrgUnitId == units[section].ParentId || Section(seat.OrgUnitId) == section));

    private bool IsManager(CityPerson person) => person.State == AccountState.Active && person.Seats.Any(IsManagerSeat);

    private bool IsManagerSeat(CitySeat seat) =>
        (seat.PositionId is { } position && ManagerTitles.Contains(positions[position])) || (seat.IsHead && units[seat.OrgUnitId].Level <= 2);

    private bool IsActive(string id) => people.TryGetValue(id, out var person) && person.State == AccountState.Active;

    private bool HasDeparted(string id) => !people.TryGetValue(id, out var person) || person.State is AccountState.Suspended or AccountState.Deleted;

    private string? Section(string unitId) => units[unitId] switch
    {
        { Level: 1 } => null,
        { Level: 2 } section => section.Id,
        var unit => unit.ParentId,
    };

    private IEnumerable<string> Expand(CityGroup group, HashSet<string> seen)
    {
        if (!seen.Add(group.Id))
        {
            return [];
        }

        return group.Members.SelectMany(member => member.Kind switch
        {
            CityMemberKind.USER => [member.Id],
            CityMemberKind.GROUP => Expand(groups[member.Id], seen),
            _ => SeatedIn(member.Id),
        });
    }

    private IEnumerable<string> SeatedIn(string unitId) => city.People
        .Where(person => person.Seats.Any(seat => seat.OrgUnitId == unitId || (reading.UnitsDescend && IsBelow(seat.OrgUnitId, unitId))))
        .Select(person => person.Id);

    private bool IsBelow(string unitId, string above) => units[unitId].ParentId is { } parent && (parent == above || IsBelow(parent, above));
}

/// <summary>What may be read in two ways (wire sheet 10.16, catalogue 3.5).</summary>
internal sealed record JudgeReading(bool UnitsDescend, bool OnlyActiveCount, bool SecondSeatsCount, bool MastersCountAsMembers, bool ManagersCountInEverySeat)
{
    public static IEnumerable<JudgeReading> All() =>
        Enumerable.Range(0, 32).Select(bits => new JudgeReading((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0));
}
