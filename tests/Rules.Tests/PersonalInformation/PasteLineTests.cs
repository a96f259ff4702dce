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
        """;

    private const string Warned = """
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
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_paste_is_read_by_its_layout(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
