namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Which of several dates is the birth, and which dates near a word of birth are none.</summary>
public sealed class DateOfWhatTests
{
    private const string Blocked = """
        お名前と生年月日です¶田中 一郎 1951/5/9¶鈴木 花子 S30.4.1
        氏名 田中 一郎 生年月日 昭和26年5月9日 転入日 令和8年4月1日
        """;

    private const string Warned = """
        生年月日一覧¶1951/5/9¶S30.4.1¶平成2年4月5日
        受付順・生年月日・区分¶1 1951/5/9 本人¶2 S30.4.1 代理
        生年月日S26.5.9、転入日R8.4.1
        生年月日：昭和26年5月9日 届出日：令和8年11月2日
        届出日 令和8年11月2日 生年月日 昭和26年5月9日
        申請日	生年月日¶R8.11.2	S26.5.9
        S26.5.9生、R8.4.1転入
        死亡日 R8.10.1 生年月日 S26.5.9
        有効期限 R10.5.9 生年月日 S26.5.9
        生年月日が1951.5.9で交付日が2026.4.1
        （生年月日1951.5.9、取得日2026.4.1）
        """;

    private const string Harmless = """
        締切と生年月日欄の直し方¶¶1951/5/9 などと書かせない
        会議日程¶2026/5/9 定例¶2026/6/9 定例
        生年月日の確認を忘れずに。¶2026/11/30 締切です
        生年月日の確認を忘れずに。¶2026/11/30 締切です
        生年月日の訂正届は2026/11/30まで
        生年月日は別紙。届出日は令和8年11月2日
        生年月日未記入、受付日2026/11/2
        誕生日のお祝い会は令和8年12月3日に開催
        誕生日カードの締切 2026/11/30
        生まれたばかりの子の検診は2026年12月3日
        出生届は令和8年11月2日受理
        生年月日欄なし 作成日 2026/11/02
        生年月日でソート、更新日2026/11/02のファイル
        赤ちゃんが生まれた方へのお祝い 2026年4月1日開始
        生年月日の入力形式を2026/12/01から変更
        誕生日月の健診案内 2026/12/01 発送
        締切と生年月日欄の直し方¶¶1951/5/9 などと書かせない
        転入日 R8.4.1 有効期限 R10.5.9
        """;

    public static TheoryData<string, string> Lines { get; } = DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_date_keeps_its_own_name(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
