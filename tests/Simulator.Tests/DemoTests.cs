using System.Text;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Demo;
using ComplianceBot.Simulator.Wire;

namespace ComplianceBot.Simulator.Tests;

/// <summary>The scripted morning, the city's clock, and the page's own addresses.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_morning_brings_friendly_posts_two_slips_two_changed_groups_and_a_question()
    {
        await using var bench = await Bench.StartAsync();
        var pauses = 0;

        await DemoScript.PlayAsync(bench.Simulator, (_, _) => { pauses++; return Task.CompletedTask; }, CancellationToken.None);

        var types = bench.Bot.Callbacks.Select(callback => (string)callback.Json["type"]!).ToList();
        Assert.Equal(["message", "message", "message", "message", "message", "joined", "left", "message", "message", "message"], types);
        Assert.InRange(pauses, 8, 200);
        Assert.Contains(bench.Bot.Callbacks, callback => callback.Text.Contains("免除申請", StringComparison.Ordinal));
        Assert.Contains(bench.Bot.Callbacks, callback => callback.Text.Contains("田中一郎様の携帯は０９０－１２３４－５６７８です", StringComparison.Ordinal));
        Assert.False(bench.Simulator.GroupNamed(CityIds.DemoPublicGroup).IsPublic);
        Assert.Equal(TimeSpan.Zero, bench.Simulator.Clock.Offset);
    }

    [Fact]
    public async Task On_a_closed_day_the_clock_first_goes_to_the_next_working_morning()
    {
        await using var bench = await Bench.StartAsync();
        bench.Simulator.Clock.SetNow(new DateTimeOffset(2026, 11, 22, 14, 0, 0, TimeSpan.FromHours(9)));

        await DemoScript.PlayAsync(bench.Simulator, (_, _) => Task.CompletedTask, CancellationToken.None);

        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9)), bench.Simulator.Clock.GetUtcNow());
    }

    [Fact]
    public async Task At_the_end_three_people_move_on_and_the_bot_is_made_to_read_the_directory()
    {
        await using var bench = await Bench.StartAsync();
        Dictionary<string, IReadOnlyList<CitySeat>> before = bench.Simulator.City.People.ToDictionary(person => person.Id, person => person.Seats);
        var readings = 0;

        await DemoScript.PlayAsync(bench.Simulator, (_, _) => Task.CompletedTask, CancellationToken.None, _ => Task.FromResult(readings++));

        var (moved, cursor) = (0, "");
        do
        {
            var page = (await bench.GetAsync($"/users?count=100{(cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "")}")).Body;
            moved += page["users"]!.Count(user => (string?)user["organizations"]![0]!["orgUnits"]!.FirstOrDefault()?["orgUnitId"] != before[(string)user["userId"]!].FirstOrDefault()?.OrgUnitId);
            cursor = (string?)page["responseMetaData"]!["nextCursor"] ?? "";
        }
        while (cursor.Length > 0);

        Assert.Equal(3, moved);
        Assert.Equal(1, readings);
    }

    [Theory]
    [InlineData(2026, 1, 12, "成人の日")]
    [InlineData(2026, 3, 20, "春分の日")]
    [InlineData(2026, 5, 6, "振替休日")]
    [InlineData(2026, 9, 21, "敬老の日")]
    [InlineData(2026, 9, 23, "秋分の日")]
    [InlineData(2027, 3, 22, "振替休日")]
    [InlineData(2026, 11, 24, null)]
    public void Holidays_are_known_by_rule(int year, int month, int day, string? name) =>
        Assert.Equal(name, CityCalendar.Holiday(new DateOnly(year, month, day)));

    [Fact]
    public async Task The_clock_is_told_and_set_over_the_page_address()
    {
        await using var bench = await Bench.StartAsync();
        var heard = new List<TimeSpan>();
        using var listening = bench.Simulator.OnClockChanged(heard.Add);
        using var body = new StringContent("""{"offset":"01:30:00"}""", Encoding.UTF8, "application/json");

        var set = await bench.Http.PostAsync(new Uri(bench.Simulator.PageUrl, "/sim/clock"), body);
        var told = JsonText.Parse(await bench.Http.GetStringAsync(new Uri(bench.Simulator.PageUrl, "/sim/clock")));

        Assert.True(set.IsSuccessStatusCode);
        Assert.Equal("01:30:00", (string?)told["offset"]);
        Assert.Equal([TimeSpan.FromMinutes(90)], heard);
    }

    [Fact]
    public async Task Other_sites_cannot_reach_the_page_address()
    {
        await using var bench = await Bench.StartAsync();
        var clock = new Uri(bench.Simulator.PageUrl, "/sim/clock");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("offset", "01:00:00")]);
        using var foreignName = new HttpRequestMessage(HttpMethod.Get, clock) { Headers = { Host = "evil.example" } };
        using var foreignSite = new HttpRequestMessage(HttpMethod.Post, clock) { Headers = { { "Sec-Fetch-Site", "cross-site" } }, Content = new StringContent("""{"offset":"01:00:00"}""", Encoding.UTF8, "application/json") };

        Assert.Equal(421, (int)(await bench.Http.PostAsync(clock, form)).StatusCode);
        Assert.Equal(421, (int)(await bench.Http.SendAsync(foreignName)).StatusCode);
        Assert.Equal(421, (int)(await bench.Http.SendAsync(foreignSite)).StatusCode);
        Assert.Equal(TimeSpan.Zero, bench.Simulator.Clock.Offset);
    }

    [Theory]
    [InlineData("post", """{"person":"user-0001","channel":"channel-dx-alerts","text":"入っていない"}""", "この方はこのトークに入っていません。")]
    [InlineData("post", """{"person":"user-0001","channel":"talk-user-0001","text":" "}""", "本文は1文字以上、10,000文字以内で入力してください。")]
    [InlineData("clock", """{"at":"いつか"}""", "日時が読み取れません。")]
    [InlineData("press", """{"person":"user-0001","message":1,"index":0}""", "このボタンはもう押せません（新しいメッセージが届いています）。")]
    [InlineData("group", """{"group":"group-999","action":"private"}""", "グループが見つかりません。")]
    public async Task What_is_not_possible_is_said_in_one_sentence(string path, string asked, string sentence)
    {
        await using var bench = await Bench.StartAsync();
        using var body = new StringContent(asked, Encoding.UTF8, "application/json");

        var answer = await Answer.ReadAsync(await bench.Http.PostAsync(new Uri(bench.Simulator.PageUrl, $"/sim/{path}"), body));

        Assert.Equal((400, sentence), (answer.Status, (string?)answer.Body["error"]));
    }
}
