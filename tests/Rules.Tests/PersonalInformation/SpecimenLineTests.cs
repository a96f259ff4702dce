namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>What an example, a mask or a rule shows, against the real thing beside such a word. All data in it is invented.</summary>
public sealed class SpecimenLineTests
{
    private const string Blocked = """
        記入例のとおり書いてもらいました。¶¶佐藤健一様 三条市旭町2-3-1 昭和50年5月5日
        見本は別添です。申請者は佐藤健一さん、電話090-1234-5678
        サンプル品の送付先：佐藤健一様 三条市旭町2-3-1
        テスト用端末の利用者：佐藤健一 三条市旭町2-3-1
        見本どおりに書けない方でした¶佐藤健一様¶三条市旭町2-3-1
        記入例を送ってほしいと、佐藤健一様 090-1234-5678 から電話
        例の件、佐藤健一さんの電話は090-1234-5678です
        サンプルを返送してください。送り先 佐藤健一 090-1234-5678
        """;

    private const string Harmless = """
        （記入例）¶氏名：山田 花子¶住所：三条市旭町2-3-1¶生年月日：昭和60年1月2日
        ■記載例¶山田太郎 090-1234-5678¶生年月日 S60.1.2
        《見本》¶氏名 行政 花子¶電話 080-1234-5678
        様式サンプルです¶氏名　市民 太郎¶住所　三条市旭町2-3-1
        下記はダミーデータです¶田中一郎,090-1234-5678¶鈴木花子,080-2345-6789
        テストデータ：佐藤次郎 090-0000-0000 三条市旭町2-3-1
        氏名 山田太郎 電話 090-1234-5678（すべて架空です）
        山田花子 S60.1.2 三条市旭町2-3-1 ※見本
        以下、入力見本¶個人番号 123456789018¶氏名 番号 太郎
        訓練用の架空データ¶避難者 三条太郎 旭町2-3-1 090-1234-5678
        個人番号 ●●●●●●●●●●●●
        氏名 山田○○ 電話 090-XXXX-XXXX
        住所は三条市旭町＊－＊－＊と伏せました
        マイナンバーは「1234 5678 9012」のような12桁の数字です
        ■入力例■¶山田花子¶080-1234-5678
        【サンプル】¶宛名：三条 花子¶住所：三条市旭町2-3-1
        様式3の記入見本を載せます¶【見本】¶申請者　見本 太郎¶生年月日　平成元年1月1日
        電話番号は「090-1234-5678」のようにハイフンを入れて入力
        例）三条市旭町2-3-1、S60.1.2
        090-1234-5678（ダミー）で登録テスト
        研修で使う架空の事例です¶山田太郎 昭和40年1月1日生 認知症
        デモ用データ：田中花子、090-1234-5678
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, "", Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_specimen_is_known_from_the_real_thing(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
