namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Accounts, cards, houses, days of birth and secrets in the layouts of a city hall's papers, and what only looks like them. All data is invented; ¶ breaks a line.</summary>
public sealed class ValueLayoutTests
{
    private const string Blocked = """
        ゆうちょの記号12340ー番号23456781 で手当の変更を受けました
        通帳の表紙、記号12340-番号23456781
        対象者,口座,金額¶早川圭介,三条信用金庫 本店 普通1234567,15000
        | 氏名 | 振込先 | 額 |¶|---|---|---|¶| 早川 圭介 | 大光銀行 三条支店 普 1234567 | 12,000 |
        振込データ 口座 0140-512-1-1234567
        給付金の口座は三条信用金庫本店 普通 1234567 です
        会計管理者宛の請求書、債主の口座は三条信用金庫 本店 普通 1234567 早川圭介
        市の口座から三条信用金庫 本店 普通 1234567 早川さんへ振込
        4111 1111 1111 1111¶09/29¶318
        4111 1111 1111 1111 09/29 318
        4111-1111-1111-1111 有効期限 09/29
        4111 1111 1111 1111 CVC318
        ふるさと納税の決済 4111・1111・1111・1111 期限29年9月
        早川圭介殿 燕市小池二－十九－二十
        早川圭介 燕市吉田東栄町十四番十二号
        早川圭介 堺市北区百舌鳥赤畑町2丁100-5
        早川圭介 大阪府堺市西区浜寺昭和町3丁341番地
        早川さん(西裏館3-11-8)から側溝の相談
        塚野目5-2-8 早川様 水道の漏れ
        早川さんのご自宅は興野1-13-70です
        宛名検索 ｶﾅ:ﾊﾔｶﾜ ｹｲｽｹ 生:3390320
        早川 圭介 生月日 4010203
        氏名	生年¶早川圭介	3390320¶星野沙織	4020511
        暗証番号 利用者証明用 4827 署名用 AB12CD 住民票用 5931
        暗証番号、署名用がHAYAKAWA39で券面は4827
        パスワード前半 Momi
        パスの頭が Sanjo
        P W : h a y a 0 3 2 0
        M y N u m b e r / 4820/1957/3642
        my-number 482019573642
        my number: four eight two zero, one nine five seven, three six four two
        個人番号：4820:1957:3642
        個人番号 |4|8|2|0|1|9|5|7|3|6|4|2|
        MN 1)4820 2)1957 3)3642
        個人番号は よんはちにいぜろ いちきゅうごおなな さんろくよんにい
        DL# 309012345620
        bank: 0140 branch: 512 type: 1 no: 1234567
        石川県輪島市河井町2部287-1 早川圭介様
        西裏館3-11-8番場様　止水栓の件
        早川圭介 男 1979/09/06
        早川圭介 昭五四・九・六生
        氏名 早川圭介 生年 昭和54 9 6
        早川さん（昭和54.9.6）から電話
        券面事項入力補助用 3320 暗証番号の控え
        PW 前: Momi
        パスワード、最初が Momiji
        パスワードは全部小文字で hinodemidori
        早川圭介 富山市婦中町速星754
        早川圭介　三条市下保内乙1234
        早川圭介さん 転居後：燕市吉田3000
        三条市月岡 県営月岡団地3号棟402号室 早川圭介
        名は五 十 嵐 圭 介 携帯090-1234-5678
        Server=db;User ID=sa;Password=Hinode4x$;Encrypt=True
        大光,三条,普,1234567,ﾊﾔｶﾜ ｹｲｽｹ
        ﾀﾞｲｺｳｷﾞﾝｺｳ ｻﾝｼﾞﾖｳｼﾃﾝ ﾌﾂｳ 1234567 ﾊﾔｶﾜ ｹｲｽｹ
        口座 #1234567 大光銀行三条支店
        0140 512 1 1234567 ﾊﾔｶﾜ ｹｲｽｹ 全銀データ
        早川圭介（36歳・H2.5.6）
        早川圭介 誕生日は平成2年の5月6日だそうです
        早川圭介 生年月日 90/05/06
        早川圭介 生年月日(和暦) 4-02-05-06
        個人番号又は法人番号 482019573642
        基礎年金番号・年金コード 1234-567890-1150
        mysql -u root -pHinode55xa juki
        sshpass -p Hinode55xa ssh juki@192.0.2.5
        curl -u batch:Hinode55xa https://intra.example.jp/api
        redis://:Hinode55xa@cache.example.jp:6379/0
        """;

    private const string Warned = """
        この番号で照会してもらえます？→ 482019573642
        これで検索して 482019573642
        482019573642 で照会かけて
        返信先 keisuke_06（あっと）example.com だそうです
        返信先 keisuke_06【あっとまーく】example【どっと】com
        4111 1111 1111 1111
        個人番号 48201957364 桁が足りない
        この12桁で調べてください 482019573642
        482019573642 これ誰のですか
        """;

    private const string Harmless = """
        納入先は市の口座 三条信用金庫本店 普 1234567（会計管理者名義）です
        会計課の口座 第四北越銀行 三条支店 普通 1234567 三条市会計管理者 に入金
        実行委員会名義の口座 三条信用金庫本店 普通1234567 へ協賛金を
        義援金口座は 大光銀行三条支店 普通 1234567 です
        給食費の振込先は学校の口座（大光銀行 三条支店 普通 1234567 小学校長）
        伝票4111111111111111 09/29着
        荷物 4111 1111 1111 1111 09/29 配達
        4111 1111 1111 1112 09/29
        豆腐2丁と3番の皿
        佐藤さん（資料1-2-3）の差し替え
        佐々木さん、様式2-1-3を提出
        この伝票で照会→482019573642
        パスワードの前半は8文字で
        前半 Momiji 後半 Sakura のチーム分け
        証明用の写真は4枚、暗証番号は各自で
        早川さん（昭和54.9.6採用）
        mysql -u root -p juki_db
        口座件数 1234567
        個人番号又は法人番号 5000020152048
        年金事務所 予約 1234-567890
        発注 1234-567890-1150
        支店コード 512 銀行コード 0140
        大光銀行三条支店 0256-33-1111
        品番 0140 512 1 1234567 の在庫
        早川係長 H2.5.6採用
        mysql -p 3306
        三条市旭町2026 夏まつり
        燕市吉田3000人
        三条市本町1234件
        三条市役所 会議棟 301号室
        市営住宅2号棟 305号室 空き
        一番二番三番の順で並んで
        curl -u user:password https://example.jp
        半角英数字で入力、パスワードは8文字以上
        会議は 1030:1130 のどちらか
        count one two three four five six seven
        """;

    [Theory]
    [InlineData("block", "a:受付 早川 圭介|a:生年月日|a:昭和47年8月22日")]
    [InlineData("block", "a:パスワード前半 Momi|a:後半 ji$5353")]
    [InlineData("ok", "a:会議前半 10時から|a:後半 13時から")]
    public void A_value_in_pieces_is_read_over_posts(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    public static TheoryData<string, string> Lines { get; } = DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_value_is_read_in_the_layouts_of_the_office(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
