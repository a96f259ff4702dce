using ComplianceBot.Rules.Security;

namespace ComplianceBot.Rules.Tests.Security;

/// <summary>What people write when their device is gone, and what only sounds like it.</summary>
public sealed class LostDeviceTests
{
    private static readonly RuleEngine Engine = new([new ActiveRule(new LostDevice(), new LostDevice().DefaultOptions)]);

    [Theory]
    [InlineData("スマホをなくしました")]
    [InlineData("すみません、公用スマホを紛失しました。")]
    [InlineData("携帯電話を落としてしまったようです")]
    [InlineData("さっき携帯落としたかもしれません")]
    [InlineData("昨夜タクシーにスマホを置き忘れました")]
    [InlineData("スマホをバスの中に置き忘れてしまいました")]
    [InlineData("業務用タブレットが見当たりません")]
    [InlineData("スマホがなくなりました")]
    [InlineData("ｽﾏﾎを盗まれた")]
    [InlineData("iPadが盗難に遭いました")]
    [InlineData("iPhone無くしちゃった")]
    [InlineData("端末の紛失です。どうしたらいいですか")]
    [InlineData("公用携帯を失くしてしまい、探しています")]
    [InlineData("ノートパソコンが盗まれました")]
    [InlineData("パソコンを電車に置き忘れました")]
    [InlineData("LINE WORKSの入ったスマホが盗まれた")]
    [InlineData("鞄ごと盗まれました、スマホです")]
    [InlineData("スマートフォンがどこにもありません")]
    [InlineData("なくしたのは私のスマホです")]
    [InlineData("スマホ紛失！")]
    [InlineData("係長が公用スマホを紛失しました")]
    public void A_loss_is_heard(string text)
    {
        Assert.Equal(Outcome.Violating, Judge(text));
    }

    [Theory]
    [InlineData("スマホを紛失したらすぐ連絡してください")]
    [InlineData("端末を紛失した場合の手順です")]
    [InlineData("スマホを紛失しないように気をつけましょう")]
    [InlineData("スマホをなくした人は申し出てください")]
    [InlineData("スマホをなくしたことはありますか")]
    [InlineData("市民の方から、携帯を落としたと電話がありました")]
    [InlineData("スマホの落とし物が届いています")]
    [InlineData("お客様がスマホを置き忘れました。総務で預かっています")]
    [InlineData("携帯の充電器をなくしました")]
    [InlineData("スマホのケースを落としました")]
    [InlineData("端末の電源を落としました")]
    [InlineData("スマホの充電がなくなりました")]
    [InlineData("スマホを落として画面が割れました")]
    [InlineData("紛失訓練のため、端末を紛失したと連絡します")]
    [InlineData("情報セキュリティ研修で、スマホを紛失した事例を扱いました")]
    [InlineData("スマホで撮った写真が見つかりません")]
    [InlineData("スマホから書類を印刷しましたが、なくしました")]
    [InlineData("公用携帯は紛失していません")]
    [InlineData("なくしたスマホが見つかりました")]
    [InlineData("名札をなくしました")]
    [InlineData("パソコンを落としました。また明日")]
    [InlineData("パソコンのデータが見つかりません")]
    [InlineData("この端末では保存先が見つかりません")]
    [InlineData("スマホを家に忘れてきました")]
    [InlineData("携帯が手放せません")]
    [InlineData("")]
    public void What_only_sounds_like_it_is_left_alone(string text)
    {
        Assert.Equal(Outcome.Compliant, Judge(text));
    }

    [Theory]
    [InlineData("紛失", Outcome.Violating)]
    [InlineData("なくしました。", Outcome.Violating)]
    [InlineData("盗まれたかもしれません", Outcome.Violating)]
    [InlineData("紛失届の様式はどこですか", Outcome.Compliant)]
    [InlineData("端末を紛失したときはどうしますか", Outcome.Compliant)]
    public void In_the_talk_with_the_bot_one_word_is_enough(string text, Outcome expected)
    {
        Assert.Equal(expected, Judge(text, ChannelKind.Bot));
    }

    [Fact]
    public void A_message_of_the_greatest_length_is_judged_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("スマホを、", 4000))[..20_000];

        Assert.Equal(Outcome.Compliant, Judge(text));
    }

    private static Outcome Judge(string text, ChannelKind kind = ChannelKind.Group)
    {
        var message = SampleMessage.With(text);
        return Engine.Judge(message with { Channel = message.Channel with { Kind = kind } }, new RuleContext(message.At, WorkingCalendar.Sample)).Single().Outcome;
    }
}
