namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Names in lists and roll calls, in mail headers, in rare kanji and in talk about residents; colleagues and things beside them. All data is invented.</summary>
public sealed class NameLineTests
{
    private const string Blocked = """
        水泳教室メンバー¶1) 渡辺結菜 H26.5.3 6年¶2) 小杉航 H27.1.22 5年
        キッズ消防隊¶⑴ 佐久間陽太 H28.8.1¶⑵ 石井芽衣 H28.11.30
        放課後クラブ¶・相田蓮 平28.6.14 4年¶・土田美桜 平29.2.8 3年
        通園バス乗車¶藤田陽葵／R3.5.20／ばら組¶丸山朝陽／R3.11.2／ばら組
        長岡杏奈ちゃん／令3.9.12／ゆり組
        星野湊くん、令和4年2月3日、年少
        〇年長児¶　村山莉子（平31.4.9）¶　野口翔（令元.7.2）
        一時預かり 吉田碧 R5.1.18 1歳児クラス
        見守り対象¶1 小林トミ S8.3.4 独居¶2 佐々木ヨシ S10.12.1 独居
        No.1 中村悠真 平成27年4月30日 小5¶No.2 三浦心春 平成27年6月6日 小5
        岡田隼人 13歳 平24.3.1生
        ﾌｸﾅｶﾞ ﾐｵ S60.1.2
        宮本 茂¶昭15.10.10
        Reply-To: Mao Ide <ide.mao@example.com>
        差出人: Shoji Ren <ren-shoji@example.ne.jp>
        From: "Ueno, Saki" <saki.ueno@example.org>
        From: Aoi K. Sudo <a.sudo@example.com>
        大𣘺健様（見附市本町2丁目3番4号）
        我謝 明様 090-8811-2034
        五味渕 勝様　090-8811-2034
        四十物さんの生年月日は昭60.2.2です
        八月一日様（三条市東裏館2-9-9）
        抜粋：関 美咲 090-1822-3344
        丸山 湊 090-1822-3344
        氏名：五　十　嵐　健　太　住所：三条市東裏館2-9-9
        東恩納与四郎さんの携帯 090-1822-3344
        宇賀神様（三条市東裏館2-9-9）
        我謝 勝 090-1822-3344
        木村 勝 090-1822-3344
        神 義男 090-1822-3344
        なかつかさ たくみ 090-1822-3344
        おりかさまゆみ　080-3312-9910
        ササゲ トシエ 090-1822-3344
        ミナミ マユミ 090-1822-3344
        小笠原さくらに電話しました。090-1822-3344です
        齋藤 さくらから折返しあり 090-1822-3344
        さっきTRAN VAN DUCから折返し 090-1822-3344
        申請者 五 十 嵐 健 太さん 電話 090-1822-3344
        母子手帳の再交付　星野沙織　平成5年3月3日
        確認：関川浩二／S49.8.3／本人希望により窓口受取
        乳児健診 未受診 相沢結愛 R7.2.11 保護者と連絡取れず
        世帯員：①夫 佐野太一 S50.2.2 ②妻 佐野恵 S52.3.3
        GURUNG BIKASH 1998/02/03 男
        検診の人¶三井 ハル子 昭9.9.9 要¶向井 タエ 昭11.1.1 否
        ヤマダ タロウ フザイ 090-1122-3344
        宛先：竹内 浩二 新潟市中央区笹口2-11-4
        """;

    private const string Warned = """
        岡村聡子さんていうお客さんから電話です
        大島進さんとかいう住民の方がまた怒鳴り込んできました
        榎本正雄さんと名乗る方から道路の件で電話
        関根洋子さんとおっしゃる方がロビーでお待ちです
        手塚節子さんって方が番号札持って待ってます
        3番窓口、尾崎竜也さん呼んでください
        要望：知念ひなた様 公園のベンチ
        勅使河原ゆづきさんから生活相談の電話
        十河清さんのおうちの前の側溝が壊れてるって
        図書の延滞 目黒りおさんに電話
        毎月5千円 090-2233-4455
        """;

