using ComplianceBot.Corpus;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Telephones, e-mail addresses and homes, and the same of offices, facilities and businesses. All data in them is invented; ¶ breaks a line.</summary>
public sealed class ContactTests
{
    private const string Mail = """
        warn|返事はこちら sakura_77(at)example.net
        warn|sakura_77[at]example.net に送付
        warn|sakura77 アット example ドット ne ドット jp
        warn|sakura77アットマークexampleドットコム
        warn|私用は sakura77 @ example.com です
        warn|sakura77@¶example.com
        warn|sakura.77 at example dot com
        warn|ｓａｋｕｒａ７７＠ｅｘａｍｐｌｅ．ｃｏｍ
        warn|sakura ハイフン 77 アットマーク ジーメール ドットコム です
        warn|さくらアットマークジーメールドットコム
        warn|mail: sakura77 (at) example (dot) org
        warn|sakura77＠example . ne . jp
        warn|sakura アンダーバー 77 アット example.com
        warn|アドレス/sakura77@example.com
        warn|sakura77@example.com:開封済み
        ok|Meet at example.com tomorrow
        ok|アットホームな職場です。ドット絵の研修
        ok|soumu-ka@example.com へ
        ok|kaigo2@example.jp へ
        ok|y.tanaka@city.sanjo.niigata.jp
        ok|somu@town.example.jp
        ok|scp report.pdf deploy@srv01.example.jp:/var/www/
        ok|ssh deploy@srv01.example.jp で入る
        ok|npm i left-pad@1.3.0-beta.rc
        ok|user@host:~/work にあります
        ok|Message-ID: <20261122101500.abc@mail.example.com>
        ok|あっという間にドットが増えた
        ok|会場 @ 公民館 3.5km
        ok|日時 12/3 @ Zoom 10.30
        """;

    private const string Phones = """
        warn|連絡がつくのは+63 917 123 4567です
        warn|アメリカの番号 +1 (312) 891-9343 です
        warn|＋８６　１３８　１２３４　５６７８ にかけて
        warn|+81-256-34-5678
        warn|+81 (0)90-1234-5678 の方
        warn|国際電話は010-1-312-891-9343で
        warn|電話 0084-94-577-5192
        warn|実家 +81 256 34 5678
        warn|+819012345678
        warn|つながる番号：0256345678
        warn|携帯0901234-5678
        warn|自宅は0256-34-5678
        warn|苦情の方 0256-34-5678
        ok|UTC+09:00 に変更、+12,345,678円
        ok|前年比+123 45 件
        ok|差分 +1234567 行
        ok|在ベトナム日本国大使館 +84 24 3846 3000
        ok|010-1234-5678 は見本の型番です
        ok|型番 0084-94-577-5192
        ok|会場は居酒屋まるはち（0256-34-5678）です
        ok|昼はラーメン大吉 0256-34-5678 に出前を頼みます
        ok|空調の修理は佐藤電気さん 0256-34-5678 へ
        ok|鈴木歯科 0256-34-5678
        ok|お困りの方は市民課 0256-34-5511 へ
        ok|図書館の電話は0256-34-5678です
        """;

    private const string Places = """
        ok|㈱高橋土木 三条市旭町2-3-1
        ok|山田造園（三条市旭町2-3-1）に見積もり依頼
        ok|忘年会はここ¶割烹よしの¶三条市旭町2-3-1¶TEL 0256-34-5678
        ok|避難所一覧¶旭町ふれあいの家　三条市旭町2-3-1¶本町集会場　三条市本町1-2-3
        ok|投票所¶第3　三条市立第二中学校　三条市旭町2-3-1
        ok|施設名,所在地,電話¶旭の家,三条市旭町2-3-1,0256-34-5678¶みどり荘,三条市本町1-2-3,0256-34-9876
        ok|名刺データ¶みらい建築設計¶〒955-0071 三条市旭町2-3-1¶TEL 0256-34-5678¶FAX 0256-34-5679
        ok|三条消防署¶住所　三条市旭町2-3-1¶電話　0256-34-5511
        ok|側溝修繕　三条市旭町2-3-1地先　延長20m
        ok|三条市旭町2丁目3番1号付近で漏水、通行止め
        ok|火葬場は三条市旭町123番地です
        ok|文化ホールの住所は三条市旭町2-3-1です
        ok|スーパーまるいち本町店（三条市本町1-2-3）でチラシ配布
        warn|入院中の方の家は三条市旭町2-3-1
        warn|市営住宅の方　三条市旭町2-3-1
        warn|三条市旭町2-3-1の空き家、草が伸びています
        warn|避難所に来た方の自宅 三条市旭町2-3-1
        warn|避難者一覧¶三条市旭町2-3-1¶三条市本町1-2-3
        block|避難所一覧にない方¶山田太郎様　三条市旭町2-3-1
        block|入院先 三条病院¶氏名 山田太郎¶住所 三条市旭町2-3-1
        block|勤務先 三条市役所¶氏名 山田太郎¶住所 三条市旭町2-3-1
        block|氏名,住所,電話¶山田太郎,三条市旭町2-3-1,090-1234-5678¶佐藤花子,三条市本町1-2-3,090-1234-5679
        """;

    private const string Specimens = """
        ok|【見本】¶氏名 山田太郎¶住所 三条市旭町2-3-1¶電話 090-1234-5678
        ok|＜入力例＞¶090-1234-5678
        ok|090-1234-5678（ダミー）
        ok|氏名欄は「山田太郎」（見本）のように記入
        warn|記入例と違います。住所 三条市旭町2-3-1
        warn|記入例を渡しました。携帯は090-1234-5678
        """;

    public static TheoryData<string, string> Lines
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var line in new[] { Mail, Phones, Places, Specimens }.SelectMany(part => part.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                var bar = line.IndexOf('|', StringComparison.Ordinal);
                rows.Add(line[..bar], line[(bar + 1)..].Replace('¶', '\n'));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_contact_is_decided_by_whose_it_is(string decision, string text) =>
        Assert.Equal(decision, new Judge().Of(new Sample("contact", "plain", [text], [], decision)).Decision);
}
