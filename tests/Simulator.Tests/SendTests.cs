using System.Net;
using ComplianceBot.Simulator.City;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>Wire sheet 4.1 to 4.3 and 11.3: what the service takes from the bot.</summary>
public sealed class SendTests
{
    [Fact]
    public async Task A_send_answers_201_with_nothing_in_it_and_shows_at_the_recipient()
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.SayAsync("users/user-0001", "ご確認をお願いします（p.7-01）", ("対応しました", "done:1"), ("違います", "wrong:1"));

        Assert.Equal((201, ""), (answer.Status, answer.Text));
        Assert.Equal(0, answer.Response.Content.Headers.ContentLength);
        var message = Assert.Single(bench.Simulator.SentMessages);
        Assert.True(message.ToPerson);
        Assert.Equal(("user-0001", "ご確認をお願いします（p.7-01）"), (message.RecipientId, message.Text));
        Assert.Equal(["対応しました", "違います"], message.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task A_person_may_be_named_by_login_mail()
    {
        await using var bench = await Bench.StartAsync();

        Assert.Equal(201, (await bench.SayAsync($"users/{Uri.EscapeDataString("s0001@city.example.jp")}", "こんにちは")).Status);
        Assert.Equal("user-0001", Assert.Single(bench.Simulator.SentMessages).RecipientId);
    }

    [Theory]
    [InlineData(2_000, 201)]
    [InlineData(2_001, 400)]
    public async Task A_text_has_at_most_two_thousand_units(int length, int status)
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.SayAsync("users/user-0001", new string('あ', length));

        Assert.Equal(status, answer.Status);
        if (status == 400)
        {
            Assert.Equal("INVALID_PARAMETER", answer.Code);
        }
    }

    [Fact]
    public async Task Mentioning_somebody_who_is_not_there_fails_the_whole_send()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();
        var stranger = bench.Simulator.City.People.First(person => !bench.Simulator.MembersOf(channelId).Contains(person.Id)).Id;

