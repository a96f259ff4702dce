namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Columns of passwords, and columns that speak about them. All of them are invented.</summary>
public sealed class PasswordTableTests
{
    private const string Blocked = """
        機器\tID\tPW¶NAS\tadmin\tKuma2291!¶複合機\troot\tmfp-8812
        | 施設 | SSID | Wi-Fiパスワード |¶|---|---|---|¶| 公民館 | komin-01 | sakura5521 |¶| 図書館 | tosho-02 | momiji8832 |
        システム,ユーザー,初期PW¶財務,zai01,Aoi-7712¶人事,jin01,Kiku-3309
        鍵の場所,暗証番号¶書庫,4412¶倉庫,9908
        氏名,パスワード¶佐藤,Hana-2291¶鈴木,Yuki-8812
        パスワードは kaki-1208, よろしく¶変更したら, 連絡ください
        """;

    private const string Harmless = """
        項目,パスワード¶長さ,12文字以上¶更新,90日
        システム,パスワード変更日¶財務,2026/04/01¶人事,2026/05/01
        システム,パスワード¶財務,********¶人事,********
        システム,パスワード¶財務,別途¶人事,別途
        年度,パスワード再発行件数¶R6,2668¶R7,2540
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, "", Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_column_is_read_by_its_header(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line.Replace("\\t", "\t", StringComparison.Ordinal)));
}
