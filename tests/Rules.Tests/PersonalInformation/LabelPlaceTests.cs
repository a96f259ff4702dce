namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Labels in kana, behind the sentence, in the line above or below, and numbers with letters among their digits. All data is invented; ¶ breaks a line.</summary>
public sealed class LabelPlaceTests
{
    private const string Blocked = """
        めんきょしょうばんごう、309012345620です
        うんてんめんきょ 309012345620
        ねんきんばんごうは1234-567890だって
        ねんきん手帳の中に1234567890
        かいごほけんの番号 0001234567
        カイゴホケン 0001234567
        こようほけんの番号は1501-123456-7
        じゅうみんひょうコード 23456789012
        こじんばんごう 482019573642
        封筒の裏に1234567890とメモあり、年金番号です
        番号は0001234567、介護保険のやつです
        3456789だったはず、口座番号ね
        23456789012で登録されてます。住民票コードです
        住民票コードを電話で聞きました。¶23456789012
        基礎年金番号が分からないとのことで照会しました¶⇒ 1234567890
        住民票コード通知票の再交付です。¶番号：23456789012¶窓口で受取り
        介護の被保険者証、0001234567でお願いします
        被保険者証（介護）0001234567
        0001234567 ヤマモト ハナコ¶↑介護保険の番号と氏名、送り先を確認して
        住民票の11桁のコード番号は23456789012
        年金の10桁の番号 1234567890
        住民票コード 23456789012 照会エラーになる
        住民票コード 23456789012 / 整理番号 71 / 担当 高橋
        個人番号（本人・続柄は世帯主）：482019573642
        my number of the person at window three 4820 1957 3642
        介護保険の番号はoOO1234567です
        住民票コード2345678901I
        基礎年金番号 l23456789O
        パスポート番号 TRl23456O
        在留カードは AB.12345678.CD
        在留カード番号 ABの12345678のCD
        旅券番号【TR】【1234567】
        1234567（大光銀行三条支店 普通）
        ゆうちょ銀行 記号一四八三〇 番号八〇〇一九八二一
        """;

    private const string Harmless = """
        労働保険番号 15-1-02-123456-000
        伝票番号は1234567890、年金のやつではない
        受付番号は1234567890です。年金番号ではありません
        介護保険の案内を発送しました。追跡番号：1234567890
        年金事務所の電話は0256-34-5511
        めんきょの更新は1月10日から2月20日まで
        こうざの申込みは2345678まで
        型番 SO123456l の電池
        住民票コードの通知を23456通発送
        OI12345 は部品の名前です
        マイナンバーの件で確認お願いします。伝票は482019573642
        免許の返納の件です。予約は309012345620
        マイナンバーの件です。受付は482019573642
        年金番号の照会は終わりました。発送は1234567890
        log 2345678 国保バッチは完了
        1234567 国保担当の内線表に追記
        """;

    public static TheoryData<string, string> Lines { get; } = DecidedLines.Of(Blocked, "", Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_label_names_its_number_wherever_it_stands(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
