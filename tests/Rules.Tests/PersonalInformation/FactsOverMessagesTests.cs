namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Facts about one person that several posts tell together. All data is invented.</summary>
public sealed class FactsOverMessagesTests
{
    [Theory]
    [InlineData("block", "a:住所は三条市旭町2-3-1|b:どなたの？|a:山田花子さんの")]
    [InlineData("block", "a:山田花子さんの件で|b:はい|a:携帯 090-1234-5678")]
    [InlineData("block", "a:山田花子さん、生年月日は？|b:S50.4.1")]
    [InlineData("block", "a:連絡つく番号 090-1234-5678|a:山田花子さまです")]
    [InlineData("block", "a:メールは hana@example.com|a:山田花子さんの連絡先です")]
    [InlineData("block", "a:土屋様から問合せです|a:090-1357-9246")]
    [InlineData("block", "a:金沢さんの件|a:三条市旭町2-3-1に伺います")]
    [InlineData("warn", "a:業者さんから問合せです|a:090-1357-9246")]
    [InlineData("warn", "a:奥様から問合せです|a:090-1357-9246")]
    [InlineData("block", "a:その方の携帯 090-1234-5678|b:おうちは？|a:三条市旭町2-3-1")]
    [InlineData("block", "a:通報者 080-1111-2222|a:メールもあり sora@example.net")]
    [InlineData("warn", "a:次はCさんのケースです|a:父から虐待があり、来週保護の予定")]
    [InlineData("warn", "a:仮にAさんとします|b:はい|a:統合失調症で入院歴があります")]
    [InlineData("warn", "a:去年うつ病になって休職したそうです|b:誰の話？|a:Kさんです")]
    [InlineData("block", "a:住所 三条市旭町2-3-1|b:お名前は？|a:山田花子です")]
    [InlineData("block", "a:090-1234-5678から着信|b:誰の番号？|a:佐藤健一さんです")]
    [InlineData("block", "a:佐藤健一さんの自宅どこでしたっけ|b:三条市旭町2-3-1")]
    [InlineData("block", "a:佐藤健一さん、どこの人？|b:三条市旭町二丁目3番1号ですよ")]
    [InlineData("block", "a:佐藤健一さん明日訪問します|b:地図送りました|b:三条市旭町2-3-1")]
    [InlineData("block", "a:先ほどお電話いただいた佐藤健一様|a:昭和50年4月1日生まれ")]
    [InlineData("warn", "a:当該児童について共有します|a:先週から一時保護になっています")]
    [InlineData("warn", "a:相談者Mさんの件|b:どうぞ|a:夫のDVで避難中です")]
    [InlineData("warn", "a:Tさん（仮名）の支援経過|a:アルコール依存症で通院中")]
    [InlineData("block", "a:佐藤健一さんの件|a:先月から精神科に入院中です")]
    [InlineData("block", "a:さっきの話、佐藤健一さん|b:住所わかる？|a:三条市旭町2-3-1です")]
    [InlineData("block", "a:三条市旭町2-3-1に住んでる方|b:お名前は|a:佐藤健一さん")]
    [InlineData("block", "a:佐藤健一さん|a:S50.4.1生")]
    [InlineData("block", "a:佐藤健一さんに電話して|b:何番？|a:090-1234-5678")]
    [InlineData("block", "a:佐藤健一様あてに送付|b:メールアドレスは|a:kenichi.s@example.com")]
    [InlineData("block", "a:電話090-1234-5678、住所は|b:はい|a:三条市旭町2-3-1")]
    [InlineData("block", "a:相談者の携帯 090-1234-5678|b:生年月日は|a:S50.4.1")]
    [InlineData("block", "a:kenichi.s@example.com からメール|a:電話は090-1234-5678")]
    [InlineData("block", "a:佐藤健一さん、保護受けてます|b:そうなんですね|a:統合失調症だそう")]
    [InlineData("warn", "a:Ｋさん（仮名）について|b:はい|a:薬物依存で服役歴あり")]
    [InlineData("warn", "a:ケースＡの続き|a:父が逮捕されています")]
    [InlineData("warn", "a:対象児の状況|a:ネグレクトの疑いで一時保護中")]
    public void What_two_posts_tell_about_one_person_counts_together(string expected, string talk) => Assert.Equal(expected, Conversation.Decide(talk));

    [Fact]
    public void Nothing_is_combined_outside_the_window()
    {
        const string Talk = "a:山田花子さんの件で|b:はい|a:住所は三条市旭町2-3-1";

        Assert.Equal("block", Conversation.Decide(Talk, TimeSpan.FromMinutes(4)));
        Assert.Equal("warn", Conversation.Decide(Talk, TimeSpan.FromMinutes(6)));
    }
}
