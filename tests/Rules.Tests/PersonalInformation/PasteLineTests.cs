namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Forms, lists and memos as they are pasted: columns set apart by spaces, bullets before labels, labels below values. All data is invented.</summary>
public sealed class PasteLineTests
{
    private const string Blocked = """
        端末アカウント¶氏名　　　　ID　　　　　パスワード¶窓口1　　　mado01　　　Ayame#2144¶窓口2　　　mado02　　　Hagi-44102
        No  部署    ID      PW¶1   総務    so101   Kiku%4410¶2   財政    za102   Fuji%8821
        施設 ID パスワード¶図書館 tosho01 Momiji#8832¶公民館 komin02 Sakura#5521
        〇相手:笹川 悠真¶〇生:H12.2.10
        ◆名 大森千秋¶◆生 昭55.3.4
        1990/04/01¶　↑生年月日¶090-3317-5526¶　↑電話
        1990/04/01¶↑生年月日¶三条市旭町二丁目3番1号¶↑住所
        令和4年10月24日¶　↑児童生年月日¶090-3317-5526¶　↑緊急連絡先
        世帯全員¶夫:翔太 S60.1.2生¶妻:結衣 S62.3.4生
        妻 結衣 生年月日S62.3.4
        {"basic_pension_no":"1234-567890"}
        {"driver_license_no":"309012345620"}
        {"name":"滝本早苗","dateOfBirth":"1973-03-09"}
        <row><shimei>滝本早苗</shimei><kisoNenkinNo>1234-567890</kisoNenkinNo></row>
        {"accountNumber":"1234567","bank":"大光銀行","accountHolder":"タキモトサナエ"}
        Nezumi#77aが共有端末のパスワードです
        ID kagi、Nezumi#77aってのがパス
        curl -u admin:Nezumi#77a https://10.1.2.3/api
        お名前メモ：サカイマサル TEL：090-1234-5567
        高齢介護課¶滝本早苗¶三条市旭町2-3-1¶0256-34-9911
        三条総合病院¶滝本早苗¶三条市旭町2-3-1
        受電メモ¶担当:市民課 山田¶相手:滝本早苗¶電話 0256-34-9911
        """;

    private const string Warned = """
        部屋,電話¶203,080-6300-3393¶204,090-3317-5526
        090-3317-5526,203¶080-6300-3393,104
        {"氏名":"滝本早苗","種別":"転入"}
        東海林恵美子さん来庁、担当不在で帰られました
        問い合わせの方は真田ヨシエさんだそうです
        濱田紗弥さん、相談室Bに案内しました
        """;

    private const string Harmless = """
        項目　　　　　　　　パスワード　　　　備考¶桁数　　　　　　　　12文字以上　　　　必須¶変更　　　　　　　　年1回　　　　　　推奨
        所属　　　ユーザID　　初期パスワード¶市民課　　s26455　　　別途通知¶税務課　　s26311　　　別途通知
        手順 内容 パスワード¶1 電源 入力不要¶2 起動 画面のとおり
        〇生:野菜の仕入れ 12.2.10¶〇魚:2.10
        令和4年10月24日¶　↑申請日¶五十嵐建設¶　↑会社名
        様子 結衣 2026.3.4
        {"氏名":"必須","フリガナ":"任意"}
        {"名前":"第1会議室","定員":12}
        {"name":"backup","title":"夜間処理"}
        {"menu":"ガンケンシン","kana":"ガンケンシン","date":"2026-12-08"}
        ls -u -p2026 -u a:b-
        user01がパスワードを忘れました
        - 連絡先: 保守ベンダー 03-3349-1059¶- 障害時: ヘルプデスク 050-3349-1059
        各市町村 給与担当者 様¶標記について、別添により提出願います。¶　総務部市町村課 行政係¶　電話 098-629-2318
        差出人: 国保連合会 事業課¶各保険者 国保担当課長 様¶調査票を送付します。¶担当：事業課 山田¶TEL 025-285-1111
        株式会社コスモ情報¶公共営業部 滝本 早苗¶〒950-0001 新潟市中央区旭町2-3-1¶TEL 025-285-1111¶MAIL s-takimoto@cosmo-joho.co.jp
        申請の方は佐藤健一さんが詳しいです
        次回の問い合わせの方は庶務の田中一郎さんです
        免許証落としたって人来てます、090から始まる番号は聞けず
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_paste_is_read_by_its_layout(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
