using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Tests.Seeds;

public sealed class CityTests
{
    private static readonly CityData Wakaba = CityGenerator.Default();

    [Fact]
    public void The_city_has_its_people_groups_and_channels()
    {
        Assert.Equal(1_142, Wakaba.People.Count);
        Assert.Equal(420, Wakaba.Groups.Count);
        Assert.Equal(Wakaba.People.Count, Wakaba.People.Select(person => person.Id).Distinct().Count());
        Assert.Equal(Wakaba.Groups.Count, Wakaba.Groups.Select(group => group.Name).Distinct().Count());
        Assert.Equal(Enum.GetValues<CityChannelKind>().Order(), Wakaba.Channels.Select(channel => channel.Kind).Distinct().Order());
        Assert.InRange(Wakaba.Channels.Count(channel => channel is { Kind: CityChannelKind.GROUP, HasBot: true }), 150, 250);
        Assert.Contains(Wakaba.Channels, channel => channel.HasExternal);
        Assert.DoesNotContain(Wakaba.Channels, channel => channel is { HasExternal: true, HasBot: true });
    }

    [Fact]
    public void Every_state_of_an_account_occurs()
    {
        foreach (var state in Enum.GetValues<AccountState>())
        {
            Assert.Contains(Wakaba.People, person => person.State == state);
        }
    }

    [Fact]
    public void Exactly_the_planted_groups_break_a_rule_however_the_open_points_are_read()
    {
        var planted = Wakaba.Planted.Planted.Select(entry => (entry.Rule, entry.GroupId))
            .Concat(Wakaba.Planted.Waived.Select(entry => (entry.Rule, entry.GroupId)))
            .Order().ToList();
        foreach (var reading in JudgeReading.All())
        {
            var judge = new CityJudge(Wakaba, reading);
            var found = judge.Violations().ToList();
            Assert.Equal("", string.Join(", ", found.Except(planted)) + string.Join(", ", planted.Except(found).Select(entry => $"not {entry}")));
        }
    }

    [Fact]
    public void Every_group_rule_is_broken_by_six_to_twelve_groups()
    {
        var counts = Wakaba.Planted.Planted.CountBy(entry => entry.Rule).ToList();

        Assert.Equal(["departed-member-in-group", "department-without-manager", "group-without-manager", "private-group", "single-master"], counts.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.All(counts, pair => Assert.InRange(pair.Value, 6, 12));
        Assert.Equal(2, Wakaba.Planted.Waived.Count);
        Assert.True(Wakaba.Planted.Planted.CountBy(entry => entry.GroupId).Count(pair => pair.Value == 2) >= 4, "Too few groups break two rules.");
    }

    [Fact]
    public void A_group_without_any_active_master_is_graver_than_one_with_one()
    {
        var judge = new CityJudge(Wakaba, JudgeReading.All().First());
        var masters = Wakaba.Planted.Planted.Where(entry => entry.Rule == "single-master").ToList();

        Assert.All(masters, entry => Assert.Equal(entry.Severity == "S3" ? 0 : 1, judge.ActiveMasters(entry.GroupId)));
        Assert.Contains(masters, entry => entry.Severity == "S3");
    }

    [Fact]
    public void Tempting_groups_are_not_planted_ones()
    {
        Assert.True(Wakaba.Planted.Tempting.Count >= 10, "Too few tempting groups.");
        Assert.Empty(Wakaba.Planted.Tempting.Select(entry => entry.GroupId).Intersect(Wakaba.Planted.Planted.Select(entry => entry.GroupId)));
    }

    [Fact]
    public void Every_id_that_a_group_or_channel_names_exists_but_for_the_one_who_is_gone()
    {
        HashSet<string> known = [.. Wakaba.People.Select(person => person.Id), .. Wakaba.OrgUnits.Select(unit => unit.Id), .. Wakaba.Groups.Select(group => group.Id)];
        var named = Wakaba.Groups.SelectMany(group => group.Members.Select(member => member.Id).Concat(group.Masters))
            .Concat(Wakaba.Channels.SelectMany(channel => channel.Members));

        Assert.Equal(["user-9001"], named.Where(id => !known.Contains(id)).Distinct());
    }

    [Fact]
    public void The_large_tenant_has_the_asked_size()
    {
        var large = CityGenerator.Large(people: 5_000, groups: 1_500);

        Assert.Equal(5_000, large.People.Count);
        Assert.Equal(1_500, large.Groups.Count);
        Assert.All(large.Groups, group => Assert.True(group.Members.Count >= 4, group.Name));
    }
}
