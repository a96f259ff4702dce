using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Names as desks write them: parted, rare, foreign, below and above their labels, in lists and columns. All are invented; ¶ breaks a line.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("氏名：祖谷川 綾音¶電話：090-1234-5678", "祖谷川 綾音")]
    [InlineData("【氏名】栗花落　圭吾", "栗花落　圭吾")]
    [InlineData("【氏名】¶栗花落　圭吾¶【電話】¶090-1234-5678", "栗花落　圭吾")]
    [InlineData("・お名前…宮國由利子¶・電話…090-1234-5678", "宮國由利子")]
    [InlineData("氏名（カナ）：ワダ ミサキ", "ワダ ミサキ")]
    [InlineData("氏名(カナ) ツユリケイゴ", "ツユリケイゴ")]
    [InlineData("氏）一尺八寸 直美　生）S50.1.2", "一尺八寸 直美")]
    [InlineData("氏　具志堅 凪¶℡　090-1234-5678", "具志堅 凪")]
    [InlineData("ｶﾅ:ｸﾞｼｹﾝﾏｻｵ　生:S50.1.2", "ｸﾞｼｹﾝﾏｻｵ")]
    [InlineData("姓：金武　電話：090-1234-5678", "金武")]
    [InlineData("宛名　中別府たえ子　〒955-0071", "中別府たえ子")]
    [InlineData("具志堅 凪¶（↑お名前）¶090-1234-5678", "具志堅 凪")]
    [InlineData("お名前（漢字）金武 良介 090-1234-5678", "金武 良介")]
    [InlineData("申請者¶（本人）¶金武 良介¶090-1234-5678", "金武 良介")]
    [InlineData("園児の名前はなかまあかりちゃん、S60.1.2生", "なかまあかり")]
    [InlineData("Name: TRAN QUOC BAO / 090-1234-5678", "TRAN QUOC BAO")]
    [InlineData("Full name: Gordon Blake / 090-1234-5678", "Gordon Blake")]
    [InlineData("| 対象児童 | 電話 |¶|---|---|¶| 阿波連 凪彩 | 090-1234-5678 |", "阿波連 凪彩")]
    [InlineData("From: 仲本 耕平 <nakamoto@example.com>", "仲本 耕平")]
    public void A_label_tells_of_a_name(string text, string name) => AssertNames(text, name);

    [Theory]
    [InlineData("喜友名和夫さまから入電、090-1234-5678", "喜友名和夫")]
    [InlineData("窓口に仲宗根　さくらさんがお見えです", "仲宗根　さくら")]
    [InlineData("相手方久保　よし江さん ℡090-1234-5678", "久保　よし江")]
    [InlineData("090-1234-5678（鷲尾トメ様の携帯）", "鷲尾トメ")]
    [InlineData("住民のアレックス・モーガンさんの件", "アレックス・モーガン")]
    [InlineData("住民のJOSE DE SOUZAさんの件", "JOSE DE SOUZA")]
    [InlineData("番号札8番、クドウフミエ様をお呼びしています", "クドウフミエ")]
    [InlineData("講座の申込 クドウ フミエ 様", "クドウ フミエ")]
    [InlineData("鷲尾トメいう人の家、三条市旭町2-3-1やで", "鷲尾トメ")]
    [InlineData("鷲尾宅（三条市旭町2-3-1）の調査", "鷲尾")]
    [InlineData("百目鬼さんの住所は三条市旭町2-3-1", "百目鬼")]
    [InlineData("饒平名凜花様から入電、090-1234-5678", "饒平名凜花")]
    [InlineData("三ツ井さん 090-1234-5678", "三ツ井")]
    [InlineData("一ノ瀬 結衣さん 090-1234-5678", "一ノ瀬 結衣")]
    [InlineData("工藤ひまりちゃん、S60.1.2生", "工藤ひまり")]
    [InlineData("比屋根朝子と申します 090-1234-5678", "比屋根朝子")]
    [InlineData("世帯主工藤千賀子、三条市旭町2-3-1", "工藤千賀子")]
    [InlineData("工藤家の前の側溝 三条市旭町2-3-1", "工藤")]
    [InlineData("クドウ家の次男、三条市旭町2-3-1", "クドウ")]
    [InlineData("鷲尾はんの家、三条市旭町2-3-1やで", "鷲尾")]
    [InlineData("百目鬼まなという女性から 090-1234-5678", "百目鬼まな")]
    [InlineData("鷲尾トメ明治45年1月2日生", "鷲尾トメ")]
    [InlineData("先週の苦情の人百目鬼さん 090-1234-5678", "百目鬼")]
    [InlineData("あの人久保よし江さんだけど、090-1234-5678", "久保よし江")]
    [InlineData("受験者工藤氏から 090-1234-5678", "工藤")]
    [InlineData("納税者一ノ瀬様の住所は三条市旭町2-3-1", "一ノ瀬")]
    [InlineData("支店長 大久保さんから 090-1234-5678", "大久保")]
    [InlineData("昨夜工藤さんから 090-1234-5678", "工藤")]
    [InlineData("先月末工藤陽菜さんから 090-1234-5678", "工藤陽菜")]
    [InlineData("三ツ矢勝一様 090-1234-5678", "三ツ矢勝一")]
    [InlineData("新発田さん宅（三条市旭町2-3-1）", "新発田")]
    [InlineData("新発田みゆきさん 090-1234-5678", "新発田みゆき")]
    public void A_title_or_a_phrase_behind_tells_of_a_name(string text, string name) => AssertNames(text, name);

    [Theory]
    [InlineData("①滝川　悠（38）090-1234-5678", "滝川　悠")]
    [InlineData("090-1234-5678　原恵　夕方以降", "原恵")]
    [InlineData("工藤 フミエ／090-1234-5678", "工藤 フミエ")]
    [InlineData("長男 金武 陸（令和2年1月2日生）", "金武 陸")]
    [InlineData("工藤琉生（三条市旭町2-3-1）", "工藤琉生")]
    [InlineData("工藤 琉生 三条市旭町2-3-1", "工藤 琉生")]
    [InlineData("高橋健太 三条市旭町2-3-1", "高橋健太")]
    [InlineData("桑畑 栄／三条市旭町2-3-1", "桑畑 栄")]
    [InlineData("石橋 健太 三条市旭町2-3-1", "石橋 健太")]
    [InlineData("三条市旭町2-3-1　小寺　千賀子", "小寺　千賀子")]
    [InlineData("在留カード AB12345678CD グエン ティ ラン", "グエン ティ ラン")]
    [InlineData("くどう るい 090-1234-5678", "くどう るい")]
    [InlineData("転入　RAI SANJAY　1990-01-02生", "RAI SANJAY")]
    public void A_known_name_beside_a_fact_needs_no_label(string text, string name) => AssertNames(text, name);

    [Theory]
    [InlineData("転入者一覧¶①仲村渠 翔¶②東恩納 ゆい¶③LIM SU JIN", "仲村渠 翔", "東恩納 ゆい", "LIM SU JIN")]
    [InlineData("本日の申請者¶・金武良介¶・工藤まさゑ", "金武良介", "工藤まさゑ")]
    [InlineData("No / 氏名 / 電話¶1 / 喜友名 海斗 / 090-1234-5678¶2 / 具志堅 凪 / 080-1234-5678", "喜友名 海斗", "具志堅 凪")]
    [InlineData("カナ;メール¶クドウ フミエ;fumie@example.com¶サワ リク;riku@example.com", "クドウ フミエ", "サワ リク")]
    [InlineData("姓,名,携帯¶沢,陸,090-1234-5678¶具志堅,さくら,080-1234-5678", "沢", "陸", "具志堅", "さくら")]
    [InlineData("国籍・氏名・生年月日¶PE　マリア・ロペス　1990/01/02¶VN　PHAM VAN NAM　1991/02/03", "マリア・ロペス", "PHAM VAN NAM")]
    [InlineData("世帯主　　住所¶沢 陸　　三条市旭町2-3-1¶中別府たえ子　　三条市旭町2-3-2", "沢 陸", "中別府たえ子")]
    [InlineData("渡航者名簿¶1) 沢陸（SAWA RIKU）¶2) 工藤まさゑ（くどう まさえ）", "沢陸", "SAWA RIKU", "工藤まさゑ", "くどう まさえ")]
    public void Lists_and_columns_hold_names(string text, params string[] names) => AssertNames(text, names);

    [Theory]
    [InlineData("名前は伏せます、電話は090-1234-5678")]
    [InlineData("氏名は非公表です")]
    [InlineData("名前は控えていません")]
    [InlineData("お名前：記入不要")]
    [InlineData("氏名：未聴取")]
    [InlineData("氏名：別紙のとおり")]
    [InlineData("名前：議事録_最終.docx")]
    [InlineData("お名前をお聞きしてもよろしいですか")]
    [InlineData("氏名\t℡\t住所")]
    [InlineData("受講者名\tメールアドレス")]
    [InlineData("対象者：65歳以上の方")]
    [InlineData("対象者は全職員です")]
    [InlineData("通報者は匿名、場所は旭町")]
    [InlineData("業者の田中建設様より 090-1234-5678")]
    [InlineData("クリーニング・サービス様より入金")]
    [InlineData("セブン・イレブンさんの駐車場")]
    [InlineData("山田ビル3階 090-1234-5678")]
    [InlineData("高橋電設 090-1234-5678")]
    [InlineData("市営住宅の空き家 三条市旭町2-3-1")]
    [InlineData("国内線仕様の機体 090-1234-5678")]
    [InlineData("保険屋さん 090-1234-5678")]
    [InlineData("民生委員さん 090-1234-5678")]
    [InlineData("おばあちゃんの家 三条市旭町2-3-1")]
    [InlineData("被害者 女子高生 三条市旭町2-3-1")]
    [InlineData("名前：住基参照 090-1234-5678")]
    [InlineData("世帯主 変更なし 三条市旭町2-3-1")]
    [InlineData("コピー スキャン 090-1234-5678")]
    [InlineData("在宅介護の相談 三条市旭町2-3-1")]
    [InlineData("SUN SERVER 090-1234-5678")]
    [InlineData("VPN LAN 090-1234-5678")]
    [InlineData("工藤主幹の携帯 090-1234-5678")]
    [InlineData("持ち出さない氏名の一覧 三条市旭町2-3-1")]
    [InlineData("この橋の名前は萬代橋です")]
    [InlineData("メールはこっち fumie@example.com")]
    [InlineData("氏名\t\n運転免許\t309012345620")]
    public void What_stands_in_place_of_a_name_is_none(string text) => Assert.Empty(Read.Places(Broken(text), InformationTypes.Person));

    [Theory]
    [InlineData("弁護士さん")]
    [InlineData("税理士様")]
    [InlineData("留学生さん")]
    [InlineData("高齢者さん")]
    [InlineData("審査員様")]
    [InlineData("裁判所さん")]
    [InlineData("外国人さん")]
    [InlineData("支所長さん")]
    [InlineData("副代表様")]
    [InlineData("養父さん")]
    [InlineData("原告さん")]
    public void A_trade_or_a_part_somebody_plays_is_no_name(string owner) => Assert.Empty(Read.Places($"{owner}の電話は090-1234-5678です", InformationTypes.Person));

    [Theory]
    [InlineData("麻生")]
    [InlineData("大橋直人")]
    [InlineData("山本弥生")]
    [InlineData("平和人")]
    [InlineData("小川健児")]
    public void A_name_that_ends_like_a_trade_stays_one(string name) => AssertNames($"{name}様の電話は090-1234-5678です", name);

    [Theory]
    [InlineData("高橋 健太 三条市旭町2-3-1")]
    [InlineData("三条市旭町2-3-1 石橋 健太")]
    [InlineData("中寺 三条市旭町2-3-1")]
    public void A_surname_that_ends_like_a_bridge_or_a_temple_hides_no_address(string text) => Assert.Contains(InformationTypes.Address, Read.Types(text));

    [Theory]
    [InlineData("市民の喜屋武涼さんから電話がありました", true)]
    [InlineData("窓口に来た工藤フミエさん、また明日来るそうです", true)]
    [InlineData("納税相談の佐藤一郎さん、まもなく到着です", true)]
    [InlineData("次の方は佐藤一郎さんです", true)]
    [InlineData("佐藤一郎さん転入手続き終わりました", true)]
    [InlineData("町民の工藤一郎さんがお待ちです", true)]
    [InlineData("利用者は工藤一郎さんです", true)]
    [InlineData("工藤一郎さんが来庁", true)]
    [InlineData("工藤一郎さんが来庁者用の椅子を並べます", false)]
    [InlineData("窓口の混雑は工藤一郎さんへ連絡してください", false)]
    [InlineData("死亡届の処理は佐藤一郎さんに引継ぎました", false)]
    [InlineData("転入届の様式、佐藤一郎さんが更新しました", false)]
    [InlineData("戸籍係の佐藤一郎さんにお願いしました", false)]
    [InlineData("来庁予定の業者は田中設備さんです", false)]
    [InlineData("佐藤一郎さん、来庁者アンケートの集計をお願いします", false)]
    [InlineData("佐藤一郎さんに会議室の鍵を渡しました", false)]
    [InlineData("総務課の山本健太さんが来庁者用の椅子を運びます", false)]
    [InlineData("木村拓哉さんのコンサートに行きます", false)]
    public void A_full_name_alone_is_a_residents_only_with_a_sign_of_it(string text, bool isResident) =>
        Assert.Equal(isResident, Read.Findings(text).Any(found => found is { Type: InformationTypes.Person, IsFullName: true, IsResident: true }));

    [Fact]
    public void A_long_name_of_staff_is_known_to_the_last_letter()
    {
        const string Name = "アレクサンドラ・ペトロヴァ";
        var context = Read.Context with { Staff = new OneOfStaff(Name) };

        var found = PersonalInformationScanner.Analyse(SampleMessage.With($"住民の{Name}さんの電話は090-1234-5678です"), context).All;

        Assert.True(found.Single(detection => detection.Type == InformationTypes.Person).IsPublic);
    }

    private sealed class OneOfStaff(string name) : IStaffNames
    {
        public bool IsFullName(ReadOnlySpan<char> foldedName) => foldedName.SequenceEqual(name);
    }

    private static string Broken(string text) => text.Replace('¶', '\n');

    private static void AssertNames(string text, params string[] names) => Assert.Equal(names, Read.Places(Broken(text), InformationTypes.Person));
}
