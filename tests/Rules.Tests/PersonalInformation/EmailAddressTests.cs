namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>E-mail addresses in every spelling, mailboxes of offices, and what only looks like one. All data in them is invented; ¶ breaks a line.</summary>
public sealed class EmailAddressTests
{
    private const string Blocked = """
        山田太郎様の連絡先は sakura77(at)example.ne.jp
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
        ショートメール送信先 070-1234-5678
        taro.yamada88@example.com
        <taro.yamada88@example.com>
        "山田" <taro.y88@example.com> から
        mailto:taro88@example.com
        taro88@docomo.example.ne.jp
        taro88＠ｅｘａｍｐｌｅ.ne.jp
        taro88★example.com（★を@に）
        taro88●example.com ※●は@
        taro88#example.com（#を@に変えて）
        taro88 ＠ example.com
        taro88@ example.com
        taro88@example .com
        taro88@example。com
        taro88@example,com です（打ち間違いかも）
        taro88(アット)example(ドット)com
        taro88【at】example.com
        taro88〔アット〕example.jp
        taro88＜at＞example.jp
        taro88 AT example DOT jp
        taro88_at_example.com
        taro88あっとexample.com
        たろう88 @ example.com taro88@example.com
        taro88¶@example.com
        t.a.r.o.88@example.co.jp
        taro+city@example.com
        返信先→taro88@example.com、件名は任意
        taro88@example.com;hanako77@example.com
        ｔａｒｏ８８@example.com
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
        https://example.jp/tel/09012345678
        info@example.co.jp
        contact-us@example.com
        沢田@企画課 です
        ＠全員 確認お願いします
        ＠Yamada.T さん
        @yamada_taro をフォロー
        https://user@example.com/path
        kubectl exec pod@cluster.example.local
        xxxx@example.com のように伏せて
        ***@example.com
        t***@example.com
        ○○○@example.com
        （例）taro@example.com
        メールは taro@example.com のような形式で入力
        shimin@city.example.jp
        shimin@example.lg.jp
        kouhou@pref.example.jp
        jimukyoku@example.or.jp
        soumu_jinji@example.jp
        library@example.jp
        時給@1,200円 単価@500.00
        3.5km@10.2
        actions/checkout@v4.1.2
        requests@2.31.0
        docker pull repo@sha256.abc
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_address_is_read_however_it_is_spelled(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
