using System.Net;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Messages;

/// <summary>What is said, and how sure the bot is that it was heard.</summary>
public sealed class MessengerTests
{
    private const string ToUser = $"POST /v1.0/bots/{Connection.BotId}/users/u1/messages";
    private static readonly MessageContent Hello = MessageContent.Plain("こんにちは");

    [Fact]
    public async Task A_note_goes_to_the_person_with_the_bearer_and_an_empty_201_is_success()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, 201);

        var result = await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);

        Assert.Equal(SendResult.Sent, result);
        var request = connection.LineWorks.Requests.Last();
        Assert.Equal("token-1", request.Bearer);
        Assert.Equal("""{"content":{"type":"text","text":"こんにちは"}}""", request.Body);
    }

    [Fact]
    public async Task Buttons_are_silent_postbacks_inside_the_content()
    {
        await using var connection = new Connection();
        connection.LineWorks.On($"POST /v1.0/bots/{Connection.BotId}/channels/c1/messages", 201);

        await connection.Messenger.SendAsync(Recipient.Channel("c1"), new MessageContent("確認", [new QuickReply("対応しました", "v1:done", "対応しました")]), CancellationToken.None);

        Assert.Equal(
            """{"content":{"type":"text","text":"確認","quickReply":{"items":[{"action":{"type":"postback","label":"対応しました","data":"v1:done","displayText":"対応しました"}}]}}}""",
            connection.LineWorks.Requests.Last().Body);
    }

    [Fact]
    public async Task Ids_are_percent_encoded()
    {
        await using var connection = new Connection();
        connection.LineWorks.On($"POST /v1.0/bots/{Connection.BotId}/users/a%2Fb%2Bc%3D%20d%40city/messages", 201);

        Assert.Equal(SendResult.Sent, await connection.Messenger.SendAsync(Recipient.Person("a/b+c= d@city"), Hello, CancellationToken.None));
    }

    [Theory]
    [InlineData(400, "INVALID_PARAMETER", SendOutcome.Refused, "400 INVALID_PARAMETER")]
    [InlineData(403, "FORBIDDEN", SendOutcome.Refused, "403 FORBIDDEN")]
    [InlineData(404, "", SendOutcome.Refused, "404")]
    [InlineData(500, "INTERNAL_SERVER_ERROR", SendOutcome.NotSent, "500 INTERNAL_SERVER_ERROR")]
    [InlineData(503, "SERVICE_UNAVAILABLE", SendOutcome.NotSent, "503 SERVICE_UNAVAILABLE")]
    [InlineData(502, "", SendOutcome.Unknown, "502")]
    [InlineData(504, "", SendOutcome.Unknown, "504")]
    [InlineData(302, "", SendOutcome.Unknown, "302")]
    public async Task Each_answer_has_its_outcome_and_is_asked_for_once(int status, string code, SendOutcome outcome, string reason)
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, status, code);

        Assert.Equal(new SendResult(outcome, reason), await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_sending_leaves_it_open_and_is_not_repeated()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, new HttpRequestException(HttpRequestError.ResponseEnded));

        var result = await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);

        Assert.Equal(new SendResult(SendOutcome.Unknown, "ResponseEnded"), result);
    }

    [Fact]
    public async Task A_201_is_a_201_whatever_breaks_after_it()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, new HttpResponseMessage(HttpStatusCode.Created) { Content = new BrokenContent() });

        Assert.Equal(SendResult.Sent, await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_within_ten_seconds_leaves_it_open()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return new HttpResponseMessage(HttpStatusCode.Created);
        });
        // The token call has a time-out of its own, which passes unused.
        await connection.Tokens.GetAsync(CancellationToken.None);
        await connection.Time.PassAsync(TimeSpan.FromSeconds(10));

        var sending = connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);
        await connection.Time.PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(new SendResult(SendOutcome.Unknown, "TIMEOUT"), await sending);
    }

    [Fact]
    public async Task Where_nothing_can_have_been_sent_it_is_tried_three_times()
    {
        await using var connection = new Connection();
        for (var i = 0; i < 3; i++)
        {
            connection.LineWorks.On(ToUser, new HttpRequestException(HttpRequestError.ConnectionError));
        }

        var sending = connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);
        await connection.Time.PassAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400));
        await connection.Time.PassAsync(TimeSpan.FromMilliseconds(600), TimeSpan.FromMilliseconds(1200));

        Assert.Equal(new SendResult(SendOutcome.NotSent, "ConnectionError"), await sending);
    }

    [Fact]
    public async Task Without_a_token_nothing_was_sent()
    {
        await using var connection = new Connection(withToken: false);
        connection.LineWorks.On(FakeLineWorks.TokenLine, FakeLineWorks.Json("""{"error":"invalid_grant","error_description":"about 田中"}""", HttpStatusCode.BadRequest));

        var result = await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);

        Assert.Equal(new SendResult(SendOutcome.NotSent, "token 400 invalid_grant"), result);
        Assert.Empty(connection.LineWorks.Lines);
    }

    [Fact]
    public async Task An_outage_does_not_use_up_the_limit_of_the_time_after_it()
    {
        await using var connection = new Connection();
        for (var i = 0; i < 300; i++)
        {
            connection.LineWorks.On(ToUser, new HttpRequestException(HttpRequestError.ConnectionError));
        }

        connection.LineWorks.Always(ToUser, _ => new HttpResponseMessage(HttpStatusCode.Created));
        for (var i = 0; i < 100; i++)
        {
            var sending = connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);
            await connection.Time.PassAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400));
            await connection.Time.PassAsync(TimeSpan.FromMilliseconds(600), TimeSpan.FromMilliseconds(1200));
            Assert.Equal(SendOutcome.NotSent, (await sending).Outcome);
        }

        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(SendResult.Sent, await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None));
        }
    }
}
