namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>What one line says of one person together, against each part alone (section E2). All data in it is invented.</summary>
public sealed class CombinationLineTests
{
    private const string Blocked = """
        川村様 昭和27年8月9日生 受給者証の更新
        川村さんち、三条市旭町2-3-1やって
        三条市旭町2-3-1の川村さんから苦情
        川村 090-1234-5678 hana.k@example.com
        川村さん 携帯090-1234-5678 生年月日S60.1.2
        連絡先：三条市旭町2-3-1 / 090-1234-5678
        S60.1.2生、090-1234-5678の方が来庁
        生年月日 昭和27年8月9日、住所 三条市旭町2-3-1
        三条市旭町2-3-1在住、昭和27年8月9日生まれの男性
        """;

    private const string Warned = """
        生年月日は昭和27年8月9日だそうです
        折り返し090-1234-5678へ
        通報場所 三条市旭町2-3-1の空き家
        hana.k@example.com に返信してください
        """;

    private const string Harmless = """
        川村さんに連絡しました
        川村課長は本日休みです
        佐藤さんの誕生日は11月25日
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Facts_weigh_more_together(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
