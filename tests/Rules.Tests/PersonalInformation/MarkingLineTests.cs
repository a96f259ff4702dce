namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Marks and secret prices on what is posted, against figures of speech, thresholds and results that everybody may know.</summary>
public sealed class MarkingLineTests
{
    private const string Blocked = """
        道路舗装工事の予定価格は52,800,000円（税抜）です
        予定価格¥18,450,000、最低制限価格¥16,200,000
        予定価格　三千二百万円　事前非公表
        小学校トイレ改修の設計金額4,120万円です。入札前なので内密に
        低入札調査基準価格：1億2,300万円
        最低制限 8,912千円でいきます
        予定価格調書¶金　7,480,000円
        【取扱厳重注意】児童相談の経過
        部外秘です。来年度組織改正の案
        ※関係者限り¶統廃合の候補地一覧
        [社外秘] 業者見積の比較
        ㊙資料につき転送しないでください
        ㊙人事異動名簿案
        ㊙です　来春の異動について
        極秘：懲戒の検討状況
        ＜機密＞入札参加資格の審査
        Confidential - draft budget for council
        これ部外秘なんですけど、来年度の組織案です
        部外秘でお願いします。補助金の配分案
        """;

    private const string Harmless = """
        予定価格が130万円を超える工事は入札です
        予定価格250万円以下は随意契約できます
        予定価格の算定方法の研修は12/5
        予定価格は事後公表です
        落札結果：予定価格3,200万円、落札額2,980万円（公表済）
        最低制限価格の見直しについて照会あり
        入札結果を公表しました。予定価格52,800,000円 落札率93.2%
        予定価格1億5千万円以上の工事は議決が必要
        ㊙レシピ公開！学校給食のカレー
        ㊙テクニックで時短、職員研修
        ㊙スポット特集をSNSに載せます
        マル秘エピソードも飛び出す講演会
        極秘来日していた俳優がロケに
        秘書課から連絡です
        秘書検定の案内
        守秘義務について研修します
        親展で郵送してください
        荷物は取扱注意でお願いします
        マル秘グッズを展示します
        部外秘の資料は鍵付きの棚へ
        トップシークレットのゲストが登場！
        極秘ミッション！宝探しイベント
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, "", Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_mark_is_known_from_a_figure_of_speech(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
