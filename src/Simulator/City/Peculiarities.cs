namespace ComplianceBot.Simulator.City;

/// <summary>What makes a directory a real one: leave, suspended and deleted accounts, second seats, heads without a title.</summary>
internal static class Peculiarities
{
    private static readonly string[] HeadsWithoutTitle = ["農村整備課", "公園緑地課", "文化財課"];
    private static readonly string[] AssistantsOnLeave = ["商工課", "学校教育課", "高齢介護課", "都市計画課", "スポーツ振興課", "契約検査課"];
    private static readonly (string Own, string Other)[] HeadsOfTwo = [("総務課", "管財課"), ("秘書広報課", "市民協働課"), ("商工課", "観光課"), ("福祉課", "生活支援課"), ("教育総務課", "学校教育課")];
    private const string Administrators = "DX推進課";

    public static void Apply(List<CityPerson> people, IReadOnlyList<CityOrgUnit> chart, CityTitles titles)
    {
        string Section(string name) => chart.First(unit => unit.Name == name).Id;
        string Position(string name) => titles.Positions.First(title => title.Name == name).Id;

        foreach (var name in HeadsWithoutTitle)
        {
            Change(people, person => IsHeadOf(person, Section(name)), person => person with { Seats = [person.Seats[0] with { PositionId = null }] });
        }

        foreach (var name in AssistantsOnLeave)
        {
            Change(people, person => SitsIn(person, Section(name)) && person.Seats[0].PositionId == Position("課長補佐"), person => person with { State = AccountState.OnLeave });
        }

        foreach (var (own, other) in HeadsOfTwo)
        {
            Change(people, person => IsHeadOf(person, Section(own)), person => person with { Seats = [.. person.Seats, new CitySeat(Section(other), Position("課長"), IsHead: false, IsPrimary: false)] });
        }

        Change(people, person => SitsIn(person, Section(Administrators)) && person.Seats[0].PositionId is { } id && (id == Position("課長") || id == Position("課長補佐") || id == Position("係長")), person => person with { IsAdministrator = true });

        SecondSeats(people, chart);
        States(people, Position("主事"), Section(Administrators));
    }

    /// <summary>One in forty-five of the staff helps out in another 係.</summary>
    private static void SecondSeats(List<CityPerson> people, IReadOnlyList<CityOrgUnit> chart)
    {
        var units = chart.Where(unit => unit.Level == 3).ToList();
        foreach (var index in Staff(people).Where((_, order) => order % 45 == 20).ToList())
        {
            var second = units[index * 7 % units.Count].Id;
            people[index] = people[index] with { Seats = [.. people[index].Seats, new CitySeat(second, PositionId: null, IsHead: false, IsPrimary: false)] };
        }
    }

    private static void States(List<CityPerson> people, string clerk, string administrators)
    {
        var clerks = Staff(people).Where(index => people[index].Seats is [var seat] && seat.PositionId == clerk && OrgChart.SectionOf(seat.OrgUnitId) != administrators).ToList();
        foreach (var (index, order) in clerks.Select((index, order) => (index, order)))
        {
            var state = (order % 15, order < 30 * 15) switch
            {
                (2, true) => AccountState.Suspended,
                (5, true) => AccountState.OnLeave,
                (8, true) => AccountState.Deleted,
                (11, true) => AccountState.Pending,
                _ => AccountState.Active,
            };
            people[index] = people[index] with { State = state, Seats = state == AccountState.Deleted ? [] : people[index].Seats };
        }
    }

    private static IEnumerable<int> Staff(List<CityPerson> people) =>
        Enumerable.Range(0, people.Count).Where(index => people[index].Seats is [{ IsHead: false }] && people[index].Seats[0].OrgUnitId.Length > 9);

    private static bool IsHeadOf(CityPerson person, string unitId) => person.Seats.Any(seat => seat.IsHead && seat.OrgUnitId == unitId);

    private static bool SitsIn(CityPerson person, string sectionId) => person.Seats.Any(seat => OrgChart.SectionOf(seat.OrgUnitId) == sectionId);

    private static void Change(List<CityPerson> people, Func<CityPerson, bool> which, Func<CityPerson, CityPerson> how)
    {
        for (var index = 0; index < people.Count; index++)
        {
            people[index] = which(people[index]) ? how(people[index]) : people[index];
        }
    }
}
