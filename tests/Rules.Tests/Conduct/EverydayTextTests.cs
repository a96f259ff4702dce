namespace ComplianceBot.Rules.Tests.Conduct;

/// <summary>What staff write every day must not set off the rules that go by words; what they stand for must.</summary>
public sealed class EverydayTextTests
{
    private static readonly RuleEngine Engine = new([.. RuleEngine.Shipped.Select(rule => new ActiveRule(rule, rule.DefaultOptions))]);

    [Theory]
    [InlineData("明日10時から第2会議室で打合せです。資料は共有フォルダにあります。")]
    [InlineData("市議会議員選挙の投票所の鍵は危機管理課にあります。")]
    [InlineData("明るい選挙の啓発ポスターを貼ってください。投票率の目標は60％です。")]
    [InlineData("投資的経費の見直し案を置きました。")]
    [InlineData("ふるさと納税の返礼品の販売業者から電話がありました。")]
    [InlineData("署名のうえ、決裁に回してください。")]
    [InlineData("この案に一票です。")]
    [InlineData("副業・兼業の許可申請は人事課へお願いします。")]
    [InlineData("商品券の在庫を確認してください。")]
    [InlineData("バカンスの時期なので、窓口は二人体制にします。")]
    [InlineData("いちいち確認していただき、ありがとうございます。")]
    [InlineData("そんなことも考えられますね。もう少し調べます。")]
    [InlineData("市公式LINEで配信しました。")]
    [InlineData("LINEで送った写真の件、届いています。")]
    [InlineData("プロジェクターを使いました。馬鹿にできない明るさでした。")]
    [InlineData("携帯電話会社の説明会は14時からです。")]
    [InlineData("昨日の花火、きれいでしたね！")]
    [InlineData("お昼はいつものそば屋に行きませんか。")]
    [InlineData("週末は子どもの運動会でした。筋肉痛です（笑）")]
    [InlineData("誕生日おめでとうございます🎉")]
    [InlineData("今夜の試合、どちらが勝つと思いますか。")]
    [InlineData("桜が咲き始めました。写真は後で。")]
    [InlineData("眠い…コーヒーいれます。飲む人いますか。")]
    [InlineData("端末の更新は来週です。")]
    public void Everyday_words_set_nothing_off(string text)
    {
        Assert.Empty(Speaking(text));
    }

    [Theory]
    [InlineData("甲野さんに投票をお願いします。", "CMP-01a")]
    [InlineData("後援会への入会をお願いします。", "CMP-01a")]
    [InlineData("清き一票を！", "CMP-01a")]
    [InlineData("健康食品を買いませんか。お安くします。", "CMP-01a")]
    [InlineData("いい投資話があります。", "CMP-01a")]
    [InlineData("そんなことも分からないのか。", "COM-08b")]
    [InlineData("いちいち投稿するな。", "COM-08b")]
    [InlineData("頭の悪い質問ですね。", "COM-08b")]
    [InlineData("現場写真は私用LINEで送ってください。", "CHN-01")]
    [InlineData("自分のLINEに連絡ください。", "CHN-01")]
    [InlineData("続きはインスタのDMで連絡します。", "CHN-01")]
    public void What_a_rule_stands_for_is_heard(string text, string rule)
    {
        Assert.Equal([rule], Speaking(text));
    }

    private static string[] Speaking(string text)
    {
        var message = SampleMessage.With(text) with { AnswersSomebody = true };
        return [.. Engine.Judge(message, new RuleContext(message.At, WorkingCalendar.Sample)).Where(verdict => verdict.Speaks).Select(verdict => verdict.Rule.Id)];
    }
}
