namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>
/// Names that are told otherwise than by a title: with their readings, letter by letter, by what somebody is, in tables and names of files, and
/// the days of birth beside them. All data is invented.
/// </summary>
public sealed class NamesToldOtherwiseTests
{
    private const string Blocked = """
        アサノシゲキ 平成25年8月2日 少年団の追加、もれてた子 一人
        オザキヨシエ S31.4.5 窓口で待ってます
        受講証の再交付、ヒラタ　マサル 1961/3/9。急ぎ
        🎂1968/2/14🎂平田勝さんも対象です
        1968/2/14 平田勝さん、検診の対象
        S43.2.14の平田勝さん、来庁
        昭和43年2月14日 平田勝
        平田タミ_19370521生.xlsx が開けません
        平田勝_19680214.pdf を差し替え
        平田勝_09048213377.jpg に直して
        ひ・ら・た・ま・さ・るさん、携帯090-4821-3377
        平.田.正.夫さん 090-4821-3377
        氏名¶平¶田¶勝¶電話¶090-4821-3377
        班　　氏名　　　　　電話¶１　　原　すみれ　　０９０－４８２１－３３７７¶２　　岡　実　　０８０－４８２１－３３７６
        転居届¶異動日　令和8年6月2日¶異動者　平田　さとみ　昭和39年10月4日
        氏名¶平田勝¶生年月日¶昭和43年¶2月14日
        氏名;生年月日;電話¶平田勝;19680214;090-4821-3377¶岡実;19710930;080-4821-3376
        滝本主任の件、適応障害の診断書が出て来月から休職
        滝本係長のことですが、うつ病で休職になりました
        ばら組の平田すみれちゃん、熱性けいれんで救急車よびました
        氏名 平田 勝¶障害名　左下肢の機能全廃
        ムニルザマンから電話 090-4821-3377
        """;

    private const string Warned = """
        原すみれさん。市民の方
        原すみれさん、住民の方です
        保護者の平田勝さん、園長に回してください
        長女の原すみれさん、書類を持ってくるそうです
        ご遺族の平田勝さん、明日10時
        平田（ひらた）勝（まさる）様がお越しです
        平田勝（ひらたまさる）様がお越しです
        平田(ヒラタ) 勝(マサル) 様
        名前は「ひらたみさを」
        Eさんとしておきます。アルコール依存症で入院決定、カンファは木曜
        """;

    private const string Harmless = """
        1985/4/1 平田勝さん入庁
        1998/10/3 平田勝さんが優勝
        平成10年4月1日 平田勝さんと再会
        平田勝_20260203.pdf 添付
        会議録_20260203.xlsx
        原すみれさん、市民課の方です
        原すみれさん、利用者数の集計お願いします
        原すみれさん、相談者の方が来てます
        担任の平田勝さん、園長に回してください
        代理人の弁護士平田勝さんから電話
        国民的親父の平田勝さん
        滝本課長の件、うつ病対策の研修です
        滝本係長の件、来週から休み
        滝本係長が体調不良で休み
        滝本係長の話、うつ病の診断が増えてるらしい
        氏名（ふりがな）様式
        平田（ひらた）課長に確認
        会¶議¶室¶予約
        い・ろ・は・に・ほ・へ・と
        名札の色を変えます
        認知症の方、デイサは週2に増やす
        新	氏名	旧¶市民部長	平田　勝	福祉部長¶福祉部長	原　すみれ	総務課長
        さまざまな絵本をたのしんでもらいます
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Decides_each_line(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));

    [Theory]
    [InlineData("block", "a:迷子の子、名札は「ひらたみさを」|a:名札の裏に090-4821-3377")]
    [InlineData("block", "a:ばら組の平田すみれさん|b:お迎え早まる|a:けいれん発作で病院に行くそうです")]
    [InlineData("warn", "a:10時の来客だれ？|b:原すみれさん。市民の方")]
    [InlineData("ok", "a:名札の色を変えます|a:注文先は0256-34-5511")]
    public void Decides_each_talk(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));
}
