namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Values glued to their words, set apart letter by letter or told with a hesitation, beside what only looks like them. All of them are invented.</summary>
public sealed class EverydayWritingTests
{
    private const string Blocked = """
        予約端末のパスワードがえーとHimeyuri2207になりました
        倉庫PCのパスワードは、えっとTsubaki8810です
        共有フォルダのパスMomiji#3391に変わってます
        zipのパスSuisen-7720で開けてください
        Client Secret: q8RtZw4LpA
        クライアントシークレット：LmQeZtRwPa
        還付は北越銀行 東支店 普通 231 5508 へ
        還付先 JA北蒲 新井支店 普2315508
        【社 外 秘】¶再編の案
        【庁 外 秘】統合の検討
        後期の被保険者番号は 01 23 85 67 です
        国保の被保険者番号 12-34-98-76
        個人番号 4l82 O63l 9O59 です
        総務課の佐々木係長、うつ病で来週から休職するそうです
        鈴木主査が適応障害と診断されたらしい
        土木課の森係長、うつ病で来月から休職だって
        園児の父の井上一郎さん、火曜に手術されました
        閲覧PCのパスワードの前半は Akebono#2 です
        PW → k a w a s e m i 2 2 7 です
        浜田光江　個番156092304578　エラーになります
        届出のお子さん石川ハナ令和8年5月6日生まれ
        届出のお子さん石川孝之令和8年5月6日生まれ
        送付先は燕市吉田二丁目七番十六号石川ふみ様方です
        中村美咲さん、昨夜病院に運ばれました
        高橋一郎さんが救急車で運ばれたと娘さんから電話
        """;

    private const string Warned = """
        山本和子さんの落とし物の財布、総合案内で預かっています
        お疲れさまです。お尋ねの番号はこちらになります：4820 1957 3642
        グエン・ティ・ランさんが15時に窓口へ来られます
        """;

    private const string Harmless = """
        Client Secret: yourClientSecretHere
        クライアントシークレットは ClientSecretValue の欄に入れます
        パスA4サイズで印刷してください
        〒955 0071 の普通郵便で北越銀行 東支店へ
        係の問い合わせ先 0256-34-5599（内線412）
        高齢介護課 介護認定係 0256-34-5522 内線 118
        今 日 は 雨です
        総務課の佐々木係長、うつ病の研修資料をお願いします
        鈴木主査は生活保護の担当です
        3人が救急車で運ばれたとニュースで見ました
        事業所名,定員,要介護1,要介護2¶みどり苑,40,12,8¶あおば苑,35,10,7
        地区,要支援1,要支援2¶東,31,22¶西,18,9
        機密性3の文書はチャットに載せない、が決まりです
        パスワードの前半は大文字にしてください
        PW は a b c の三つから選ぶ
        落とし物の財布、総合案内で預かっています
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_gets_its_decision(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
