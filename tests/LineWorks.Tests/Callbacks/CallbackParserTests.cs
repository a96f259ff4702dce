using System.Text;
using ComplianceBot.Enforcement;
using ComplianceBot.LineWorks.Callbacks;
using ComplianceBot.Rules;
using ComplianceBot.Tests;
using CsCheck;

namespace ComplianceBot.LineWorks.Tests.Callbacks;

/// <summary>What no sample shows, but a server may send one day.</summary>
public sealed class CallbackParserTests
{
    [Theory]
    [InlineData("", "not-json")]
    [InlineData("hello", "not-json")]
    [InlineData("{\"type\":\"message\"", "not-json")]
    [InlineData("{} {}", "not-json")]
    [InlineData("""{"type":"join","issuedTime":"2026-11-22T12:00:00Z","\ud800 key":1}""", "not-json")]
    [InlineData("[]", "no-type")]
    [InlineData("null", "no-type")]
    [InlineData("{}", "no-type")]
    [InlineData("""{"type":null}""", "no-type")]
    [InlineData("""{"type":7}""", "no-type")]
    [InlineData("""{"type":"join","source":{"channelId":"c"}}""", "no-time")]
    [InlineData("""{"type":"join","source":{"channelId":"c"},"issuedTime":"yesterday"}""", "no-time")]
    [InlineData("""{"type":"message","issuedTime":"2026-11-22T12:00:00Z","content":{"type":"text","text":"a"}}""", "no-source")]
    [InlineData("""{"type":"message","source":{"channelId":"c"},"issuedTime":"2026-11-22T12:00:00Z"}""", "no-source")]
    [InlineData("""{"type":"postback","source":{"userId":""},"issuedTime":"2026-11-22T12:00:00Z","data":"d"}""", "no-source")]
    [InlineData("""{"type":"begin","source":"u","issuedTime":"2026-11-22T12:00:00Z"}""", "no-source")]
    public void What_cannot_be_read_says_why(string body, string reason) => Assert.Equal(new ParsedCallback(null, reason), Parse(body));

    [Theory]
    [InlineData("2026-11-22T12:34:56Z", 0)]
    [InlineData("2026-11-22T12:34:56.7Z", 7_000_000)]
    [InlineData("2026-11-22T12:34:56.78Z", 7_800_000)]
    [InlineData("2026-11-22T12:34:56.789Z", 7_890_000)]
    [InlineData("2026-11-22T12:34:56.7891234Z", 7_891_234)]
    [InlineData("2026-11-22T12:34:56.789123456Z", 7_891_234)]
    [InlineData("2026-11-22T21:34:56.789123456+09:00", 7_891_234)]
    public void The_fraction_of_a_second_has_any_number_of_digits(string issuedTime, long ticks)
    {
        var parsed = Parse($$$"""{"type":"join","source":{"channelId":"c"},"issuedTime":"{{{issuedTime}}}"}""");

        Assert.Equal(new DateTimeOffset(2026, 11, 22, 12, 34, 56, TimeSpan.Zero).AddTicks(ticks), parsed.Event!.IssuedTime);
        Assert.Equal(TimeSpan.Zero, parsed.Event.IssuedTime.Offset);
    }

    [Fact]
    public void New_keys_other_orders_and_numbers_as_texts_do_no_harm()
    {
        var parsed = Parse("""{"messageId":[{}],"content":{"mentionees":[],"text":"はい","type":"text"},"issuedTime":"2026-11-22T12:00:00Z","source":{"domainId":"40029600","userId":12345,"channelId":67},"type":"message"}""");

        var message = Assert.IsType<MessagePosted>(parsed.Event);
        Assert.Equal(("12345", "67", "はい"), (message.UserId, message.ChannelId, message.Text));
    }