    private const string Harmless = """
        設立：昭45.4.1¶改築：平12.10.3
        当番¶①長谷川 11/24¶②桑原 11/25¶③堀 11/26
        研修の日程です¶①長谷川主任 R8.6.20 午前¶②桑原主事 R8.7.4 午後
        採用日 桑原蒼 R8.4.1 配属 税務課
        異動者¶桑原蒼 R8.4.1 市民課へ¶堀律 R8.4.1 福祉課へ
        辞令交付¶桑原蒼 H8.4.1¶堀律 H9.4.1
        機器一覧¶①プリンタ H27.6.20 5年¶②複合機 H28.2.4 5年
        消火器 令5.4.15 製造 10年
        広報さくら／令5.4.15号／3面
        高橋健一 H5.4.1採用
        退職者 高橋健一 S60.4.1〜R8.3.31
        初代館長 高橋健一（H3.4.1就任）
        契約者名義 株式会社高橋健一商店 H5.4.1契約
        健診の予約 相沢結愛 R8.12.11 10時
        高橋健一 R8.12.1 出張
        議事録 出席 高橋健一、森恵 2005/4/1
        写真提供 高橋健一 1998.5.5
        高橋健一 S40.5.5登記
        健診 高橋健一 R7.9.15 結果
        転入 高橋健一 R7.9.15
        保護者会 高橋健一 R7.6.1
        同期の塚田律さんが結婚するって
        税務課の曽我部大輝さんが電話ください、だって
        講師は目黒りおさんです
        塚田律さん、議事録ありがとうございました
        総務課の岩井浩さんから電話ありました
        業者の大島さんっていう方が来られました
        山本太郎さんていう俳優の方が来るらしいです
        宛先: 総務課 資料 3部
        From: no-reply <noreply@example.com>
        """;

    public static TheoryData<string, string> Lines { get; } = DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_name_is_told_from_other_words(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));

    [Theory]
    [InlineData("block", "a:照会お願い|a:イノウエ マサコ|a:昭和24年6月2日")]
    [InlineData("block", "a:ヒグチ　アキラ|a:S52.8.19|a:の証明書まだでしたか")]
    [InlineData("block", "a:S39.3.8|a:渡部 京子です")]
    [InlineData("block", "a:渡部 京子|a:わたなべ きょうこ|a:S39.3.8")]
    [InlineData("block", "a:渡部京子|a:三条市東裏館2-9-9")]
    [InlineData("block", "a:宛先：竹内 浩二|a:〒950-0911|a:新潟市中央区笹口2-11-4")]
    [InlineData("block", "a:電話 0256-|a:33-8102|a:横山美穂さん宅です")]
    [InlineData("block", "a:横山美穂|a:電話 090-|a:3381-0274")]
    [InlineData("ok", "a:田中 太一さん今日休みです|a:R8.11.24|a:了解です")]
    [InlineData("ok", "a:契約日|a:S63.4.1|a:台帳に残ってます")]
    [InlineData("block", "a:渡部京子さんの旅券番号わかりますか|b:TZ9905722です|a:三条市東裏館2-9-9の方です")]
    [InlineData("ok", "a:渡部京子さんの件|a:受付番号 412098765432")]
    [InlineData("ok", "a:三条 燕|a:H17.5.1")]
    [InlineData("ok", "a:前田建設|a:S55.1.1")]
    [InlineData("ok", "a:田中太一|b:S63.4.1")]
    [InlineData("ok", "a:田中太一|a:来年度の研修|a:R8.11.24")]
    [InlineData("ok", "a:野村大介さんです|a:内線 2231")]
    public void A_name_alone_counts_with_what_its_poster_says_next(string expected, string talk) => Assert.Equal(expected, Conversation.Decide(talk));
}
