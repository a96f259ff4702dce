using System.Net;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>Wire sheet 3 and 11.4 to 11.6: errors, scopes, limits, pages.</summary>
public sealed class ApiTests
{
    [Fact]
    public async Task A_bad_token_is_unauthorized_with_a_challenge()
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.GetAsync("/users", "nonsense");

        Assert.Equal((401, "UNAUTHORIZED"), (answer.Status, answer.Code));
        Assert.StartsWith("Bearer", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user.read", "/groups?count=1", 403)]
    [InlineData("group.read", "/groups?count=1", 200)]
    [InlineData("group.read", "/users?count=1", 403)]
    [InlineData("user.read", "/directory/positions", 403)]
    [InlineData("directory.read", "/directory/positions", 200)]
    [InlineData("bot.message", "/orgunits", 403)]
    [InlineData("bot.read", "/bots/6000001", 200)]
    [InlineData("bot.message", "/bots/6000001", 403)]
    [InlineData("bot.message", "/bots/6000001/channels/channel-dx-alerts", 200)]
    public async Task Every_endpoint_asks_for_its_scopes(string scope, string path, int status)
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.GetAsync(path, await bench.TokenAsync(scope));

        Assert.Equal(status, answer.Status);
        if (status == 403)
        {
            Assert.Equal("FORBIDDEN", answer.Code);
        }
    }

    [Fact]
    public async Task The_narrow_user_scopes_show_less()
    {
        await using var bench = await Bench.StartAsync();

        var mail = (await bench.GetAsync("/users/user-0001", await bench.TokenAsync("user.email.read"))).Body;
        var profile = (await bench.GetAsync("/users/user-0001", await bench.TokenAsync("user.profile.read"))).Body;

        Assert.Equal("s0001@city.example.jp", (string?)mail["email"]);
        Assert.Null(mail["organizations"]);
        Assert.NotNull(profile["organizations"]);
        Assert.Null(profile["email"]);
    }

    [Theory]
    [InlineData("/users/nobody")]
    [InlineData("/groups/nothing")]
    [InlineData("/orgunits/nothing")]
    [InlineData("/users/user-0002/photo")]
    [InlineData("/no/such/api")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.GetAsync(path);

        Assert.Equal((404, "NOT_FOUND"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task The_call_after_the_last_of_a_minute_is_refused_until_the_window_ends()
    {
        await using var bench = await Bench.StartAsync(new SimulatorBehaviour { RequestsPerMinute = 3 });
        bench.Time.Advance(TimeSpan.FromSeconds(7));
        var first = await bench.GetAsync("/groups?count=1");
        Assert.Equal(("3", "2", "1", "60"), (first.Header("rateLimit-limit"), first.Header("rateLimit-remaining"), first.Header("rateLimit-used"), first.Header("ratelimit-reset")));
        await bench.GetAsync("/groups?count=1");
        await bench.GetAsync("/groups?count=1");
        bench.Time.Advance(TimeSpan.FromSeconds(20));

        var refused = await bench.GetAsync("/groups?count=1");

        Assert.Equal((429, "TOO_MANY_REQUESTS"), (refused.Status, refused.Code));
        Assert.Equal(("0", "40"), (refused.Header("rateLimit-remaining"), refused.Header("rateLimit-reset")));
        Assert.Equal(200, (await bench.GetAsync("/users?count=1")).Status);
        bench.Time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(200, (await bench.GetAsync("/groups?count=1")).Status);
    }

    [Fact]
    public async Task Without_limits_there_are_no_headers()
    {
        await using var bench = await Bench.StartAsync(new SimulatorBehaviour { RequestsPerMinute = null });

        Assert.Null((await bench.GetAsync("/users?count=1")).Header("rateLimit-limit"));
    }

    [Fact]
    public async Task Pages_lead_to_the_end_by_cursors_that_need_encoding()
    {
        await using var bench = await Bench.StartAsync();
        var seen = new List<string>();
        var cursor = "";
        do
        {
            var page = (await bench.GetAsync($"/users?count=100&cursor={Uri.EscapeDataString(cursor)}")).Body;
            seen.AddRange(page["users"]!.Select(user => (string)user["userId"]!));
            cursor = (string?)page["responseMetaData"]!["nextCursor"] ?? "";
            Assert.True(cursor.Length == 0 || (cursor.Contains('+', StringComparison.Ordinal) && cursor.Contains('/', StringComparison.Ordinal) && cursor.EndsWith('=')), cursor);
        }
        while (cursor.Length > 0);

        Assert.Equal(bench.Simulator.City.People.Select(person => person.Id), seen);
    }

    [Fact]
    public async Task The_last_page_ends_in_three_ways()
    {
        await using var bench = await Bench.StartAsync();
        var ends = new HashSet<string>();
        for (var n = 0; n < 3; n++)
        {
            var meta = (JObject)(await bench.GetAsync("/directory/levels")).Body["responseMetaData"]!;
            ends.Add(meta.TryGetValue("nextCursor", out var cursor) ? cursor.Type.ToString() : "missing");
        }

        Assert.Equal(["Null", "String", "missing"], ends.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/users?count=0")]
    [InlineData("/users?count=101")]
    [InlineData("/users?count=many")]
    [InlineData("/users?cursor=abc")]
    [InlineData("/users?orderBy=AGE")]
    public async Task Counts_and_cursors_are_checked(string path)
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.GetAsync(path);

        Assert.Equal((400, "INVALID_PARAMETER"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_cursor_that_was_not_encoded_or_is_of_another_list_is_refused()
    {
        await using var bench = await Bench.StartAsync();
        var cursor = (string)(await bench.GetAsync("/users?count=10")).Body["responseMetaData"]!["nextCursor"]!;

        Assert.Equal(400, (await bench.GetAsync($"/users?cursor={cursor}")).Status);
        Assert.Equal(400, (await bench.GetAsync($"/groups?cursor={Uri.EscapeDataString(cursor)}")).Status);
        Assert.Equal(200, (await bench.GetAsync($"/users?cursor={Uri.EscapeDataString(cursor)}")).Status);
    }

    [Fact]
    public async Task Planned_failures_hit_their_endpoint_as_often_as_asked()
    {
        await using var bench = await Bench.StartAsync();
        bench.Simulator.FailNext("GET", "/groups/{groupId}", HttpStatusCode.InternalServerError);
        bench.Simulator.FailNext("GET", "/groups/{groupId}", HttpStatusCode.BadGateway);

        var documented = await bench.GetAsync("/groups/group-001");
        var empty = await bench.GetAsync("/groups/group-001");

        Assert.Equal((500, "INTERNAL_SERVER_ERROR"), (documented.Status, documented.Code));
        Assert.Equal((502, ""), (empty.Status, empty.Text));
        Assert.Equal(200, (await bench.GetAsync("/groups/group-001")).Status);
    }
}
