using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Messages;

/// <summary>What may stand in a message, and what is taken out of it.</summary>
public sealed class MessageFormTests
{
    private const string ToUser = $"POST /v1.0/bots/{Connection.BotId}/users/u1/messages";

    [Theory]
    [InlineData("<m userId=\"all\"> 至急", "＜m userId=\"all\"> 至急")]
    [InlineData("a <M\nuserId='u'><m>", "a ＜M\nuserId='u'><m>")]
    [InlineData("1 < m < 3 <m", "1 < m < 3 <m")]
    public async Task A_text_that_is_passed_on_calls_nobody(string said, string sent)
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, 201);

        await connection.Messenger.SendAsync(Recipient.Person("u1"), MessageContent.Plain(said), CancellationToken.None);

        Assert.Equal(sent, Newtonsoft.Json.Linq.JObject.Parse(connection.LineWorks.Requests.Last().Body)["content"]!["text"]!.ToString());
    }

    [Fact]
    public async Task Whoever_breaks_a_limit_of_the_wire_has_made_a_mistake()
    {
        await using var connection = new Connection(withToken: false);
        var button = new QuickReply("はい", "d", "はい");
        MessageContent[] wrong =
        [
            MessageContent.Plain(""),
            MessageContent.Plain(new string('あ', 2001)),
            new MessageContent("a", [.. Enumerable.Repeat(button, 14)]),
            new MessageContent("a", [button with { Label = new string('あ', 21) }]),
            new MessageContent("a", [button with { Data = new string('a', 301) }]),
            new MessageContent("a", [button with { DisplayText = "" }]),
        ];

        foreach (var content in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => connection.Messenger.SendAsync(Recipient.Person("u1"), content, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Two_thousand_units_are_sent_whole()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(ToUser, 201);

        Assert.Equal(SendResult.Sent, await connection.Messenger.SendAsync(Recipient.Person("u1"), MessageContent.Plain(new string('あ', 2000)), CancellationToken.None));
    }
}
