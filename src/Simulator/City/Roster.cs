namespace ComplianceBot.Simulator.City;

/// <summary>Who is who, while groups are being drawn up: managers, staff, and whom a group still lacks to keep every article.</summary>
internal sealed class Roster
{
    /// <summary>The titles that the shipped policy counts as 管理職.</summary>
    private static readonly string[] ManagerTitles = ["部長", "次長", "課長", "課長補佐", "室長", "所長", "園長", "館長"];
    private readonly HashSet<string> managerPositions;
    private readonly Dictionary<string, CityOrgUnit> units;
    private readonly ILookup<string, CityPerson> bySection;

    public Roster(IReadOnlyList<CityPerson> people, IReadOnlyList<CityOrgUnit> chart, CityTitles titles)
    {
        People = people;
        Chart = chart;
        managerPositions = [.. titles.Positions.Where(title => ManagerTitles.Contains(title.Name)).Select(title => title.Id)];
        units = chart.ToDictionary(unit => unit.Id);
        bySection = people
            .SelectMany(person => person.Seats.Select(seat => (Section: OrgChart.SectionOf(seat.OrgUnitId), person)).Distinct())
            .Where(pair => pair.Section is not null)
            .ToLookup(pair => pair.Section!, pair => pair.person);
    }

    public IReadOnlyList<CityPerson> People { get; }

    public IReadOnlyList<CityOrgUnit> Chart { get; }

    public IReadOnlyList<CityOrgUnit> Sections => [.. Chart.Where(unit => unit.Level == 2)];

    public CityOrgUnit Unit(string id) => units[id];

    public CityOrgUnit Named(string name) => Chart.First(unit => unit.Name == name);

    public IReadOnlyList<CityOrgUnit> UnitsOf(string parentId) => [.. Chart.Where(unit => unit.ParentId == parentId)];

    public IEnumerable<CityPerson> SeatedIn(string unitId) => People.Where(person => person.Seats.Any(seat => seat.OrgUnitId == unitId));

    public CityPerson DivisionHead(string divisionId) => SeatedIn(divisionId).First(person => person.Seats[0].IsHead);

    public CityPerson DivisionDeputy(string divisionId) => SeatedIn(divisionId).First(person => !person.Seats[0].IsHead);

    public static string? HomeSection(CityPerson person) => person.Seats is [var seat, ..] ? OrgChart.SectionOf(seat.OrgUnitId) : null;

    /// <summary>管理職 by title, or head of a 部 or 課; in office.</summary>
    public bool IsManager(CityPerson person) => person.State == AccountState.Active && person.Seats.Any(IsManagerSeat);

    /// <summary>The manager that answers for a 課: its head, else its 課長補佐.</summary>
    public CityPerson ManagerOf(string sectionId) =>
        bySection[sectionId].Where(person => ManagesHere(person, sectionId)).OrderByDescending(person => person.Seats[0].IsHead && HomeSection(person) == sectionId).First();

    public bool ManagesHere(CityPerson person, string sectionId) =>
        person.State == AccountState.Active && person.Seats.Any(seat => OrgChart.SectionOf(seat.OrgUnitId) == sectionId && IsManagerSeat(seat));

    /// <summary>Active staff with this one seat, no managers: the people that groups are mostly made of.</summary>
    public IReadOnlyList<CityPerson> Staff(string sectionId) =>
        [.. bySection[sectionId].Where(person => person is { State: AccountState.Active, Seats.Count: 1 } && !person.Seats.Any(IsManagerSeat))];

    /// <summary>Everybody of a 課 whose account is alive: on leave and not yet started included.</summary>
    public IReadOnlyList<CityPerson> Present(string sectionId) => [.. bySection[sectionId].Where(IsPresent)];

    public static bool IsPresent(CityPerson person) => person.State is AccountState.Active or AccountState.OnLeave or AccountState.Pending;

    /// <summary>A unit may stand in a group as itself when nobody departed sits in it.</summary>
    public bool IsClean(string unitId) => SeatedIn(unitId).All(IsPresent);

    /// <summary>Adds the managers whom p.7-01 asks for: one at all, and one for every 課 of which two or more take part.</summary>
    public List<CityPerson> WithManagers(IEnumerable<CityPerson> members)
    {
        var all = members.Distinct().ToList();
        if (!all.Exists(IsManager))
        {
            all.Add(ManagerOf(HomeSection(all[0])!));
        }

        while (FirstUncovered(all) is { } section)
        {
            all.Add(ManagerOf(section));
        }

        return all;
    }

    private string? FirstUncovered(List<CityPerson> all) => all
        .SelectMany(person => person.Seats.Select(seat => OrgChart.SectionOf(seat.OrgUnitId)).OfType<string>().Distinct())
        .GroupBy(section => section)
        .Where(section => section.Count() > 1)
        .Select(section => section.Key)
        .FirstOrDefault(section => !all.Exists(person => ManagesHere(person, section)));

    private bool IsManagerSeat(CitySeat seat) => (seat.IsHead && seat.OrgUnitId.Length <= 9) || (seat.PositionId is { } position && managerPositions.Contains(position));
}
