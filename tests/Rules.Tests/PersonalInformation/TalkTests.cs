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

    [Fact]
    public void Features_of_another_version_are_skipped()
    {
        var features = EarlierFeatures.Read(new EarlierPost("m", "s", SampleMessage.WorkingTime, "PERSON@0-4/hFR;;?MY_NUMBER;#x@1-2/;!;@;PHONE@5;#6@0-6/z"));

        Assert.Single(features.Findings);
        Assert.Equal(["MY_NUMBER"], features.Announced);
        Assert.True(features.AsksPassword);
        Assert.Equal(6, Assert.Single(features.Fragments).Digits);
    }
}