        Assert.Equal(201, (await bench.SayAsync($"channels/{channelId}", $"<m userId=\"{userId}\"> と <m userId=\"all\"> へ")).Status);
        var refused = await bench.SayAsync($"channels/{channelId}", $"<m userId=\"{stranger}\"> へ");
        Assert.Equal((400, "INVALID_PARAMETER"), (refused.Status, refused.Code));
        Assert.Equal(400, (await bench.SayAsync("users/user-0001", "<m userId=\"all\"> へ")).Status);
        Assert.Single(bench.Simulator.SentMessages);
    }

    [Theory]
    [InlineData(403, "FORBIDDEN")]
    [InlineData(404, "NOT_FOUND")]
    public async Task A_channel_without_the_bot_cannot_be_written_to_or_read(int status, string code)
    {
        await using var bench = await Bench.StartAsync(new SimulatorBehaviour { StatusWithoutBot = status });
        var channel = bench.Simulator.City.Channels.First(candidate => !candidate.HasBot);

        foreach (var answer in new[] { await bench.SayAsync($"channels/{channel.Id}", "聞こえますか"), await bench.GetAsync($"{bench.BotPath}/channels/{channel.Id}"), await bench.GetAsync($"{bench.BotPath}/channels/{channel.Id}/members?count=10") })
        {
            Assert.Equal((status, code), (answer.Status, answer.Code));
        }
    }

    public static TheoryData<string> Wrong() =>
    [
        """{"content":{"type":"text","text":"a","extra":1}}""",
        """{"content":{"type":"text","text":"a"},"replyToken":"x"}""",
        """{"content":{"type":"text"}}""",
        """{"content":{"type":"text","text":5}}""",
        """{"content":{"type":"hologram"}}""",
        """{"content":{"type":"button_template","contentText":"a","actions":[{"type":"postback","label":"a","data":"b"}]}}""",
        """{"content":{"type":"image","originalContentUrl":"https://city.example.jp/a.png"}}""",
        """{"content":{"type":"text","text":"a","quickReply":{"items":[]}}}""",
        """{"content":{"type":"text","text":"a","quickReply":{"items":[{"action":{"type":"postback","label":"対応しました","data":"x"}}]}}}""",
        """{"content":{"type":"text","text":"a","quickReply":{"items":[{"action":{"type":"postback","label":"二十一文字をこえる長い長い長いラベルです。","data":"x","displayText":"x"}}]}}}""",
        "{}",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Undocumented_or_incomplete_contents_are_refused(string body)
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/users/user-0001/messages", JObject.Parse(body));

        Assert.Equal(400, answer.Status);
        Assert.Contains(answer.Code, new[] { "INVALID_PARAMETER", "MISSING_PARAMETER" });
        Assert.Empty(bench.Simulator.SentMessages);
    }

    [Fact]
    public async Task A_label_has_twenty_units_data_three_hundred_and_a_message_thirteen_buttons()
    {
        await using var bench = await Bench.StartAsync();
        (string, string)[] Many(int count) => [.. Enumerable.Range(0, count).Select(n => ($"{n}", "d"))];

        Assert.Equal(201, (await bench.SayAsync("users/user-0001", "a", (new string('ラ', 20), new string('d', 300)))).Status);
        Assert.Equal(400, (await bench.SayAsync("users/user-0001", "a", ("a", new string('d', 301)))).Status);
        Assert.Equal(201, (await bench.SayAsync("users/user-0001", "a", Many(13))).Status);
        Assert.Equal(400, (await bench.SayAsync("users/user-0001", "a", Many(14))).Status);
    }

    [Fact]
    public async Task Somebody_unknown_or_suspended_gets_nothing()
    {
        await using var bench = await Bench.StartAsync();
        var suspended = bench.Simulator.City.People.First(person => person.State == AccountState.Suspended);

        Assert.Equal(404, (await bench.SayAsync("users/nobody", "a")).Status);
        Assert.Equal(403, (await bench.SayAsync($"users/{suspended.Id}", "a")).Status);
    }

    [Fact]
    public async Task A_pressed_quick_reply_is_a_silent_postback_of_the_presser()
    {
        await using var bench = await Bench.StartAsync();
        await bench.SayAsync("users/user-0001", "いかがですか", ("対応しました", "done:42"));

        await bench.Simulator.PressButtonAsync(bench.Simulator.SentMessages[0], 0);

        var callback = Assert.Single(bench.Bot.Callbacks).Json;
        Assert.Equal(("postback", "done:42", "user-0001"), ((string?)callback["type"], (string?)callback["data"], (string?)callback["source"]!["userId"]));
    }

    [Fact]
    public async Task Quick_replies_vanish_with_the_next_message()
    {
        await using var bench = await Bench.StartAsync();
        await bench.SayAsync("users/user-0001", "一つめ", ("はい", "1"));
        await bench.SayAsync("users/user-0001", "二つめ", ("はい", "2"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Simulator.PressButtonAsync(bench.Simulator.SentMessages[0], 0));
        await bench.Simulator.PressButtonAsync(bench.Simulator.SentMessages[1], 0);
    }

    [Fact]
    public async Task A_template_button_speaks_in_the_members_name()
    {
        await using var bench = await Bench.StartAsync();
        await bench.SendAsync(HttpMethod.Post, $"{bench.BotPath}/users/user-0001/messages", JObject.Parse("""{"content":{"type":"button_template","contentText":"選んでください","actions":[{"type":"message","label":"相談","text":"相談したいです","postback":"consult"}]}}"""));

        await bench.Simulator.PressButtonAsync(bench.Simulator.SentMessages[0], 0);

        var content = Assert.Single(bench.Bot.Callbacks).Json["content"]!;
        Assert.Equal(("相談したいです", "consult"), ((string?)content["text"], (string?)content["postback"]));
    }

    [Theory]
    [InlineData(Api.OutageMode.Unavailable, 503)]
    [InlineData(Api.OutageMode.InternalError, 500)]
    [InlineData(Api.OutageMode.EmptyBody, 503)]
    public async Task An_outage_answers_errors_until_it_ends(Api.OutageMode mode, int status)
    {
        await using var bench = await Bench.StartAsync();
        await bench.SayAsync("users/user-0001", "前");

        await bench.Simulator.SetApiOutageAsync(mode);
        Assert.Equal(status, (await bench.SayAsync("users/user-0001", "間")).Status);
        await bench.Simulator.SetApiOutageAsync(Api.OutageMode.None);
        Assert.Equal(201, (await bench.SayAsync("users/user-0001", "後")).Status);

        Assert.Equal(["前", "後"], bench.Simulator.SentMessages.Select(message => message.Text));
    }

    [Fact]
    public async Task Nobody_listens_in_a_refused_outage_and_the_address_stays()
    {
        await using var bench = await Bench.StartAsync();
        await bench.SayAsync("users/user-0001", "前");
        var address = bench.Simulator.ApiBaseUrl;

        await bench.Simulator.SetApiOutageAsync(Api.OutageMode.Refused);
        await Assert.ThrowsAsync<HttpRequestException>(() => bench.SayAsync("users/user-0001", "間"));
        await bench.Simulator.SetApiOutageAsync(Api.OutageMode.None);

        Assert.Equal(201, (await bench.SayAsync("users/user-0001", "後")).Status);
        Assert.Equal(address, bench.Simulator.ApiBaseUrl);
    }

    [Fact]
    public async Task A_connection_that_breaks_afterwards_has_delivered()
    {
        await using var bench = await Bench.StartAsync();
        await bench.TokenAsync(Bench.AllScopes);
        await bench.Simulator.SetApiOutageAsync(Api.OutageMode.BreakAfterwards);

        await Assert.ThrowsAsync<HttpRequestException>(() => bench.SayAsync("users/user-0001", "届いたか分からない"));

        Assert.Single(bench.Simulator.SentMessages);
    }

    [Fact]
    public async Task A_hanging_service_lets_the_caller_wait()
    {
        await using var bench = await Bench.StartAsync();
        await bench.GetAsync("/users?count=1");
        await bench.Simulator.SetApiOutageAsync(Api.OutageMode.Hang);

        var asking = bench.GetAsync("/users?count=1");
        Assert.Equal(HttpStatusCode.Unauthorized, (await bench.Http.GetAsync(bench.Simulator.DownloadBaseUrl)).StatusCode);
        Assert.False(asking.IsCompleted);

        await bench.Simulator.SetApiOutageAsync(Api.OutageMode.Refused);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => asking);
    }
}
