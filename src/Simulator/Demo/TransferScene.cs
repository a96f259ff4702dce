using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Demo;

/// <summary>A small spring in the city: a few people of groups that belong to one section move on and stay in the groups (p.7-04).</summary>
internal static class TransferScene
{
    private const int Moves = 3;

    /// <summary>Smaller groups than this say little.</summary>
    private const int LeastMembers = 4;

    /// <summary>Moves them; returns who moved.</summary>
    public static IReadOnlyList<string> Play(RunningSimulator simulator)
    {
        var moved = new List<string>();
        foreach (var group in simulator.City.Groups)
        {
            if (moved.Count < Moves && WhoMayMove(simulator, group) is { } person && !moved.Contains(person.Id))
            {
                simulator.MovePerson(person.Id, Elsewhere(simulator.City, SectionOf(person)!));
                moved.Add(person.Id);
            }
        }

        return moved;
    }

    // Somebody without an office in it, from a group of whom most have their seat in one section.
    private static CityPerson? WhoMayMove(RunningSimulator simulator, CityGroup group)
    {
        var people = simulator.City.People.ToDictionary(person => person.Id);
        CityPerson[] members = [.. group.Members.Where(member => member.Kind == CityMemberKind.USER).Select(member => people[member.Id])];
        if (members.Length < LeastMembers || members.Length < group.Members.Count)
        {
            return null;
        }

        var section = members.GroupBy(SectionOf).MaxBy(of => of.Count())!;
        return section.Key is not null && section.Count() * 2 > members.Length
            ? section.LastOrDefault(person => person is { State: AccountState.Active, Seats: [{ IsHead: false, PositionId: null }] } && !group.Masters.Contains(person.Id))
            : null;
    }

    private static string? SectionOf(CityPerson person) => person.Seats.Where(seat => seat.IsPrimary).Select(seat => OrgChart.SectionOf(seat.OrgUnitId)).FirstOrDefault();

    private static string Elsewhere(CityData city, string section) => city.OrgUnits.First(unit => unit.Level == 2 && unit.Id != section && !unit.Id.StartsWith(section[..6], StringComparison.Ordinal)).Id;
}
