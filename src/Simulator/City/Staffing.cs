namespace ComplianceBot.Simulator.City;

/// <summary>Fills the chart with people: heads, deputies, 課長補佐, 係長, and staff up to the wanted headcount.</summary>
internal sealed class Staffing(Vocabulary words, CityTitles titles, Random random)
{
    private readonly List<CityPerson> people = [];
    private readonly HashSet<string> namesTaken = [];

    public List<CityPerson> Fill(IReadOnlyList<CityOrgUnit> chart, int headcount)
    {
        var bySection = words.Divisions.SelectMany(division => division.Sections.Select(section => (division, section))).ToList();
        foreach (var (division, d) in words.Divisions.Select((division, d) => (division, d)))
        {
            var id = $"org-{d + 1:00}";
            Seat(id, division.Head ?? "部長", isHead: true);
            Seat(id, division.Deputy ?? "次長", isHead: false);
        }

        var sections = chart.Where(unit => unit.Level == 2).ToList();
        foreach (var (section, index) in sections.Select((section, index) => (section, index)))
        {
            var units = chart.Where(unit => unit.ParentId == section.Id).ToList();
            Seat(section.Id, bySection[index].section.Head ?? "課長", isHead: true);
            SeatAssistants(section, units, index);
            units.ForEach(unit => Seat(unit.Id, "係長", isHead: true));
        }

        SeatStaff([.. chart.Where(unit => unit.Level == 3)], headcount);
        return people;
    }

    /// <summary>Every third 課 has its 課長補佐 sitting in a 係, where only the unit brings him into a group.</summary>
    private void SeatAssistants(CityOrgUnit section, List<CityOrgUnit> units, int index)
    {
        Seat(index % 3 == 0 ? units[0].Id : section.Id, "課長補佐", isHead: false);
        if (units.Count > 2)
        {
            Seat(units[^1].Id, "課長補佐", isHead: false);
        }
    }

    private void SeatStaff(List<CityOrgUnit> units, int headcount)
    {
        const int least = 4;
        var sizes = units.ToDictionary(unit => unit.Id, _ => least);
        for (var left = headcount - people.Count - (least * units.Count); left > 0; left--)
        {
            sizes[units[random.Next(units.Count)].Id]++;
        }

        foreach (var unit in units)
        {
            for (var n = 0; n < sizes[unit.Id]; n++)
            {
                Seat(unit.Id, StaffTitle(unit, n), isHead: false);
            }
        }
    }

    private static string? StaffTitle(CityOrgUnit unit, int n)
    {
        if (n % 5 == 4)
        {
            return null;
        }

        var trained = unit.Id[..6] switch
        {
            "org-04" when unit.Name.Contains("保健", StringComparison.Ordinal) => "保健師",
            "org-05" when unit.Name == "園務係" => "保育士",
            "org-07" or "org-08" => "技師",
            "org-10" => n % 2 == 0 ? "消防士長" : "消防士",
            _ => null,
        };
        return trained ?? (n % 5) switch { 0 => "主査", 1 => "主任", 2 => "主幹", _ => "主事" };
    }

    private void Seat(string unitId, string? title, bool isHead)
    {
        var number = people.Count + 1;
        var position = titles.Positions.FirstOrDefault(candidate => candidate.Name == title);
        var seat = new CitySeat(unitId, position?.Id, isHead, IsPrimary: true);
        people.Add(new CityPerson($"user-{number:0000}", $"s{number:0000}@city.example.jp", NextName(), AccountState.Active, LevelOf(title), UserTypeOf(title), [seat]));
    }

    private CityName NextName()
    {
        for (var attempt = 0; attempt < 20_000; attempt++)
        {
            var family = words.Families[random.Next(words.Families.Count)].Split('/');
            var given = words.Givens[random.Next(words.Givens.Count)].Split('/');
            var distinct = namesTaken.Add(family[0] + given[0]);
            if (distinct || namesTaken.Count > words.Families.Count * words.Givens.Count / 2)
            {
                return new CityName(family[0], given[0], family[1], given[1]);
            }
        }

        throw new InvalidOperationException("The vocabulary has too few names for this many people.");
    }

    private string LevelOf(string? title) => titles.Levels[title switch
    {
        "部長" or "消防長" or "会計管理者" => 0,
        "次長" or "消防次長" => 1,
        "課長" or "局長" or "署長" or "支所長" or "館長" or "所長" => 2,
        "課長補佐" or "園長" => 3,
        "係長" or "主幹" => 4,
        "主査" or "消防士長" => 5,
        "主任" or "保健師" or "保育士" or "司書" or "技師" => 6,
        null => 8,
        _ => 7,
    }].Id;

    private string UserTypeOf(string? title) => titles.UserTypes[title switch
    {
        null => 2,
        "主幹" => 1,
        _ => 0,
    }].Id;
}
