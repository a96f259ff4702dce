namespace ComplianceBot.Simulator.City;

/// <summary>The groups of an orderly city: 部, 課, 係, and projects across them. Every one keeps every article.</summary>
internal sealed class EverydayGroups(Roster roster, Vocabulary words, Random random)
{
    private static readonly string[] Occasions = ["担当者", "ワーキング", "連絡会", "実行委員会", "令和8年度", "事前準備"];

    public IEnumerable<GroupDraft> All() => Divisions().Concat(Sections()).Concat(Units()).Concat(Nested()).Concat(Projects()).Concat(Purposes());

    private IEnumerable<GroupDraft> Divisions() => roster.Chart.Where(unit => unit.Level == 1).Select(division =>
    {
        var sections = roster.UnitsOf(division.Id);
        var people = new List<CityPerson> { roster.DivisionHead(division.Id), roster.DivisionDeputy(division.Id) };
        people.AddRange(sections.Select(section => roster.ManagerOf(section.Id)));
        return Compliant($"{division.Name} 課長会議", people);
    });

    /// <summary>A 課 enters as its units, each named, so that it makes no difference whether a reader descends.</summary>
    private IEnumerable<GroupDraft> Sections() => roster.Sections.Select(section =>
    {
        var units = roster.UnitsOf(section.Id).Select(unit => unit.Id).Prepend(section.Id).ToList();
        var people = roster.Present(section.Id);
        var draft = Compliant($"{section.Name} 全体", people);
        return people.All(person => person.Seats.Count == 1) && units.TrueForAll(roster.IsClean)
            ? draft with { Members = [.. units.Select(GroupDraft.Unit)] }
            : draft;
    });

    private IEnumerable<GroupDraft> Units() => roster.Chart.Where(unit => unit.Level == 3).Select(unit =>
    {
        var people = roster.SeatedIn(unit.Id).Where(Roster.IsPresent).ToList();
        var draft = Compliant($"{roster.Unit(unit.ParentId!).Name} {unit.Name}", people);
        return people.TrueForAll(person => person.Seats.Count == 1) && roster.IsClean(unit.Id)
            ? draft with { Members = [GroupDraft.Unit(unit.Id), .. draft.Members.Where(member => people.TrueForAll(person => person.Id != member.Id))] }
            : draft;
    });

    /// <summary>Groups of groups: each 部 with three 課 or more, and two that hold each other.</summary>
    private IEnumerable<GroupDraft> Nested()
    {
        foreach (var division in roster.Chart.Where(unit => unit.Level == 1 && roster.UnitsOf(unit.Id).Count >= 6))
        {
            var sections = roster.UnitsOf(division.Id);
            var nested = sections.SelectMany(section => roster.Present(section.Id)).ToList();
            var direct = roster.WithManagers(nested).Except(nested).Prepend(roster.DivisionHead(division.Id));
            yield return new GroupDraft(
                $"{division.Name} 全職員連絡網",
                [.. direct.Select(person => GroupDraft.User(person.Id)), .. sections.Select(section => GroupDraft.Nested($"{section.Name} 全体"))],
                [roster.DivisionDeputy(division.Id).Id, roster.Staff(sections[0].Id)[0].Id])
            {
                Tempting = "管理職は入れ子のグループの中にいる",
            };
        }

        var (north, east) = (roster.Named("北支所"), roster.Named("東支所"));
        yield return Cycle("北支所・東支所 窓口連携", north, "東支所・北支所 地域行事");
        yield return Cycle("東支所・北支所 地域行事", east, "北支所・東支所 窓口連携");
    }

    private GroupDraft Cycle(string name, CityOrgUnit section, string other)
    {
        var draft = Compliant(name, [.. Pick(roster.Staff(section.Id), 3), roster.ManagerOf(section.Id)]);
        return draft with { Members = [.. draft.Members, GroupDraft.Nested(other)], Tempting = "互いに入れ子になっている（循環）" };
    }

    private IEnumerable<GroupDraft> Projects()
    {
        foreach (var (project, index) in words.Projects.Select((project, index) => (project, index)))
        {
            for (var n = 0; n < 2; n++)
            {
                var sections = Pick(roster.Sections, 2 + ((index + n) % 4));
                var people = sections.SelectMany(section => Pick(roster.Staff(section.Id), 1 + random.Next(3))).ToList();
                yield return Compliant($"{project}（{Occasions[((index * 2) + n) % Occasions.Length]}）", people);
            }
        }
    }

    private IEnumerable<GroupDraft> Purposes() =>
        from purpose in words.UnitPurposes
        from unit in roster.Chart.Where(unit => unit.Level == 3)
        let staff = roster.SeatedIn(unit.Id).Where(person => person is { State: AccountState.Active, Seats.Count: 1 }).ToList()
        where staff.Count > 3
        select Compliant($"{roster.Unit(unit.ParentId!).Name}{unit.Name} {purpose}", Pick(staff, 4));

    /// <summary>Two or three masters out of the members, now and then one who is no member.</summary>
    private GroupDraft Compliant(string name, IReadOnlyList<CityPerson> people)
    {
        var members = roster.WithManagers(people);
        var masters = Pick([.. members.Where(person => person.State == AccountState.Active)], 2 + random.Next(2));
        if (random.Next(12) == 0)
        {
            masters = [.. masters, roster.People.First(person => person.IsAdministrator)];
        }

        return GroupDraft.Of(name, members, masters.Distinct()) with { Description = random.Next(3) == 0 ? null : $"{name}の連絡と調整に使います。" };
    }

    private List<T> Pick<T>(IReadOnlyList<T> from, int count)
    {
        var left = from.ToList();
        var taken = new List<T>();
        while (taken.Count < count && left.Count > 0)
        {
            var index = random.Next(left.Count);
            taken.Add(left[index]);
            left.RemoveAt(index);
        }

        return taken;
    }
}
