using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Messages;

/// <summary>Sends that meet the other side's limit: certainly not delivered, so they may be repeated.</summary>
public sealed class LimitedSendTests
{
    private const string ToUser = $"POST /v1.0/bots/{Connection.BotId}/users/u1/messages";
    private static readonly MessageContent Hello = MessageContent.Plain("こんにちは");

    [Fact]
    public async Task A_limit_is_waited_for_and_the_send_repeated()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, FakeLineWorks.Limited(reset: 37)).On(ToUser, 201);

        var sending = connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);
        await connection.Time.PassAsync(TimeSpan.FromSeconds(37));

        Assert.Equal(SendResult.Sent, await sending);
        var times = connection.LineWorks.Requests.Where(request => request.Line == ToUser).Select(request => request.At).ToArray();
        Assert.Equal(TimeSpan.FromSeconds(37), times[1] - times[0]);
    }

    [Fact]
    public async Task A_limit_beyond_patience_comes_back_with_the_time_that_was_asked_for()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, FakeLineWorks.Limited(reset: 500));

        var result = await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);

        Assert.Equal(new SendResult(SendOutcome.NotSent, "429 TOO_MANY_REQUESTS", TimeSpan.FromSeconds(500)), result);
    }

    [Fact]
    public async Task Who_comes_while_the_limit_is_closed_for_long_is_sent_away_without_a_call()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, FakeLineWorks.Limited(reset: 500));
        await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);
        connection.Time.Advance(TimeSpan.FromSeconds(100));

        var result = await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);

        Assert.Equal(new SendResult(SendOutcome.NotSent, "429 TOO_MANY_REQUESTS", TimeSpan.FromSeconds(400)), result);
        Assert.Single(connection.LineWorks.Lines);
    }

    [Fact]
    public async Task Who_is_stopped_while_waiting_for_the_limit_knows_that_nothing_was_said()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, FakeLineWorks.Limited(reset: 37));
        using var stop = new CancellationTokenSource();
        var sending = connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, stop.Token);
        await connection.Time.BegunAsync(TimeSpan.FromSeconds(37));

        await stop.CancelAsync();

        Assert.Equal(new SendResult(SendOutcome.NotSent, "CANCELLED"), await sending);
    }

    [Theory]
    [InlineData(404, SendOutcome.Refused)]
    [InlineData(500, SendOutcome.NotSent)]
    [InlineData(503, SendOutcome.NotSent)]
    public async Task The_end_of_a_window_that_is_not_closed_asks_for_no_wait(int status, SendOutcome outcome)
    {
        await using var connection = new Connection();
        var answer = FakeLineWorks.Error(status, "");
        answer.Headers.Add("rateLimit-limit", "240");
        answer.Headers.Add("rateLimit-remaining", "239");
        answer.Headers.Add("rateLimit-reset", "60");
        connection.LineWorks.On(ToUser, answer);

        var result = await connection.Messenger.SendAsync(Recipient.Person("u1"), Hello, CancellationToken.None);

        Assert.Equal((outcome, null), (result.Outcome, result.RetryAfter));
    }
}
