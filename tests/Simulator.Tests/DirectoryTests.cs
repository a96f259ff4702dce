using ComplianceBot.Simulator.City;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>Wire sheet 5 and 11.8: the directory with all its awkward entries.</summary>
public sealed class DirectoryTests
{
    [Fact]
    public async Task Level_stands_on_the_organisation_and_position_on_the_unit()
    {
        await using var bench = await Bench.StartAsync();

        var user = (await bench.GetAsync("/users/user-0001")).Body;

        var organization = user["organizations"]![0]!;
        Assert.Equal("8級", (string?)organization["levelName"]);
        Assert.Equal(("部長", true, true), ((string?)organization["orgUnits"]![0]!["positionName"], (bool)organization["orgUnits"]![0]!["isManager"]!, (bool)organization["orgUnits"]![0]!["primary"]!));
        Assert.Null(user["photoUrl"]);
    }

    [Theory]
    [InlineData("user-0001")]
    [InlineData("s0001%40city.example.jp")]
    [InlineData("externalKey%3Astaff-0001")]
    public async Task A_user_is_found_by_every_form_of_id(string id)
    {
        await using var bench = await Bench.StartAsync();

        Assert.Equal("user-0001", (string?)(await bench.GetAsync($"/users/{id}")).Body["userId"]);
    }

    [Theory]
    [InlineData(AccountState.Suspended, "isSuspended")]
    [InlineData(AccountState.Deleted, "isDeleted")]
    [InlineData(AccountState.Pending, "isPending")]
    public async Task States_are_flags_of_the_user(AccountState state, string flag)
    {
        await using var bench = await Bench.StartAsync();
        var person = bench.Simulator.City.People.First(candidate => candidate.State == state);

        Assert.True((bool)(await bench.GetAsync($"/users/{person.Id}")).Body[flag]!);
    }

    [Fact]
    public async Task Leave_has_its_own_object()
    {
        await using var bench = await Bench.StartAsync();
        var person = bench.Simulator.City.People.First(candidate => candidate.State == AccountState.OnLeave);

        Assert.True((bool)(await bench.GetAsync($"/users/{person.Id}")).Body["leaveOfAbsence"]!["isLeaveOfAbsence"]!);
    }

    [Fact]
    public async Task Units_nest_by_parent_and_level_and_tell_their_heads()
    {
        await using var bench = await Bench.StartAsync();

        var unit = (await bench.GetAsync("/orgunits/org-01-03")).Body;
        var members = (JArray)(await bench.GetAsync("/orgunits/org-01-03/members")).Body["members"]!;

        Assert.Equal(("DX推進課", "org-01", 2), ((string?)unit["orgUnitName"], (string?)unit["parentOrgUnitId"], (int)unit["displayLevel"]!));
        Assert.Single(members, member => (bool)member["isManager"]!);
    }

    [Fact]
    public async Task The_group_list_carries_members_and_masters_of_every_kind()
    {
        await using var bench = await Bench.StartAsync();
        var groups = new JArray();
        for (var cursor = "start"; cursor.Length > 0;)
        {
            var page = (await bench.GetAsync($"/groups?count=100{(cursor == "start" ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Body;
            groups.Merge(page["groups"]!);
            cursor = (string?)page["responseMetaData"]!["nextCursor"] ?? "";
        }

        Assert.Equal(420, groups.Count);
        Assert.Contains(groups, group => group["description"]!.Type == JTokenType.Null);
        Assert.Contains(groups, group => !(bool)group["visible"]!);
        Assert.Equal(["GROUP", "ORGUNIT", "USER"], groups.SelectMany(group => group["members"]!).Select(member => (string)member["type"]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Contains(groups, group => group["administrators"]!.Any(master => group["members"]!.All(member => (string?)member["id"] != (string?)master["userId"])));
    }

    [Fact]
    public async Task A_group_is_corrected_by_the_documented_writes()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Simulator.GroupNamed(CityIds.DemoPublicGroup);
        var path = $"/groups/{group.Id}";

        Assert.Equal(200, (await bench.SendAsync(HttpMethod.Patch, path, new JObject { ["visible"] = false })).Status);
        Assert.Equal(201, (await bench.SendAsync(HttpMethod.Post, $"{path}/administrators", new JObject { ["userId"] = "user-0100" })).Status);
        Assert.Equal((409, "CONFLICT"), ((await bench.SendAsync(HttpMethod.Post, $"{path}/administrators", new JObject { ["userId"] = "user-0100" })) is var again ? (again.Status, again.Code) : default));
        Assert.Equal(204, (await bench.SendAsync(HttpMethod.Delete, $"{path}/members/{group.Members[0].Id}?type=USER", body: null)).Status);

        var after = bench.Simulator.Group(group.Id);
        Assert.False(after.IsPublic);
        Assert.Contains("user-0100", after.Masters);
        Assert.Equal(group.Members.Count - 1, after.Members.Count);
        Assert.Equal(403, (await bench.SendAsync(HttpMethod.Patch, path, new JObject { ["visible"] = true }, await bench.TokenAsync("group.read"))).Status);
    }

    [Fact]
    public async Task Reads_of_a_changed_group_may_lag_behind_its_event()
    {
        await using var bench = await Bench.StartAsync(new SimulatorBehaviour { GroupLag = TimeSpan.FromSeconds(20) });
        var group = bench.Simulator.GroupNamed(CityIds.OnlyManagerGroup);
        async Task<int> ReadAsync() => ((JArray)(await bench.GetAsync($"/groups/{group.Id}")).Body["members"]!).Count;

        await bench.Simulator.RemoveGroupMemberAsync(group.Id, group.Members[^1].Id);

        Assert.Equal("left", (string?)Assert.Single(bench.Bot.Callbacks).Json["type"]);
        Assert.Equal(group.Members.Count, await ReadAsync());
        bench.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(group.Members.Count - 1, await ReadAsync());
    }

    [Fact]
    public async Task A_new_group_and_a_suspended_account_show_at_the_next_reading()
    {
        await using var bench = await Bench.StartAsync();

        var group = bench.Simulator.CreateGroup("急な打合せ", ["user-0100"], ["user-0100", "user-0101"], isPublic: false);
        bench.Simulator.SetAccountState("user-0101", AccountState.Suspended);

        Assert.False((bool)(await bench.GetAsync($"/groups/{group.Id}")).Body["visible"]!);
        Assert.True((bool)(await bench.GetAsync("/users/user-0101")).Body["isSuspended"]!);
        await bench.Simulator.InviteBotAsync(bench.Simulator.ChannelOfGroup(group.Id));
        Assert.Equal("join", (string?)Assert.Single(bench.Bot.Callbacks).Json["type"]);
    }

    [Fact]
    public async Task Groups_that_hold_each_other_are_opened_up_once()
    {
        await using var bench = await Bench.StartAsync();
        var cyclic = bench.Simulator.GroupNamed("北支所・東支所 窓口連携");

        var members = bench.Simulator.MembersOf(bench.Simulator.ChannelOfGroup(cyclic.Id));

        Assert.Equal(members.Count, members.Distinct().Count());
        Assert.True(members.Count > cyclic.Members.Count, "The nested group's people are missing.");
    }
}
