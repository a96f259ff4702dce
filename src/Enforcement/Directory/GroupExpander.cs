using System.Collections.Frozen;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>Finds the people of one group through its ORGUNIT entries (with sub-units) and GROUP entries, each entry once (wire sheet 5.4).</summary>
internal sealed class GroupExpander(DirectorySnapshot snapshot)
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<Person>> NobodyAbove = FrozenDictionary<string, IReadOnlyList<Person>>.Empty;

    private readonly HashSet<string> groups = [];
    private readonly HashSet<string> units = [];
    private readonly HashSet<string> ids = [];
    private readonly List<Person> people = [];
    private string? unreadable;

    public Group Expand(TenantGroup group)
    {
        ids.EnsureCapacity(group.Members.Count);
        people.EnsureCapacity(group.Members.Count);
        AddGroup(group);
        var departments = DepartmentsOf(people);
        return new Group(group.Id, group.Name)
        {
            IsPublic = group.IsPublic,
            FirstSeen = snapshot.FirstSeen.TryGetValue(group.Id, out var seen) ? seen : DateTimeOffset.MinValue,
            People = people,
            Masters = [.. group.MasterIds.Distinct().Select(PersonOf)],
            Departments = departments,
            ManagersAbove = ManagersAbove(departments),
            Transfers = snapshot.Moves.Count == 0 ? [] : [.. people.SelectMany(snapshot.TransfersOf)],
            HandingOver = snapshot.Handovers.TryGetValue(group.Id, out var day) ? day : null,
            UnreadableBecause = unreadable,
        };
    }

    private void AddGroup(TenantGroup group)
    {
        if (!groups.Add(group.Id))
        {
            return;
        }

        foreach (var member in group.Members)
        {
            Add(member);
        }
    }

    private void Add(TenantMember member)
    {
        switch (member.Kind)
        {
            case TenantMemberKind.User:
                AddPerson(member.Id);
                break;
            case TenantMemberKind.OrgUnit when snapshot.Tree.Contains(member.Id):
                AddUnit(member.Id);
                break;
            case TenantMemberKind.OrgUnit:
                unreadable ??= "an org unit in it is not in the directory";
                break;
            case TenantMemberKind.Group when snapshot.Groups.TryGetValue(member.Id, out var nested):
                AddGroup(nested);
                break;
            case TenantMemberKind.Group:
                unreadable ??= "a group in it cannot be read (external or gone)";
                break;
            default:
                unreadable ??= "an entry in it is of an unknown kind";
                break;
        }
    }

    private void AddUnit(string unitId)
    {
        foreach (var unit in snapshot.Tree.WithSubUnits(unitId).Where(units.Add))
        {
            if (snapshot.Seated.TryGetValue(unit, out var seated))
            {
                foreach (var id in seated)
                {
                    AddPerson(id);
                }
            }
        }
    }

    private void AddPerson(string id)
    {
        if (ids.Add(id))
        {
            people.Add(PersonOf(id));
        }
    }

    private Person PersonOf(string id) => snapshot.FindPerson(id) ?? PersonFactory.Unknown(id);

    // Loops: this runs over every person of every group.
    private List<Department> DepartmentsOf(List<Person> all)
    {
        var seen = new HashSet<string>();
        var departments = new List<Department>();
        foreach (var person in all)
        {
            for (var i = 0; i < person.Seats.Count; i++)
            {
                if (person.Seats[i].DepartmentId is { } id && seen.Add(id))
                {
                    departments.Add(snapshot.Tree.Describe(id));
                }
            }
        }

        return departments;
    }

    // Only managers who are in the group themselves: somebody outside follows nothing that is said in it.
    private IReadOnlyDictionary<string, IReadOnlyList<Person>> ManagersAbove(List<Department> departments)
    {
        var heads = people.Where(person => person.IsManager && person.Seats.Any(seat => seat.DepartmentId is null)).ToArray();
        if (heads.Length == 0)
        {
            return NobodyAbove;
        }

        var above = new Dictionary<string, IReadOnlyList<Person>>();
        foreach (var department in departments)
        {
            var chain = snapshot.Tree.Upwards(department.Id).Skip(1).Select(unit => unit.Id).ToHashSet();
            var answering = heads.Where(person => person.Seats.Any(seat => chain.Contains(seat.OrgUnitId))).ToArray();
            if (answering.Length > 0)
            {
                above[department.Id] = answering;
            }
        }

        return above;
    }
}
