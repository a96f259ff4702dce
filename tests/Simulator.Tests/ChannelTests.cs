using ComplianceBot.Simulator.City;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>Wire sheet 4.4 and 11.9: channels, and who comes and goes.</summary>
public sealed class ChannelTests
{
    [Theory]
    [InlineData(CityChannelKind.GROUP, "groupId")]
    [InlineData(CityChannelKind.ORGUNIT, "orgUnitId")]
    [InlineData(CityChannelKind.MULTI_USERS, null)]
    [InlineData(CityChannelKind.SINGLE_USER, null)]
    public async Task A_channel_carries_the_id_of_its_own_kind_only(CityChannelKind kind, string? key)
    {
        await using var bench = await Bench.StartAsync();
        var channel = bench.Simulator.City.Channels.First(candidate => candidate.Kind == kind && candidate.HasBot);

        var type = (JObject)(await bench.GetAsync($"{bench.BotPath}/channels/{channel.Id}")).Body["channelType"]!;

        Assert.Equal(key is null ? ["type"] : ["type", key], type.Properties().Select(property => property.Name));
        Assert.Equal(kind.ToString(), (string?)type["type"]);
    }

    [Fact]
    public async Task Channel_members_are_plain_ids_and_count_is_required()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, _) = bench.SomeChannel();

        var missing = await bench.GetAsync($"{bench.BotPath}/channels/{channelId}/members");
        var members = await bench.GetAsync($"{bench.BotPath}/channels/{channelId}/members?count=100");

        Assert.Equal((400, "MISSING_PARAMETER"), (missing.Status, missing.Code));
        Assert.Equal(bench.Simulator.MembersOf(channelId), members.Body["members"]!.Select(member => (string)member!));
    }

    [Fact]
    public async Task A_made_channel_fires_join_and_joined_and_ten_a_minute_are_the_limit()
    {
        await using var bench = await Bench.StartAsync();
        var body = new JObject { ["members"] = new JArray("user-0001", "user-0002"), ["title"] = "相談" };

        var made = await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/channels", body);
        await bench.Simulator.SettledAsync();

        Assert.Equal((201, "相談"), (made.Status, (string?)made.Body["title"]));
        Assert.Equal(["join", "joined"], bench.Bot.Callbacks.Select(callback => (string)callback.Json["type"]!).Order(StringComparer.Ordinal));
        for (var n = 0; n < 9; n++)
        {
            Assert.Equal(201, (await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/channels", body)).Status);
        }

        Assert.Equal(429, (await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/channels", body)).Status);
    }

    [Fact]
    public async Task The_bot_leaves_by_delete_and_is_invited_again()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();

        Assert.Equal(204, (await bench.SendAsync(HttpMethod.Delete, $"{bench.BotPath}/channels/{channelId}", body: null)).Status);
        await bench.Simulator.SettledAsync();
        await bench.Simulator.PostMessageAsync(userId, channelId, "聞こえない");
        Assert.Equal("leave", (string?)Assert.Single(bench.Bot.Callbacks).Json["type"]);

        await bench.Simulator.InviteBotAsync(channelId);

        var joined = bench.Bot.Callbacks.Last().Json;
        Assert.Equal("join", (string?)joined["type"]);
        Assert.Equal(["channelId", "domainId"], ((JObject)joined["source"]!).Properties().Select(property => property.Name));
    }

    [Fact]
    public async Task Leaving_a_group_channel_takes_the_member_out_of_the_group()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Simulator.GroupNamed(CityIds.OnlyManagerGroup);
        var channelId = bench.Simulator.ChannelOfGroup(group.Id);
        var member = group.Members[0].Id;

        await bench.Simulator.LeaveAsync(channelId, member);
        await bench.Simulator.JoinAsync(channelId, "user-0001");

        Assert.Equal(["left", "joined"], bench.Bot.Callbacks.Select(callback => (string)callback.Json["type"]!));
        Assert.Equal([[member], ["user-0001"]], bench.Bot.Callbacks.Select(callback => callback.Json["members"]!.Select(id => (string)id!).ToArray()));
        Assert.DoesNotContain(bench.Simulator.Group(group.Id).Members, entry => entry.Id == member);
    }

    [Fact]
    public async Task A_dissolved_group_sends_its_people_and_the_bot_away_and_is_not_found_any_more()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Simulator.GroupNamed(CityIds.OnlyManagerGroup);

        await bench.Simulator.DissolveGroupAsync(group.Id);

        Assert.Equal(["leave", "left"], bench.Bot.Callbacks.Select(callback => (string)callback.Json["type"]!).Order(StringComparer.Ordinal));
        Assert.Equal(404, (await bench.GetAsync($"/groups/{group.Id}")).Status);
    }

    [Fact]
    public async Task The_bot_does_not_stay_alone_in_a_channel()
    {
        await using var bench = await Bench.StartAsync();
        var made = await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/channels", new JObject { ["members"] = new JArray("user-0001") });
        var channelId = (string)made.Body["channelId"]!;

        await bench.Simulator.LeaveAsync(channelId, "user-0001");

        Assert.Contains(bench.Bot.Callbacks, callback => (string?)callback.Json["type"] == "leave");
        Assert.Equal(403, (await bench.GetAsync($"{bench.BotPath}/channels/{channelId}")).Status);
    }

    [Fact]
    public async Task Nobody_posts_in_a_channel_that_he_is_not_in()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, _) = bench.SomeChannel();
        var stranger = bench.Simulator.City.People.First(person => !bench.Simulator.MembersOf(channelId).Contains(person.Id));

        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Simulator.PostMessageAsync(stranger.Id, channelId, "こんにちは"));
    }
}
