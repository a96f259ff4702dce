using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>What is kept of a message, and what it becomes together with the next.</summary>
public sealed class TalkTests
{
    [Theory]
    [InlineData("田中一郎様の携帯は０９０－１２３４－５６７８です", "田中", "1234")]
    [InlineData("個人番号の前半 3579 真ん中 1246", "3579", "1246")]
    [InlineData("共有端末のパスワードはSanjo!2026aです", "Sanjo", "2026")]
    public void Features_hold_no_text(string text, string one, string other)
    {
        var features = Features.Of(SampleMessage.With(text), Read.Context);

        Assert.NotEmpty(features);
        Assert.DoesNotContain(one, features, StringComparison.Ordinal);
        Assert.DoesNotContain(other, features, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_kept_of_an_ordinary_message() => Assert.Equal("", Features.Of(SampleMessage.With("明日の会議は10時です"), Read.Context));

    [Fact]
    public void A_number_after_its_announcement_is_what_was_announced()
    {
        var asked = SampleMessage.With("マイナンバーを教えてください") with { Id = "asked" };
        var told = SampleMessage.With("482019573642") with
        {
            At = asked.At.AddMinutes(1),
            Earlier = [new EarlierPost(asked.Id, "someone", asked.At, Features.Of(asked, Read.Context))],
        };

        var number = Assert.Single(PersonalInformationScanner.Analyse(told, Read.Context).Findings);

        Assert.Equal((InformationTypes.MyNumber, true, Confidence.High), (number.Type, number.IsLabelled, number.Confidence));
    }

    [Theory]
    [InlineData("受付番号を教えてください")]
    [InlineData("伝票番号は何番ですか")]
    [InlineData("マイナンバーではなく整理番号をお願いします")]
    public void A_number_after_somebody_asked_for_another_one_is_nobodys(string question)
    {
        var asked = SampleMessage.With(question) with { Id = "asked" };
        var told = SampleMessage.With("617283940516") with
        {
            At = asked.At.AddMinutes(1),
            Earlier = [new EarlierPost(asked.Id, "someone", asked.At, Features.Of(asked, Read.Context))],
        };

        Assert.Empty(PersonalInformationScanner.Analyse(told, Read.Context).Findings);
    }

    [Fact]
    public void The_last_part_of_a_combination_to_arrive_need_not_be_the_last_said()
    {
        var address = SampleMessage.With("住所は三条市旭町2-3-1です") with { Id = "address", Sender = new Person("b", "") };
        var name = SampleMessage.With("長谷川美咲様の件です") with
        {
            At = address.At.AddMinutes(-2),
            Earlier = [new EarlierPost(address.Id, "b", address.At, Features.Of(address, Read.Context))],
        };

        var finding = Assert.Single(OverMessages(name).Findings);

        Assert.Equal("b", finding.TellsPersonId);
        Assert.Equal(["address", null], finding.Evidence.Select(evidence => evidence.MessageId));
    }

    [Fact]
    public void A_piece_that_arrives_late_completes_the_number()
    {
        PostedMessage[] said = [Said("マイナンバー送ります", 0), Said("908172", 1), Said("635409", 2)];
        foreach (var late in said)
        {
            var judged = late with { Earlier = [.. said.Where(message => message != late).Select(message => new EarlierPost(message.Id, "poster", message.At, Features.Of(message, Read.Context)))] };

            var finding = Assert.Single(OverMessages(judged).Findings);

            Assert.Equal((Severity.S4, 2, null), (finding.Severity, finding.Evidence.Count, finding.TellsPersonId));
        }
    }

    [Fact]
    public void An_announcement_that_arrives_late_names_the_number_that_stood_alone()
    {
        var number = Said("617283940516", 1);
        var announced = Said("マイナンバー送ります", 0) with { Earlier = [new EarlierPost(number.Id, "poster", number.At, Features.Of(number, Read.Context))] };

        Assert.Equal(Severity.S4, OverMessages(announced).Severity);
    }

    private static PostedMessage Said(string text, int minute) => SampleMessage.With(text) with { Id = $"m{minute}", At = SampleMessage.WorkingTime.AddMinutes(minute) };

    private static Verdict OverMessages(PostedMessage message) =>
        new RuleEngine([.. RuleEngine.Shipped.Where(rule => rule.Descriptor.Id == "SEC-01e").Select(rule => new ActiveRule(rule, rule.DefaultOptions))]).Judge(message, Read.Context).Single();

    [Fact]
    public void Features_of_another_version_are_skipped()
    {
        var features = EarlierFeatures.Read(new EarlierPost("m", "s", SampleMessage.WorkingTime, "PERSON@0-4/hFR;;?MY_NUMBER;#x@1-2/;!2;@;PHONE@5;#6@0-6/z"));

        Assert.Single(features.Findings);
        Assert.Equal(["MY_NUMBER"], features.Announced);
        Assert.Equal(PasswordTalk.Asked, features.Password);
        Assert.Equal(6, Assert.Single(features.Fragments).Digits);
    }

    [Theory]
    [InlineData("ok", "a:年金番号を教えて|a:やっぱりコピー機の受付番号は？|b:4820195736")]
    [InlineData("block", "a:コピー機の受付番号は？|a:あと年金番号を教えて|b:4820195736")]
    public void Of_posts_of_the_same_minute_the_last_said_counts(string expected, string talk) => Assert.Equal(expected, Conversation.Decide(talk, TimeSpan.Zero));
}
