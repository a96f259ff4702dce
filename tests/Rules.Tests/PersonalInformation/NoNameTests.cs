namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Words that tables and titles make look like a name in ordinary prose, beside a word of special care; and people in the same place. All data is invented.</summary>
public sealed class NoNameTests
{
    private const string Blocked = """
        阿久津のぞみの自殺未遂について
        高橋なお子様が入院されました
        生徒杉山みゆき、虐待の疑いで児相に通告
        利用者五十嵐さくら、転倒し骨折
        根本学さんが自殺未遂で運ばれました
        城みちる様が入院されました
        反社会的勢力とつながりのある五十嵐健太さんの件
        杉山家の長男が自殺未遂です。杉山美咲さんから電話
        見附市葛巻町の高美咲様が入院されました
        """;

    private const string Warned = """
        高橋なお子様から電話
        とだ まさおさんという市民の方が受付でお待ちです
        予約者 五十嵐健太様
        さとう　ゆうこ様が受付でお待ちです
        旭川市東光7条4丁目2-3に通報あり
        令和3年5月6日生まれの女児です
        """;

    private const string Harmless = """
        新聞・雑誌・段ボール(ひもでしばる) と入院のしおり
        国保連からの返戻は透析の分が多い
        小学校何年生で骨折が多いか
        あした ゆうこさんと飲みに行く
        職員向けに虐待の研修
        不安定なお子様の入院に付き添う家族へのお知らせ
        お疲れのお子様が入院したときは
        ご馳走様でした、入院前の会食は以上です
        名前はどうしましょう？入院のしおりの表紙の話です
        表がたくさんはさまっていて入院のしおりが閉じません
        審査が厳しく限度額も高いという噂の自殺対策ローン
        制度を前に進めるものだと自殺対策の本にある
        江戸時代の自殺の研究
        奈良時代にも放火はあった
        生理学の教科書に喘息の章がある
        根本的な喘息の治療法
        全世界のハンセン病の患者数
        何世紀も続いたハンセン病への偏見
        新憲法の下で放火の刑は変わったか
        岡崎城で放火があった話の展示
        下宿先の防火と自殺対策
        専制君主の自殺を描いた劇
        推理作家の自殺を扱う新聞記事
        国家という言葉と放火の歴史
        水道の沈殿池で自殺防止の柵を直す
        固有の名前がつけられており、喘息の薬は別棚
        条例第24条4号の3に放火の定めがある
        小鳥は2001年4月1日生まれの雄です
        著しく反社会的な行為とは何か
        """;

    public static TheoryData<string, string> Lines { get; } = DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_word_of_the_language_is_nobody(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
