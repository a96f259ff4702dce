namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Facts about one person that several posts tell together, and talks that only look like it. All data is invented.</summary>
public sealed class FactsOverMessagesTests
{
    [Theory]
    [InlineData("block", "a:住所は三条市旭町2-3-1|b:どなたの？|a:山田花子さんの")]
    [InlineData("block", "a:山田花子さんの件で|b:はい|a:携帯 090-1234-5678")]
    [InlineData("block", "a:山田花子さん、生年月日は？|b:S50.4.1")]
    [InlineData("block", "a:連絡つく番号 090-1234-5678|a:山田花子さまです")]
    [InlineData("block", "a:メールは hana@example.com|a:山田花子さんの連絡先です")]
    [InlineData("block", "a:その方の携帯 090-1234-5678|b:おうちは？|a:三条市旭町2-3-1")]
    [InlineData("block", "a:通報者 080-1111-2222|a:メールもあり sora@example.net")]
    [InlineData("warn", "a:次はCさんのケースです|a:父から虐待があり、来週保護の予定")]
    [InlineData("warn", "a:仮にAさんとします|b:はい|a:統合失調症で入院歴があります")]
    [InlineData("warn", "a:去年うつ病になって休職したそうです|b:誰の話？|a:Kさんです")]
    public void What_two_posts_tell_about_one_person_counts_together(string expected, string talk) => Assert.Equal(expected, Conversation.Decide(talk));

    [Theory]
    [InlineData("ok", "a:コピー機の受付番号は？|b:482019573642")]
    [InlineData("ok", "a:マイナンバーカードの申請、受付番号は？|b:482019573642")]
    [InlineData("ok", "a:修理の伝票番号教えて|b:4820 1957 3642 です")]
    [InlineData("ok", "a:宅配の追跡番号お願いします|b:お待ちを|b:ありました 4820 1957 3642")]
    [InlineData("ok", "a:消耗品の見積番号は？|b:482019573642")]
    [InlineData("ok", "a:保健所の電話番号は？|b:0256-34-5678")]
    [InlineData("ok", "a:図書館の電話わかる？|b:0256-34-5678 です")]
    [InlineData("ok", "a:総合体育館の住所お願い|b:三条市荒町2-1-8")]
    [InlineData("ok", "a:○○工務店さんの連絡先は？|b:0256-34-5678")]
    [InlineData("ok", "a:法務局ってどこにありましたっけ|b:三条市旭町2-3-1")]
    [InlineData("ok", "a:中央公民館の場所と連絡先を教えてください|b:三条市本町3-1-4 です|b:0256-34-5678")]
    [InlineData("ok", "a:税務署、電話何番？|b:０２５６３４５６７８")]
    [InlineData("warn", "a:山田さんのご自宅の電話は？|b:0256-34-5678")]
    [InlineData("ok", "a:パスワード変えました？|b:Windows11の更新が先です")]
    [InlineData("ok", "a:パスワードわからない人は誰に聞けば？|b:suido@city.example.lg.jp に連絡ください")]
    [InlineData("ok", "a:パスワードの有効期限いつまで？|b:2026/12/31です")]
    [InlineData("ok", "a:パスワード忘れた人いる？|b:今日は3人|b:様式は第12-345号")]
    [InlineData("ok", "a:免許証持ってきた？|b:駐車場は3階です")]
    [InlineData("ok", "a:基礎年金番号の件|a:12部コピーしました")]
    [InlineData("ok", "a:マイナンバーカードの交付、今月は|b:1234件です")]
    [InlineData("ok", "a:生年月日の欄、様式変わりました？|b:2026/12/1から新様式です")]
    [InlineData("ok", "a:年金の件で相談|b:会議は14:00から")]
    [InlineData("warn", "a:市民の長谷川美咲様から苦情です|b:はい|c:会議室とれました|d:お茶たのみます|e:080-1357-9246 業者さんに電話ください")]
    [InlineData("warn", "a:マイナンバーの控えは？|b:不明|c:会議室とれました|d:お茶たのみます|e:弁当3つ|f:482019573642")]
    [InlineData("ok", "a:被保険者番号って何桁でしたっけ|b:10桁です")]
    [InlineData("ok", "a:口座振替の申込、何件？|b:1234件")]
    [InlineData("ok", "a:A班の集合は？|b:9時に市民会館|a:うつ病の講演会の準備です")]
    public void Talk_that_only_looks_like_it_stays_quiet(string expected, string talk) => Assert.Equal(expected, Conversation.Decide(talk));

    [Fact]
    public void Nothing_is_combined_outside_the_window()
    {
        const string Talk = "a:山田花子さんの件で|b:はい|a:住所は三条市旭町2-3-1";

        Assert.Equal("block", Conversation.Decide(Talk, TimeSpan.FromMinutes(4)));
        Assert.Equal("warn", Conversation.Decide(Talk, TimeSpan.FromMinutes(6)));
    }
}
