namespace ComplianceBot.Simulator.City;

/// <summary>Draws up the city. The same seed gives the same city, on every machine.</summary>
public static class CityGenerator
{
    private const int Seed = 20_260_401;
    private const int People = 1_142;
    private const int Groups = 420;
    private const string WaivedUntil = "2027-03-31";

    /// <summary>若葉市: 1,142 people, 420 groups; what <c>seeds/tenant</c> holds.</summary>
    public static CityData Default()
    {
        var words = Vocabulary.Read();
        var random = new Random(Seed);
        var roster = Populate(words, random, People);
        var cast = new Cast(roster);
        List<GroupDraft> byHand = [.. PlantedManagers.All(cast), .. PlantedOthers.All(cast), .. TemptingGroups.All(cast)];
        var everyday = new EverydayGroups(roster, words, random).All().Take(Groups - byHand.Count);
        return Assemble(roster, words.Titles(), Shuffle([.. byHand, .. everyday], random));
    }

    /// <summary>A tenant of any size for measurements, in memory only; nearly all of its groups keep every article.</summary>
    public static CityData Large(int people = 20_000, int groups = 6_000)
    {
        var words = Vocabulary.Read();
        var random = new Random(Seed);
        var roster = Populate(words, random, people);
        var sections = roster.Sections.Select(section => (section.Name, Staff: roster.Staff(section.Id), Manager: roster.ManagerOf(section.Id))).ToList();
        var drafts = Enumerable.Range(1, groups).Select(number =>
        {
            var (name, staff, manager) = sections[number % sections.Count];
            var from = random.Next(Math.Max(1, staff.Count - 12));
            var members = staff.Skip(from).Take(4 + (number % 8)).ToList();
            return GroupDraft.Of($"{name} 第{number}班", number % 50 == 0 ? members : [.. members, manager], members.Take(2));
        });
        return Assemble(roster, words.Titles(), [.. drafts]);
    }

    private static Roster Populate(Vocabulary words, Random random, int headcount)
    {
        var chart = OrgChart.From(words);
        var titles = words.Titles();
        var people = new Staffing(words, titles, random).Fill(chart, headcount);
        Peculiarities.Apply(people, chart, titles);
        return new Roster(people, chart, titles);
    }

    private static CityData Assemble(Roster roster, CityTitles titles, List<GroupDraft> drafts)
    {
        var ids = drafts.Select((draft, index) => (draft.Name, Id: $"group-{index + 1:000}")).ToDictionary(pair => pair.Name, pair => pair.Id);
        var groups = drafts.ConvertAll(draft => (Draft: draft, Group: new CityGroup(ids[draft.Name], draft.Name, draft.Description, draft.IsPublic, draft.Masters, [.. draft.Members.Select(member =>
            member.Kind == CityMemberKind.GROUP ? member with { Id = ids[member.Id] } : member)])));
        var administrators = roster.People.Where(person => person.IsAdministrator).Select(person => person.Id).ToList();
        var plan = new CityPlan(
            [.. groups.SelectMany(pair => pair.Draft.Breaks.Select(broken => new PlantedViolation(broken.Rule, pair.Group.Id, broken.Why, broken.Severity))).OrderBy(planted => planted.Rule, StringComparer.Ordinal).ThenBy(planted => planted.GroupId, StringComparer.Ordinal)],
            [.. groups.Where(pair => pair.Draft.WaivedFor is not null).Select(pair => new PlantedWaiver("private-group", pair.Group.Id, pair.Draft.WaivedFor!, pair.Group.Masters[0], administrators[0], WaivedUntil))],
            [.. groups.Where(pair => pair.Draft.Tempting is not null).Select(pair => new TemptingGroup(pair.Group.Id, pair.Draft.Tempting!))]);
        return new CityData(roster.Chart, titles, roster.People, groups.ConvertAll(pair => pair.Group), ChannelPlan.For(roster, groups), plan);
    }

    private static List<GroupDraft> Shuffle(List<GroupDraft> drafts, Random random)
    {
        for (var last = drafts.Count - 1; last > 0; last--)
        {
            var other = random.Next(last + 1);
            (drafts[last], drafts[other]) = (drafts[other], drafts[last]);
        }

        return drafts;
    }
}
