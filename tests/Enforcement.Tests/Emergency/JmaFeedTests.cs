using System.Text;
using ComplianceBot.Enforcement.Emergency;
using Microsoft.Extensions.Time.Testing;
using static ComplianceBot.Enforcement.Tests.Emergency.TelegramText;

namespace ComplianceBot.Enforcement.Tests.Emergency;

public sealed class JmaFeedTests
{
    private const string Name = "20260709221004_0_VPWW55_990000.xml";

    private static readonly TelegramText Rain = Warning(Weather.Rain, "2026-07-10T07:10", ("03", "レベル３大雨警報", "発表"));

    private readonly FakeTimeProvider time = new(Jst("2026-07-10T07:10"));
    private readonly FakeJmaServer server;
    private readonly JmaFeed feed;

    public JmaFeedTests()
    {
        server = new FakeJmaServer(time);
        server.Answer(FakeJmaServer.Root + "data/gone.xml", JmaAnswer.Without(JmaAnswerKind.Refused, "HTTP 404"));
        feed = new JmaFeed(server, time, loopbackAllowed: false);
    }

    [Fact]
    public async Task A_new_telegram_is_fetched_once()
    {
        server.Publish("extra.xml", Rain, Name);

        Assert.Equal(JmaType.VPWW55, Assert.Single((await Poll()).Telegrams).Type);
        Assert.Empty((await Poll()).Telegrams);
    }

    [Fact]
    public async Task The_first_look_reaches_back_days_and_later_ones_ask_only_for_what_changed()
    {
        server.Publish("extra.xml", Rain, Name);
        time.Advance(TimeSpan.FromDays(2));

        Assert.Single((await Poll()).Telegrams);
        await Poll();
        server.Requests.Clear();
        await Poll();

        Assert.Equal("extra.xml", server.Requests[0].Path);
        Assert.Equal(Jst("2026-07-12T07:11"), server.Requests[0].Since);
    }

    [Fact]
    public async Task After_a_gap_longer_than_the_window_the_long_feed_tells_what_was_missed()
    {
        await Poll();
        server.Publish("extra.xml", Rain, Name);
        time.Advance(TimeSpan.FromMinutes(25));

        Assert.Single((await Poll()).Telegrams);
    }

    [Fact]
    public async Task Where_there_is_no_long_feed_the_short_one_serves()
    {
        server.Answer(FakeJmaServer.Root + "feed/extra_l.xml", JmaAnswer.Without(JmaAnswerKind.Refused, "HTTP 404"));
        server.Publish("extra.xml", Rain, Name);

        Assert.Single((await Poll()).Telegrams);
    }

    [Theory]
    [InlineData("https://example.jp/20260709221004_0_VPWW55_990000.xml")]
    [InlineData("http://www.data.jma.go.jp/developer/xml/data/20260709221004_0_VPWW55_990000.xml")]
    [InlineData("https://www.data.jma.go.jp.example.jp/a.xml")]
    [InlineData("https://user@www.data.jma.go.jp/a.xml")]
    [InlineData("https://www.data.jma.go.jp:8443/a.xml")]
    [InlineData("file:///etc/passwd")]
    public async Task A_link_to_elsewhere_is_not_followed(string href)
    {
        server.Publish("extra.xml", Rain, Name, href);

        Assert.Empty((await Poll()).Telegrams);
        Assert.DoesNotContain(server.Requests, request => request.Path.Contains("VPWW55", StringComparison.Ordinal) || request.Path is "a.xml" or "passwd");
    }

    [Fact]
    public async Task A_feed_elsewhere_is_never_asked()
    {
        var elsewhere = Policy with { Feeds = [new("http://127.0.0.1:8080/feed/extra.xml")] };

        var poll = await feed.PollAsync(elsewhere, CancellationToken.None);

        Assert.Single(poll.Problems);
        Assert.Null(poll.HeardAt);
        Assert.Empty(server.Requests);
        Assert.Empty((await new JmaFeed(server, time, loopbackAllowed: true).PollAsync(elsewhere, CancellationToken.None)).Problems);
    }

    [Fact]
    public async Task Warnings_of_other_prefectures_and_other_kinds_are_not_fetched()
    {
        server.Publish("extra.xml", Rain, "20260709221004_0_VPWW55_150000.xml");
        server.Publish("extra.xml", Rain with { Title = "府県気象情報" }, "20260709221004_0_VPFJ50_990000.xml");
        await Poll();

        Assert.DoesNotContain(server.Requests, request => request.Path.StartsWith("2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_telegram_that_fails_is_tried_again_five_times_and_then_named()
    {
        server.Publish("extra.xml", Rain, Name);
        server.Answer(FakeJmaServer.Root + "data/" + Name, JmaAnswer.Without(JmaAnswerKind.Failed, "HTTP 500"));
        for (var look = 1; look < 5; look++)
        {
            Assert.DoesNotContain((await Poll()).Problems, problem => problem.Contains(Name, StringComparison.Ordinal));
        }

        Assert.Contains((await Poll()).Problems, problem => problem.Contains(Name, StringComparison.Ordinal) && problem.Contains("HTTP 500", StringComparison.Ordinal));
        server.Requests.Clear();
        await Poll();
        Assert.DoesNotContain(server.Requests, request => request.Path == Name);
    }

    [Fact]
    public async Task A_broken_telegram_is_named_and_the_others_come_through()
    {
        server.Publish("extra.xml", Rain.Title, Encoding.UTF8.GetBytes("<!DOCTYPE a><a/>"), Name);
        server.Publish("extra.xml", Rain, "20260709221005_0_VPWW55_990000.xml");

        var poll = await Poll();

        Assert.Single(poll.Telegrams);
        Assert.Contains(poll.Problems, problem => problem.Contains(Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_feed_or_a_dead_server_is_no_sign_of_life()
    {
        server.Answer(FakeJmaServer.Root + "feed/eqvol_l.xml", JmaAnswer.Fetched(Encoding.UTF8.GetBytes("<feed xmlns=\"http://www.w3.org/2005/Atom\">")));
        Assert.Null((await Poll()).HeardAt);

        server.Answer(FakeJmaServer.Root + "feed/eqvol_l.xml", JmaAnswer.Without(JmaAnswerKind.Refused));
        var last = time.GetUtcNow();
        Assert.Equal(last, (await Poll()).HeardAt);

        server.IsDown = true;
        Assert.Equal(last, (await Poll()).HeardAt);
    }

    [Fact]
    public async Task Feeds_that_answer_while_the_ten_minute_summary_stays_away_are_no_sign_of_life()
    {
        var last = time.GetUtcNow();
        await Poll();
        server.Beats = false;

        Assert.Equal(last, (await Poll()).HeardAt);
    }

    [Fact]
    public async Task Of_many_telegrams_sixty_are_fetched_at_once_oldest_first_and_the_rest_next_time()
    {
        for (var number = 0; number < 100; number++)
        {
            server.Publish("extra.xml", Rain, $"{number:00000000000000}_0_VPWW55_990000.xml");
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(60, (await Poll()).Telegrams.Count);
        Assert.Equal("00000000000059_0_VPWW55_990000.xml", server.Requests[^1].Path);
        Assert.Equal(40, (await Poll()).Telegrams.Count);
    }

    private async Task<JmaPoll> Poll()
    {
        var poll = await feed.PollAsync(Policy, CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(1));
        return poll;
    }
}
