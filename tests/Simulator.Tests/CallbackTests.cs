using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>Wire sheet 1 and 11.1, 11.2: what the bot gets.</summary>
public sealed class CallbackTests
{
    [Fact]
    public async Task A_post_arrives_compact_in_raw_utf8_and_signed_over_its_bytes()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();

        var delivery = await bench.Simulator.PostMessageAsync(userId, channelId, "連絡は<山田>まで😀");

        var callback = Assert.Single(bench.Bot.Callbacks);
        Assert.Equal(200, delivery.Status);
        Assert.Matches(new Regex($$$"""^\{"type":"message","source":\{"userId":"{{{userId}}}","channelId":"{{{channelId}}}","domainId":400000001\},"issuedTime":"2026-11-16T01:00:00Z","content":\{"type":"text","text":"連絡は<山田>まで😀"\}\}$""", RegexOptions.None, TimeSpan.FromMinutes(1)), callback.Text);
        Assert.Equal(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(bench.Simulator.Credentials.BotSecret), callback.Body)), callback.Header("X-WORKS-Signature"));
        Assert.Equal("6000001", callback.Header("X-WORKS-BotId"));
        Assert.Equal("application/json; charset=UTF-8", callback.Header("Content-Type"));
    }

    [Fact]
    public void The_signature_is_the_published_vector() =>
        Assert.Equal("IpVZNMLipBZlA+M3sHhS24Toe9YrgIOhsTjshHaPxsw=", Callbacks.CallbackSender.Sign("test-bot-secret", "{}"u8));

    [Fact]
    public async Task A_message_to_the_bot_has_no_channel_id()
    {
        await using var bench = await Bench.StartAsync();

        await bench.Simulator.PostToBotAsync("user-0037", "ヘルプ");

        var source = (JObject)Assert.Single(bench.Bot.Callbacks).Json["source"]!;
        Assert.Equal(["userId", "domainId"], source.Properties().Select(property => property.Name));
    }

    [Fact]
    public async Task Header_spelling_and_fractions_vary_and_trailing_zeros_are_cut()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();
        for (var n = 0; n < 60; n++)
        {
            bench.Time.Advance(TimeSpan.FromMilliseconds(1_037));
            await bench.Simulator.PostMessageAsync(userId, channelId, "進捗です");
        }

        var times = bench.Bot.Callbacks.Select(callback => (string)callback.Json["issuedTime"]!).ToList();
        var fractions = times.Select(time => time.Contains('.', StringComparison.Ordinal) ? time.Split('.')[1].Length - 1 : 0).Distinct().Order();
        Assert.Equal([0, 1, 2, 3], fractions);
        Assert.DoesNotContain(times, time => time.EndsWith("0Z", StringComparison.Ordinal) && time.Contains('.', StringComparison.Ordinal));
        Assert.True(bench.Bot.Callbacks.SelectMany(callback => callback.Headers.Keys).Where(name => name.Contains("signature", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).Count() > 1, "One spelling only.");
    }

    [Fact]
    public async Task Equal_posts_at_the_same_moment_never_have_equal_bytes()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => bench.Simulator.PostMessageAsync(userId, channelId, "了解です")));

        Assert.Equal(50, bench.Bot.Callbacks.Select(callback => callback.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(503)]
    [InlineData(401)]
    public async Task What_the_bot_refuses_is_never_sent_again(int status)
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();
        bench.Bot.Status = status;

        var delivery = await bench.Simulator.PostMessageAsync(userId, channelId, "届かない");
        await bench.Simulator.SettledAsync();

        Assert.Equal(status, delivery.Status);
        Assert.False(delivery.IsAccepted);
        Assert.Single(bench.Bot.Callbacks);
    }

    [Fact]
    public async Task A_bot_that_does_not_listen_is_a_failure_without_status()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();
        bench.Simulator.UseCallback(new Uri("http://127.0.0.1:1/"));

        var delivery = await bench.Simulator.PostMessageAsync(userId, channelId, "届かない");

        Assert.Null(delivery.Status);
        Assert.Equal("ConnectionError", delivery.Failure);
    }

    [Fact]
    public async Task Begin_and_end_come_only_when_asked_for()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Simulator.OpenTalkAsync("user-0001");
        Assert.Empty(bench.Bot.Callbacks);

        bench.Simulator.UseCallback(bench.Bot.Url, withBeginAndEnd: true);
        await bench.Simulator.OpenTalkAsync("user-0002");
        await bench.Simulator.EndTalkAsync("user-0002");

        Assert.Equal(["begin", "end"], bench.Bot.Callbacks.Select(callback => (string)callback.Json["type"]!));
        Assert.All(bench.Bot.Callbacks, callback => Assert.Equal("talk-user-0002", (string?)callback.Json["source"]!["channelId"]));
    }

    [Fact]
    public async Task A_send_opens_the_talk_once()
    {
        await using var bench = await Bench.StartAsync();
        bench.Simulator.UseCallback(bench.Bot.Url, withBeginAndEnd: true);

        await bench.SayAsync("users/user-0003", "はじめまして");
        await bench.SayAsync("users/user-0003", "もう一度");
        await bench.Simulator.SettledAsync();

        Assert.Equal("begin", (string?)Assert.Single(bench.Bot.Callbacks).Json["type"]);
    }

    [Fact]
    public async Task A_talk_may_also_fire_join()
    {
        await using var bench = await Bench.StartAsync(new SimulatorBehaviour { JoinInTalks = true });

        await bench.Simulator.OpenTalkAsync("user-0001");
        await bench.Simulator.SettledAsync();

        Assert.Equal("join", (string?)Assert.Single(bench.Bot.Callbacks).Json["type"]);
    }

    [Fact]
    public async Task A_channel_with_external_people_is_silent()
    {
        await using var bench = await Bench.StartAsync();
        var channel = bench.Simulator.City.Channels.First(candidate => candidate.HasExternal);

        var delivery = await bench.Simulator.PostMessageAsync(channel.Members[0], channel.Id, "業者の方へ");

        Assert.Empty(bench.Bot.Callbacks);
        Assert.Equal("the channel has external people", delivery.Failure);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Simulator.InviteBotAsync(channel.Id));
    }

    [Fact]
    public async Task Duplicates_arrive_byte_for_byte()
    {
        await using var bench = await Bench.StartAsync(new SimulatorBehaviour { DuplicateCallbacks = true });
        var (channelId, userId) = bench.SomeChannel();

        await bench.Simulator.PostMessageAsync(userId, channelId, "二度");
        await bench.Simulator.SettledAsync();

        Assert.Equal(2, bench.Bot.Callbacks.Count);
        Assert.Single(bench.Bot.Callbacks.Select(callback => callback.Text).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Out_of_order_the_second_comes_first()
    {
        await using var bench = await Bench.StartAsync(new SimulatorBehaviour { OutOfOrderCallbacks = true });
        var (channelId, userId) = bench.SomeChannel();

        await bench.Simulator.PostMessageAsync(userId, channelId, "一");
        await bench.Simulator.PostMessageAsync(userId, channelId, "二");
        await bench.Simulator.PostMessageAsync(userId, channelId, "三");
        await bench.Simulator.ReleaseHeldAsync();

        Assert.Equal(["二", "一", "三"], bench.Bot.Callbacks.Select(callback => (string)callback.Json["content"]!["text"]!));
    }

    [Fact]
    public async Task Unknown_events_contents_and_keys_can_be_sent()
    {
        await using var bench = await Bench.StartAsync(new SimulatorBehaviour { UnknownKeys = true });
        var (channelId, userId) = bench.SomeChannel();

        await bench.Simulator.RaiseUnknownEventAsync("reaction", channelId);
        await bench.Simulator.PostContentAsync(userId, channelId, new JObject { ["type"] = "hologram", ["fileId"] = "x" });
        await bench.Simulator.PostContentAsync(userId, channelId, new JObject { ["id"] = "contentid" });

        Assert.Equal(["reaction", "message", "message"], bench.Bot.Callbacks.Select(callback => (string)callback.Json["type"]!));
        Assert.All(bench.Bot.Callbacks, callback => Assert.NotNull(callback.Json["traceId"]));
    }

    [Fact]
    public async Task Issued_times_follow_the_city_clock()
    {
        await using var bench = await Bench.StartAsync();
        var (channelId, userId) = bench.SomeChannel();
        bench.Simulator.Clock.SetNow(new DateTimeOffset(2026, 11, 20, 22, 10, 0, TimeSpan.FromHours(9)));

        await bench.Simulator.PostMessageAsync(userId, channelId, "夜分に失礼します");

        Assert.Equal("2026-11-20T13:10:00Z", (string?)Assert.Single(bench.Bot.Callbacks).Json["issuedTime"]);
    }

    [Fact]
    public async Task A_new_secret_signs_from_now_on()
    {
        await using var bench = await Bench.StartAsync();
        bench.Simulator.RotateBotSecret("another-secret");

        await bench.Simulator.PostToBotAsync("user-0001", "こんにちは");

        var callback = Assert.Single(bench.Bot.Callbacks);
        Assert.Equal(Convert.ToBase64String(HMACSHA256.HashData("another-secret"u8.ToArray(), callback.Body)), callback.Header("x-works-signature"));
    }
}
