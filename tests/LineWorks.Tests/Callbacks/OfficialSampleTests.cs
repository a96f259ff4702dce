using ComplianceBot.Enforcement;
using ComplianceBot.LineWorks.Callbacks;
using ComplianceBot.Rules;

namespace ComplianceBot.LineWorks.Tests.Callbacks;

/// <summary>Every sample body of the wire sheet is understood, each in its own way.</summary>
public sealed class OfficialSampleTests
{
    private const string User = "c72af563-0f21-4736-11e4-045237113344";
    private const string FileId = "WAAAQPwBexX2HnseNvvM9Zyhvp2kIRF3Ul7L7/aMVti8=";
    private static readonly DateTimeOffset Issued = new(2022, 1, 4, 5, 16, 5, 716, TimeSpan.Zero);
    private static readonly DateTimeOffset WithoutFraction = new(2022, 1, 4, 5, 16, 5, TimeSpan.Zero);

    public static TheoryData<string> All => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_sample_is_read_but_the_one_that_names_nobody(string sample)
    {
        var parsed = CallbackParser.Parse(Samples.Body(sample));

        var expected = sample == "message-unsupported-content.constructed" ? "no-source" : null;
        Assert.Equal(expected, parsed.Unreadable);
        Assert.Equal(expected is null, parsed.Event is not null);
    }

    [Fact]
    public void Twenty_five_samples_are_there() => Assert.Equal(25, Samples.Names.Count());

    [Theory]
    [InlineData("message-text", "12345", "hello", null)]
    [InlineData("message-text-overview", "12345a12-b12c-12d3-e123fghijkl", "hello", null)]
    [InlineData("message-text-mention.constructed", "12345a12-b12c-12d3-e123fghijkl", "@山田 太郎 明日の件を確認してください", null)]
    [InlineData("message-text-postback.constructed", "12345", "Yes", "action=approve")]
    [InlineData("message-text-start-1to1.constructed", null, "利用開始", "start")]
    public void Texts(string sample, string? channel, string text, string? postback) =>
        Assert.Equal(
            new MessagePosted(Issued, channel, User, ContentKind.Text, text) { ContentType = "text", Postback = postback },
            Samples.Parse<MessagePosted>(sample));

    [Theory]
    [InlineData("message-text-1to1.wire", "2023-11-02T10:18:52.749Z", null, "test")]
    [InlineData("message-text-group.wire", "2023-11-02T10:34:28Z", "0c11cccc-0001-2f44-3951-00000000c001", "あ")]
    [InlineData("message-text-group-2digit-fraction.wire", "2023-11-09T08:08:45.31Z", "0c11cccc-0001-2f44-3951-00000000c001", "あああ")]
    [InlineData("message-text-1to1-2025.wire", "2025-07-08T02:45:46.446Z", null, "メッセージ内容")]
    public void Recorded_texts_have_fractions_of_every_length_and_no_channel_in_the_talk_with_the_bot(string sample, string issued, string? channel, string text)
    {
        var message = Samples.Parse<MessagePosted>(sample);

        Assert.Equal(DateTimeOffset.Parse(issued, System.Globalization.CultureInfo.InvariantCulture), message.IssuedTime);
        Assert.Equal(channel, message.ChannelId);
        Assert.Equal(text, message.Text);
    }

    [Theory]
    [InlineData("message-image", ContentKind.Image, "image")]
    [InlineData("message-file", ContentKind.File, "file")]
    [InlineData("message-audio.constructed", ContentKind.Audio, "audio")]
    [InlineData("message-video.constructed", ContentKind.Video, "video")]
    public void Attachments_are_known_by_their_file_id(string sample, ContentKind kind, string type) =>
        Assert.Equal(
            new MessagePosted(Issued, "12345", User, kind, "") { ContentType = type, FileId = FileId },
            Samples.Parse<MessagePosted>(sample));

    [Fact]
    public void A_recorded_file_id_is_kept_as_it_is() =>
        Assert.Equal("jp1.1701056680100000000.1701143080.2.6000001.400000001.200000001.10", Samples.Parse<MessagePosted>("message-image-1to1.wire").FileId);

    [Theory]
    [InlineData("message-sticker", ContentKind.Sticker, "sticker")]
    [InlineData("message-location", ContentKind.Location, "location")]
    public void Contents_without_text_have_none(string sample, ContentKind kind, string type) =>
        Assert.Equal(new MessagePosted(Issued, "12345", User, kind, "") { ContentType = type }, Samples.Parse<MessagePosted>(sample));

    [Fact]
    public void A_pressed_button() => Assert.Equal(new ButtonPressed(Issued, "12345", User, "action=buy"), Samples.Parse<ButtonPressed>("postback"));

    [Fact]
    public void The_bot_comes_and_goes()
    {
        Assert.Equal(new BotJoined(WithoutFraction, "12345"), Samples.Parse<BotJoined>("join"));
        Assert.Equal(new BotLeft(Issued, "12345"), Samples.Parse<BotLeft>("leave"));
    }

    [Fact]
    public void Members_come_and_go()
    {
        var joined = Samples.Parse<MembersJoined>("joined");
        var left = Samples.Parse<MembersLeft>("left");

        Assert.Equal((Issued, "12345"), (joined.IssuedTime, joined.ChannelId));
        Assert.Equal(["userf7da-f82c-4284-13e7-030f3b4c756x"], joined.UserIds);
        Assert.Equal(["userf7da-f82c-4284-13e7-030f3b4c756x"], left.UserIds);
    }

    [Fact]
    public void A_talk_begins_and_ends()
    {
        Assert.Equal(new TalkBegan(WithoutFraction, "12345", "user0001-e3e9-4063-1d22-04978003f354"), Samples.Parse<TalkBegan>("begin"));
        Assert.Equal(new TalkEnded(Issued, "12345", "user0001-e3e9-4063-1d22-04978003f354"), Samples.Parse<TalkEnded>("end"));
    }

    [Fact]
    public void An_unknown_event_is_known_as_unknown() =>
        Assert.Equal(new UnknownCallback(Issued, "12345", "unknown"), Samples.Parse<UnknownCallback>("unknown-event-type.constructed"));
}
