using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>Organisation units as a tree; survives cycles and parents that are not there.</summary>
internal sealed class OrgTree
{
    private readonly Dictionary<string, TenantOrgUnit> units;
    private readonly ILookup<string, string> children;
    private readonly int departmentLevel;

    public OrgTree(IReadOnlyList<TenantOrgUnit> units, int departmentLevel)
    {
        this.units = new Dictionary<string, TenantOrgUnit>(units.Count);
        foreach (var unit in units)
        {
            this.units[unit.Id] = unit;
        }

        children = units.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!, unit => unit.Id);
        this.departmentLevel = departmentLevel;
    }

    public bool Contains(string unitId) => units.ContainsKey(unitId);

    /// <summary>The unit and everything under it, each once.</summary>
    public IEnumerable<string> WithSubUnits(string unitId)
    {
        var seen = new HashSet<string> { unitId };
        var open = new Stack<string>([unitId]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in children[next])
            {
                if (seen.Add(child))
                {
                    open.Push(child);
                }
            }
        }
    }

    /// <summary>The unit itself, then its parent and so on to the top.</summary>
    public IEnumerable<TenantOrgUnit> Upwards(string unitId)
    {
        var seen = new HashSet<string>();
        for (var next = units.GetValueOrDefault(unitId); next is not null && seen.Add(next.Id); next = ParentOf(next))
        {
            yield return next;
        }
    }

    /// <summary>The unit at the depth of 課 above or equal to this one; null above that depth.</summary>
    public string? DepartmentOf(string unitId) => Upwards(unitId).FirstOrDefault(unit => LevelOf(unit) == departmentLevel)?.Id;

    /// <summary>Heads of 係 and the like do not count as managers, heads of 課 and 部 do.</summary>
    public bool IsDepartmentOrAbove(string unitId) => units.TryGetValue(unitId, out var unit) && LevelOf(unit) <= departmentLevel;

    public Department Describe(string departmentId) => new(departmentId, units.TryGetValue(departmentId, out var unit) ? unit.Name : "");

    // displayLevel counts from 1; a server that leaves it out gets it counted.
    private int LevelOf(TenantOrgUnit unit) => unit.DisplayLevel > 0 ? unit.DisplayLevel : Upwards(unit.Id).Count();

    private TenantOrgUnit? ParentOf(TenantOrgUnit unit) => unit.ParentId is null ? null : units.GetValueOrDefault(unit.ParentId);
}