    [Theory]
    [InlineData("""{"type":"hologram","fileId":"f"}""", "hologram")]
    [InlineData("""{"id":"contentid"}""", "")]
    [InlineData("null", "")]
    [InlineData("\"text\"", "")]
    public void A_content_that_nobody_knows_was_posted_by_somebody_all_the_same(string content, string type)
    {
        var parsed = Parse($$"""{"type":"message","source":{"userId":"u"},"issuedTime":"2026-11-22T12:00:00Z","content":{{content}}}""");

        var message = Assert.IsType<MessagePosted>(parsed.Event);
        Assert.Equal((ContentKind.Unknown, type, "", "u"), (message.Kind, message.ContentType, message.Text, message.UserId));
    }

    [Fact]
    public void A_join_in_a_talk_may_have_no_channel() =>
        Assert.Equal(
            new ParsedCallback(new BotJoined(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), null), null),
            Parse("""{"type":"join","source":{"domainId":1},"issuedTime":"2026-11-22T12:00:00Z"}"""));

    [Fact]
    public void Members_that_are_no_ids_are_passed_over()
    {
        var parsed = Parse("""{"type":"left","source":{"channelId":"c"},"issuedTime":"2026-11-22T12:00:00Z","members":["a",null,"",{"x":1},7]}""");

        Assert.Equal(["a", "7"], Assert.IsType<MembersLeft>(parsed.Event).UserIds);
        Assert.Empty(Assert.IsType<MembersJoined>(Parse("""{"type":"joined","issuedTime":"2026-11-22T12:00:00Z"}""").Event).UserIds);
    }

    [Fact]
    public void Broken_characters_do_not_keep_a_message_from_being_judged()
    {
        var cut = Parse("""{"type":"message","source":{"userId":"u"},"issuedTime":"2026-11-22T12:00:00Z","content":{"type":"text","text":"090-1234-5678 \ud83d"}}""");
        byte[] body = [.. "{\"type\":\"message\",\"source\":{\"userId\":\"u\"},\"issuedTime\":\"2026-11-22T12:00:00Z\",\"content\":{\"type\":\"text\",\"text\":\"090\xff\"}}"u8];
        body[Array.IndexOf(body, (byte)0xC3)] = 0xFF;
        var invalid = CallbackParser.Parse(body);

        Assert.StartsWith("090-1234-5678 ", Assert.IsType<MessagePosted>(cut.Event).Text, StringComparison.Ordinal);
        Assert.StartsWith("090\uFFFD", Assert.IsType<MessagePosted>(invalid.Event).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        byte[] body = [.. Encoding.UTF8.Preamble, .. Samples.Body("join")];

        Assert.IsType<BotJoined>(CallbackParser.Parse(body).Event);
    }

    [Fact]
    public void Neither_depth_nor_size_is_followed_without_end()
    {
        Assert.Equal("not-json", Parse(new string('[', 100_000)).Unreadable);
        Assert.Equal("not-json", Parse($$"""{"type":"join","issuedTime":"2026-11-22T12:00:00Z","x":"{{new string('x', CallbackParser.LongestBody)}}"}""").Unreadable);
    }

    [Fact]
    public void A_type_is_short_and_printable_before_anybody_logs_it()
    {
        var type = "a\\nb" + new string('c', 500);
        var parsed = Parse($$"""{"type":"{{type}}","issuedTime":"2026-11-22T12:00:00Z"}""");

        var unknown = Assert.IsType<UnknownCallback>(parsed.Event);
        Assert.Equal(64, unknown.Type.Length);
        Assert.StartsWith("a?bc", unknown.Type, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_bytes_there_is_an_event_or_a_reason()
    {
        var samples = Samples.Names.Select(Samples.Body).ToArray();
        var bent = Gen.Select(Gen.Int[0, samples.Length - 1], Gen.Int[0, 400], Gen.Byte, (sample, at, value) =>
        {
            var copy = samples[sample].ToArray();
            copy[at % copy.Length] = value;
            return copy;
        });

        Gen.OneOf(bent, Gen.Byte.Array[0, 60]).HoldsForAll(body =>
        {
            var parsed = CallbackParser.Parse(body);
            return (parsed.Event is null) != (parsed.Unreadable is null);
        }, times: 1_000);
    }

    private static ParsedCallback Parse(string body) => CallbackParser.Parse(Encoding.UTF8.GetBytes(body));
}
