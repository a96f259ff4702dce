namespace ComplianceBot.Simulator.City;

/// <summary>Picks people for the groups that are drawn up by hand: "three of the 税務課 and its manager".</summary>
internal sealed class Cast(Roster roster)
{
    private readonly List<CityPerson> spare = [.. roster.People.Where(person => person.State != AccountState.Active)];

    public Roster Roster => roster;

    public string Section(string name) => roster.Named(name).Id;

    public List<CityPerson> Staff(string section, int count, int skip = 0) => [.. roster.Staff(Section(section)).Skip(skip).Take(count)];

    public CityPerson Manager(string section) => roster.ManagerOf(Section(section));

    /// <summary>The 課長補佐 of a 課 who is on leave.</summary>
    public CityPerson ManagerOnLeave(string section) => roster.People.First(person =>
        person is { State: AccountState.OnLeave, LevelId: "level-04" } && Roster.HomeSection(person) == Section(section));

    /// <summary>A 係 of the fire service that its 係長 heads, with nobody from elsewhere in it.</summary>
    public CityOrgUnit UnitWithoutManager() => roster.Chart.First(unit =>
        unit.Level == 3 && unit.Name[0] is ('救' or '警')
        && roster.SeatedIn(unit.Id).All(person => person is { State: AccountState.Active, Seats.Count: 1 } && !roster.IsManager(person)));

    /// <summary>Somebody in the wanted state, each time another one; managers on leave are not taken.</summary>
    public CityPerson Next(AccountState state)
    {
        var person = spare.First(candidate => candidate.State == state && candidate.LevelId != "level-04");
        spare.Remove(person);
        return person;
    }

    /// <summary>A group that keeps every article: staff, their manager, two masters out of the staff.</summary>
    public GroupDraft Orderly(string name, string section, int skip = 0)
    {
        var staff = Staff(section, 4, skip);
        return GroupDraft.Of(name, [.. staff, Manager(section)], staff.Take(2)) with { Description = $"{name}の連絡に使います。" };
    }

    public static GroupDraft Add(GroupDraft draft, params CityPerson[] people) =>
        draft with { Members = [.. draft.Members, .. people.Select(person => GroupDraft.User(person.Id))] };
}
