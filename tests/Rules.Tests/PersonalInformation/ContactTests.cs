namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>E-mail addresses and telephone numbers, spelled and international, and sample values. All data in them is invented; ¶ breaks a line.</summary>
public sealed class ContactTests
{
    private const string Blocked = """
        山田太郎様の連絡先は sakura77(at)example.ne.jp
        保護者の佐藤花子さん、電話は+1 312 891 9343
        担当から折り返します。山田太郎様 +63 917 123 4567
        """;

    private const string Warned = """
        返事はこちら sakura_77(at)example.net
        sakura_77[at]example.net に送付
        sakura77 アット example ドット ne ドット jp
        sakura77アットマークexampleドットコム
        私用は sakura77 @ example.com です
        sakura77@¶example.com
        sakura.77 at example dot com
        ｓａｋｕｒａ７７＠ｅｘａｍｐｌｅ．ｃｏｍ
        sakura ハイフン 77 アットマーク ジーメール ドットコム です
        さくらアットマークジーメールドットコム
        mail: sakura77 (at) example (dot) org
        sakura77＠example . ne . jp
        sakura アンダーバー 77 アット example.com
        アドレス/sakura77@example.com
        sakura77@example.com:開封済み
        連絡がつくのは+63 917 123 4567です
        アメリカの番号 +1 (312) 891-9343 です
        ＋８６　１３８　１２３４　５６７８ にかけて
        +81-256-34-5678
        +81 (0)90-1234-5678 の方
        国際電話は010-1-312-891-9343で
        電話 0084-94-577-5192
        実家 +81 256 34 5678
        +819012345678
        つながる番号：0256345678
        携帯0901234-5678
        自宅は0256-34-5678
        苦情の方 0256-34-5678
        携帯はぜろきゅうぜろの1234の5678だそうです
        ぜろ はち ぜろ いち に さん よん ご ろく なな はち にかけて
        ゼロナナゼロ、イチニイサンヨン、ゴーロクナナハチ
        マルキュウマル 1234 5678
        ゼロニゴロクの34の5678が自宅
        留守電「れいきゅうれい、いちにさんよん、ごろくななはち、です」
        〇九〇の一二三四の五六七八
        ぜろきゅうぜろ、よんよん、よんご、ろくろく、なないち までお電話
        記入例と違います。住所 三条市旭町2-3-1
        記入例を渡しました。携帯は090-1234-5678
        """;

    private const string Harmless = """
        Meet at example.com tomorrow
        アットホームな職場です。ドット絵の研修
        soumu-ka@example.com へ
        kaigo2@example.jp へ
        y.tanaka@city.sanjo.niigata.jp
        somu@town.example.jp
        scp report.pdf deploy@srv01.example.jp:/var/www/
        ssh deploy@srv01.example.jp で入る
        npm i left-pad@1.3.0-beta.rc
        user@host:~/work にあります
        Message-ID: <20261122101500.abc@mail.example.com>
        あっという間にドットが増えた
        会場 @ 公民館 3.5km
        日時 12/3 @ Zoom 10.30
        UTC+09:00 に変更、+12,345,678円
        前年比+123 45 件
        差分 +1234567 行
        在ベトナム日本国大使館 +84 24 3846 3000
        010-1234-5678 は見本の型番です
        型番 0084-94-577-5192
        会場は居酒屋まるはち（0256-34-5678）です
        昼はラーメン大吉 0256-34-5678 に出前を頼みます
        空調の修理は佐藤電気さん 0256-34-5678 へ
        鈴木歯科 0256-34-5678
        お困りの方は市民課 0256-34-5511 へ
        図書館の電話は0256-34-5678です
        ゼロカーボンシティ宣言、ゼロにする取組
        まるはち商店街でぜろから学ぶ
        ぜろ いち に さん と数えて
        ゼロ はち まき
        【見本】¶氏名 山田太郎¶住所 三条市旭町2-3-1¶電話 090-1234-5678
        ＜入力例＞¶090-1234-5678
        090-1234-5678（ダミー）
        氏名欄は「山田太郎」（見本）のように記入
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_contact_is_read_however_it_is_spelled(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
