using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Passports of other countries, accounts in every writing, values that are corrected or named behind them.</summary>
public sealed class CertificateAndAccountTests
{
    private const string Blocked = """
        フィリピンの方の旅券番号は P1234567A
        パスポート:E12345678(中国)
        韓国旅券 M12A34567
        旅券番号：512345678（米国籍）
        {"name":"山田太郎","bank_code":"0009","branch_code":"282","account_number":"7687247"}
        {"bankCode":"0140","branchCode":"101","accountType":"1","accountNo":"1234567"}
        普通預金：638-3476 第四北越銀行 本店
        口座 012-3456 ゆうちょではなく三条信金
        口座番号を言います、ナナ イチ ニー サン ヨン ゴー ロク、七十七銀行の本店です
        口座は ゼロ、イチ、ゼロ、サン、ゴー、キュー、ハチ、三井住友の本店 普通です
        通帳の表紙は16360の96781211、お母さん名義だそうです
        郵貯 16360／96781211
        郵便振替 00140-1-123456
        キャッシュカードの番号 101-1234567
        4111 1111 1111 1111 の引落しについて、このカードを止めたいと来庁
        4111111111111111、使用料の請求が2回きたそうです。このカード番号で調べてください
        482019573642 予約システムで使っています。このマイナンバーの方です
        309012345620、車両の登録に使った免許証です
        個人番号［㊃㊇㊁〇㊀㊈㊄㊆㊂㊅㊃㊁］を端末で確認できず
        """;

    private const string Warned = """
        account no. 7687247
        この番号です→ ４８２０１９５７３６４２
        """;

    private const string Harmless = """
        パスポートの棚 B1234567
        旅券番号の桁は 9 桁です
        パスポート申請受付 12345678
        在留カードの読取アプリのライセンスキー AB12345678CD
        git branch 7654321 をマージしました
        accountId: 1234567 のユーザー
        口座名義の住所 955-0071 三条市本町
        口座番号が入った様式 第1234567号
        普通財産 1234567 の貸付
        口座の件、詳しくは 1234567 号の起案を見て
        先月 1234567 件処理したこの口座
        会計課の通帳 30冊、書庫 4 段目 1234567 の箱
        口座番号は紙で受け取ってください。会議は301会議室、資料は4525号室です
        口座番号の控えは \\fs01\1234\567-会計 に保存してあります
        口座番号を書かずに、会計課の窓口 1234 と 567 の札を使ってください
        1234567 の伝票、この口座から落ちます
        4111111111111112 の予約、このカードは会場の入館カードです
        年金相談は0570-05-1165です。050からは03-6700-1165
        ㊀案内 ㊁受付 ㊂会計 の順です
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Each_line_is_decided(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));

    [Theory]
    [InlineData("block", "a:マイナンバー 482019573643|a:上の番号は別人でした。山田さんは 482019573642 です")]
    [InlineData("block", "a:5300218|b:何の番号？|a:還付先の口座番号！北洋銀行の普通")]
    [InlineData("block", "a:309012345620|b:なにこれ|a:免許証番号。控えといて")]
    [InlineData("block", "a:パスポート番号は？|b:P1234567A です")]
    [InlineData("block", "a:パスポート番号教えて|b:TR の 1234567")]
    [InlineData("block", "a:城戸奈緒美さんの携帯、下4桁が7178で真ん中7925、頭は090")]
    [InlineData("ok", "a:受付番号 309012345620 です|a:訂正、309012345602")]
    [InlineData("ok", "a:注文番号 1234567|a:訂正、1234568 です")]
    [InlineData("ok", "a:5300218|b:これ何の番号ですか？|a:納付書番号！口座振替の")]
    public void Talk_is_decided(string expected, string talk) => Assert.Equal(expected, Conversation.Decide(talk));

    [Theory]
    [InlineData("a:介護保険の番号0029852854の件", "すみません間違えました。正しくは0027142072です", InformationTypes.CareInsurance)]
    [InlineData("a:国保 記号5501番号3188336", "番号訂正 3188363", InformationTypes.HealthInsurance)]
    [InlineData("a:雇用保険番号1501-123456-7", "修正→1501-123465-7", InformationTypes.EmploymentInsurance)]
    [InlineData("a:口座番号 1234567", "下3桁は576の間違いでした", InformationTypes.BankAccount)]
    [InlineData("a:カード番号 4111 1111 1111 1112", "最後の4桁は1111でした", InformationTypes.CreditCard)]
    [InlineData("a:年金番号 3438-158397", "後半訂正 158379", InformationTypes.Pension)]
    [InlineData("a:免許証番号 309012345620", "1桁違ってました 309012345602", InformationTypes.DriversLicense)]
    public void A_correction_gives_another_of_the_same(string before, string correction, string type)
    {
        var told = SampleMessage.With(before[2..]) with { Id = "told" };
        var corrected = SampleMessage.With(correction) with
        {
            At = told.At.AddMinutes(1),
            Earlier = [new EarlierPost(told.Id, SampleMessage.Poster.Id, told.At, Features.Of(told, Read.Context))],
        };

        Assert.Equal(type, Assert.Single(PersonalInformationScanner.Analyse(corrected, Read.Context).Findings).Type);
    }
}
