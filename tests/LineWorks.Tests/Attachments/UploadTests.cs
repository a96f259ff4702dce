using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Attachments;

/// <summary>A file goes to a place of its own first; only then somebody hears of it.</summary>
public sealed class UploadTests
{
    private const string Prepare = $"POST /v1.0/bots/{Connection.BotId}/attachments";
    private const string ToChannel = $"POST /v1.0/bots/{Connection.BotId}/channels/c1/messages";

    private static MessageContent Report { get; } = MessageContent.Of(new OutgoingFile("report-2026-11.svg", "<svg>月次</svg>"));

    [Fact]
    public async Task The_file_is_posted_once_with_the_bearer_and_sent_by_its_id()
    {
        await using var connection = new Connection();
        connection.LineWorks
            .On(Prepare, """{"fileId":"f/1=","uploadUrl":"https://files.example/up?x=1"}""")
            .On("POST https://files.example/up?x=1", """{"fileId":"f/1="}""")
            .On(ToChannel, 201);

        Assert.Equal(SendResult.Sent, await SendAsync(connection));

        var requests = connection.LineWorks.Requests.TakeLast(3).ToArray();
        Assert.Equal("""{"fileName":"report-2026-11.svg"}""", requests[0].Body);
        Assert.All(["name=\"FileData\"", "filename=\"report-2026-11.svg\"", "name=\"resourceName\"", "<svg>月次</svg>"], part => Assert.Contains(part, requests[1].Body, StringComparison.Ordinal));
        Assert.Equal("""{"content":{"type":"file","fileId":"f/1="}}""", requests[2].Body);
        Assert.All(requests, request => Assert.Equal("token-1", request.Bearer));
    }

    [Theory]
    [InlineData("http://files.example/up")]
    [InlineData("not an address")]
    public async Task The_token_is_not_shown_to_anybody_without_https(string address)
    {
        await using var connection = new Connection();
        connection.LineWorks.On(Prepare, $$"""{"fileId":"f","uploadUrl":"{{address}}"}""");

        Assert.Equal((SendOutcome.NotSent, "UPLOAD_ADDRESS_NOT_HTTPS"), await OutcomeAsync(connection));
    }

    [Fact]
    public async Task Until_the_file_lies_there_nothing_was_said_and_all_may_be_tried_again()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(Prepare, """{"fileId":"f","uploadUrl":"https://files.example/up"}""").On("POST https://files.example/up", 502);
        Assert.Equal((SendOutcome.NotSent, "502 UPLOAD"), await OutcomeAsync(connection));

        await using var refusing = new Connection();
        refusing.LineWorks.On(Prepare, 403, "FORBIDDEN");
        Assert.Equal(SendOutcome.Refused, (await OutcomeAsync(refusing)).Outcome);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_a_mistake_of_whoever_made_it()
    {
        await using var connection = new Connection(withToken: false);
        var huge = MessageContent.Of(new OutgoingFile("a.svg", new string('a', OutgoingFile.Longest + 1)));

        await Assert.ThrowsAsync<ArgumentException>(() => connection.Messenger.SendAsync(Recipient.Channel("c1"), huge, CancellationToken.None));
    }

    private static Task<SendResult> SendAsync(Connection connection) => connection.Messenger.SendAsync(Recipient.Channel("c1"), Report, CancellationToken.None);

    private static async Task<(SendOutcome Outcome, string Reason)> OutcomeAsync(Connection connection)
    {
        var result = await SendAsync(connection);
        return (result.Outcome, result.Reason);
    }
}
