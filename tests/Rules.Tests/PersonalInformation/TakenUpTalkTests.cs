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
    [InlineData("ok", "a:前半が482019|a:後半が573642|b:これって受付番号の話ですよね")]
    public void Decides_each_talk(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));
}
