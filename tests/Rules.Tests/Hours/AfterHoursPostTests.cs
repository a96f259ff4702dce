using ComplianceBot.Rules.Hours;

namespace ComplianceBot.Rules.Tests.Hours;

public sealed class AfterHoursPostTests
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 18, 22, 10, 0, TimeSpan.FromHours(9));

    [Theory]
    [InlineData("【緊急】断水しています", false)]
    [InlineData("緊急です！至急ご連絡ください", false)]
    [InlineData("避難所を開けます", false)]
    [InlineData("大雨警報が出ました", false)]
    [InlineData("震度5弱です。安否を返信してください", false)]
    [InlineData("緊急ではないのですが", true)]
    [InlineData("緊急じゃないです", true)]
    [InlineData("緊急性はありません", true)]
    [InlineData("防災計画と避難計画の資料です", true)]
    [InlineData("緊急連絡網を更新しました", true)]
    [InlineData("避難訓練は明日です。避難所の鍵を持ってきてください", false)]
    [InlineData("明日の朝礼は9時です", true)]
    public void A_claimed_emergency_is_believed_and_a_mentioned_one_is_not(string text, bool isViolating)
    {
        Assert.Equal(isViolating, Judge(SampleMessage.With(text) with { At = Evening }, new AfterHoursPost.Options()).Outcome == Outcome.Violating);
    }

    [Fact]
    public void The_message_is_judged_by_its_own_time_never_by_the_time_of_judging()
    {
        var posted = SampleMessage.With("資料です");

        Assert.Equal(Outcome.Compliant, Judge(posted, new AfterHoursPost.Options(), now: Evening).Outcome);
    }

    [Theory]
    [InlineData(Delivery.Immediate, true)]
    [InlineData(Delivery.NextBusinessDay, false)]
    public void When_the_note_leaves_is_an_option(Delivery delivery, bool atOnce)
    {
        var finding = Assert.Single(Judge(SampleMessage.With("資料です") with { At = Evening }, new AfterHoursPost.Options { Delivery = delivery }).Findings);

        Assert.Equal((true, atOnce), (finding.OncePerClosedSpan, finding.AtOnce));
    }

    [Fact]
    public void The_words_of_an_emergency_are_an_option()
    {
        var options = new AfterHoursPost.Options { EmergencyWords = ["除雪"] };

        Assert.Equal(Outcome.Compliant, Judge(SampleMessage.With("除雪車を出します") with { At = Evening }, options).Outcome);
        Assert.Equal(Outcome.Violating, Judge(SampleMessage.With("緊急です") with { At = Evening }, options).Outcome);
    }

    private static Verdict Judge(PostedMessage message, AfterHoursPost.Options options, DateTimeOffset? now = null) =>
        new RuleEngine([new ActiveRule(new AfterHoursPost(), options)]).Judge(message, new RuleContext(now ?? message.At, WorkingCalendar.Sample)).Single();
}
