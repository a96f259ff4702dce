namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Talks in which one takes up what another said: who names the pieces, whose place is asked for, whose application it was. All data is invented.</summary>
public sealed class TakenUpTalkTests
{
    [Theory]
    [InlineData("block", "a:前半が482019|a:後半が573642|b:これって個人番号の話ですよね")]
    [InlineData("block", "a:482019573642|b:何これ|a:失礼、個人番号のほうの番号です")]
    [InlineData("block", "a:講座の申込 佐々木健太|a:メールは hinata55@example.org")]
    [InlineData("block", "a:講座の応募 森 悠真|a:携帯は 090-4415-9902")]
    [InlineData("block", "a:五十嵐健太さんの安否確認お願いできる?|b:行けます!場所どこでしたっけ|a:三条市興野2-17-6 角の家")]
    [InlineData("ok", "a:五十嵐健太さんの件で打合せです|b:打合せの場所どこでしたっけ|a:三条市興野2-17-6")]
    [InlineData("ok", "a:懇親会よろしく|b:場所どこでしたっけ|a:三条市興野2-17-6")]
    [InlineData("block", "a:次どこ回る?|b:五十嵐さんち|b:興野2-17-6")]
    [InlineData("ok", "a:五十嵐さんち行ってくる|a:10-3-2")]
    [InlineData("ok", "a:佐藤さんとこ|b:本町二丁目集合で")]
    [InlineData("block", "a:kenko03 / Tsubame_81|a:↑IDとパスワードです")]
    [InlineData("block", "a:kenko03 Tsubame_81|b:後ろがパスワードね")]
    [InlineData("ok", "a:kenko03 / Tsubame_81|a:↑ファイル名です")]
    [InlineData("block", "a:Tsubame_81|a:↑パスワードです")]
    [InlineData("block", "a:hatsuyuki#7|b:これ何?|a:共有フォルダのパスワード")]
    [InlineData("ok", "a:Tsubame_81|a:↑機種の名前です")]
    [InlineData("block", "a:未登録の個人番号を順に送ります|a:①五十嵐花子 482019573642")]
    [InlineData("block", "a:個人番号送ります|a:五十嵐 482019573642")]
    [InlineData("ok", "a:受付番号を順に送ります|a:①五十嵐花子 482019573642")]
    [InlineData("block", "a:五十嵐さん宅の漏水です|b:場所は|a:三条市|a:旭町|a:2-3-1の家")]
    [InlineData("block", "a:早乙女修さんの住所を教えて|b:三条市旭町|a:番地は|b:２－３－１")]
    [InlineData("block", "a:早乙女修さんの住所は|b:三条市旭町2丁目|b:3番1号 ハイツ旭203です")]
    [InlineData("block", "a:早乙女修さんの側溝の件|a:場所は三条市旭町2-3-1、家の前")]
    [InlineData("ok", "a:大会どこでしたっけ|b:三条市|b:2-3で負け")]
    [InlineData("ok", "a:五十嵐さんは今日どこ|b:三条市|b:11/2-3です")]
    [InlineData("block", "a:TK4193820|b:旅券の番号はどこ|a:上に書きました")]
    [InlineData("block", "a:介護の被保険者番号 00072|a:のあとに 16594 です")]
    [InlineData("ok", "a:五十嵐主任どこ|b:農村改善センター|a:あそこの所在地は?|b:三条市旭町2-3-1")]
    [InlineData("ok", "a:市の誕生日はいつ|b:市制施行は昭和29年|a:何月?|b:11月1日です")]
    [InlineData("ok", "a:前半が482019|a:後半が573642|b:これって受付番号の話ですよね")]
    public void Decides_each_talk(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));
}
