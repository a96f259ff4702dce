namespace ComplianceBot.Simulator.City;

/// <summary>Units with readable ids: org-01 is a 部, org-01-02 a 課 in it, org-01-02-03 a 係 in that.</summary>
internal static class OrgChart
{
    private const int SectionIdLength = 9;

    public static List<CityOrgUnit> From(Vocabulary words)
    {
        var units = new List<CityOrgUnit>();
        foreach (var (division, d) in words.Divisions.Select((division, d) => (division, d + 1)))
        {
            var divisionId = $"org-{d:00}";
            units.Add(new CityOrgUnit(divisionId, division.Name, ParentId: null, Level: 1, d));
            foreach (var (section, s) in division.Sections.Select((section, s) => (section, s + 1)))
            {
                var sectionId = $"{divisionId}-{s:00}";
                units.Add(new CityOrgUnit(sectionId, section.Name, divisionId, Level: 2, s));
                units.AddRange(section.Units.Select((unit, u) => new CityOrgUnit($"{sectionId}-{u + 1:00}", unit, sectionId, Level: 3, u + 1)));
            }
        }

        return units;
    }

    /// <summary>The 課 that a unit belongs to; null for a 部.</summary>
    public static string? SectionOf(string unitId) => unitId.Length < SectionIdLength ? null : unitId[..SectionIdLength];
}
