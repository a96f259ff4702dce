namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>What the people who run systems paste: commands, logs, definitions, invitations; and the secret or the resident that got in. All data is invented.</summary>
public sealed class SystemPasteTests
{
    private const string Blocked = """
        Hagi#4410ume ←会計システムのパスワード
        Hagi#4410ume¶↑新しい共有パスワードです
        Hagi4410ume これ複合機のパスワード
        Hagi4410ume（パスワード）
        Hagi4410ume¶上が来客用のパスワードです
        4410 ←書庫の暗証番号
        net user kiosk02 Hagi#4410ume /add
        open 192.0.2.14¶user batch02 Hagi#4410ume¶binary
        $p = ConvertTo-SecureString "Hagi#4410ume" -AsPlainText -Force
        ConvertTo-SecureString -String "Hagi#4410ume" -AsPlainText
        setting userPassword=9f2Kx81QmZ77
        "adminPassword": "9f2Kx81QmZ77"
        <dbPassword>9f2Kx81QmZ77</dbPassword>
        パスワードは HAGI_KAEDE です
        パスワード:HAGI(4410)
        パスワードは changeme4410 のまま
        パスワードは Hagi#4410 推測されにくいので当分このまま
        password hagikaede desu
        パスワード: Hagi#4410 -u admin
        wifi-password-Hagi4410 です
        見本は次に¶個人番号 482019573642
        サンプルは次の方に渡します¶佐々木健太 三条市興野2-17-6
        個人番号482019573642 000-0000 ○○
        五十嵐花子 生年月日 > 1960/1/1
        五十嵐花子さん、木村の生年月日は昭和35年1月2日
        fullName=佐々木健太 homeTel=090-4415-9902
        <add key="DbPassword" value="Hagi#4410ume" />
        個人番号 4820-一九五七-3642
        カード番号、後ろのブロックから 1111 1111 1111 4111 と聞いた
        氏名,生年月日¶佐々木健太,1960-01-01
        <氏名>佐々木健太</氏名><生年月日>1960-01-01</生年月日>
        """;

    private const string Warned = """
        検索で「岡部　隼人」様と入れても出ない
        送信元 hayato.okabe@example.net
        マリア・サントスさんが総合案内でお待ちです
        """;

    private const string Harmless = """
        .env.example¶DB_PASSWORD=¶API_KEY=¶値は金庫の紙から
        | 12 | パスワード | PASSWD_HASH | CHAR(64) | Y |
        項目 パスワード VARCHAR2(20) 必須
        FATAL: password authentication failed for user svc
        Get-ADUser -Properties PasswordLastSet, LockedOut
        ロック解除は Unlock-ADAccount -Identity の後に職員番号
        9bb64c8 Merge branch fix-password-reset¶5c1ef78 文書の更新
        <add key="DbPassword" value="#{KeyVault.DbPassword}#" />
        氏名,電話,住所¶佐々木 健太,000-0000-0000,○○市○○1-1
        DB_PASSWORD=changeme_here
        パスワードに「password」「city2026」等の推測しやすい語は不可
        パスワード例として Hagi4410 のような短いものは不可
        setting passwordHash=9f2Kx81QmZ77
        Filter: (birth_date < '1960-01-01'::date)
        where birth_date > '1960-01-01'
        電話でダイヤルイン +81 3-4589-5755,,420148858#
        決済テスト用のカードはこれを使ってください¶4111 1111 1111 1111 期限 12/30
        応答のサンプルです↓¶{"name":"佐々木健太","birth":"1960-01-01"}
        市の生年月日は平成17年5月1日
        課長の岡部隼人さんが会議室でお待ちです
        """;

    public static TheoryData<string, string> Lines { get; } = DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Decides_each_line(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
