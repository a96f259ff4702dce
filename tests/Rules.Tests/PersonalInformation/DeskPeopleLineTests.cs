namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Residents as desks write of them: rare names, Latin letters, an address that runs on, violence and illness in plain words, registers. All data in it is invented.</summary>
public sealed class DeskPeopleLineTests
{
    private const string Blocked = """
        勅使河原ひなたさん 080-1234-5671 折り返し希望
        ふるかわ ごんのすけさんの電話、090-2211-3344です
        ながせひょうえもんさん 電話080-9911-2233
        Applicant: Haruka Yamamoto, phone 080-1234-9876
        Guardian: Sayaka Nishimura, mobile 090-1234-9876
        SILVA CARLOS EDUARDO / 生年月日 1988-03-02 / 転入
        LE THI HOA, DOB 1995/2/11, 国保加入
        Hiroshi Suzuki (080-1111-2222) wants a call back
        サトナカ ユミエ サマ デンワ 090-1122-3344
        宛先 新潟県三条市旭町二ノ三ノ一 渡辺 健 様
        新潟市中央区学校町通一番町六〇二ノ一 斎藤 実 様宛て
        燕市吉田西太田1-2の五十嵐さん宅
        三条市旭町2-3-1の三浦直子さん、訪問済み
        三条市旭町2-3-1の78歳独居、認知症あり
        三条市旭町2-3-1の一人暮らしの方、末期がんです
        鶴田と申します。三条市旭町2-3-1に引っ越しました
        夫に殴られて実家に戻った佐々木由美さん
        旦那から暴力を受けている中村さんの件
        元夫につきまとわれている田中美穂さん、住所を伏せてほしい
        次男のT君（小5）が児相に一時保護されました
        母のMさんは統合失調症で通院
        田中ゆうとくん（15）が少年審判になった
        ラマ アニータさんはイスラム教なので給食の豚肉不可
        木村さんの子、LDの診断がおりた
        斎藤健太様から電話、ODしたとのこと
        本田真央さんの赤ちゃん、口蓋裂で手術予定
        就学前の追加です¶金城勝利 R4.12.27 保護者辻絹江¶佐久間結愛 H27.4.20 保護者宮崎莉央
        早川正夫(昭33.2.10)国保喪失
        早川 正夫 1958/02/10 男 転入
        KIM MINJUN 090-3344-5566 通訳希望
        早川なぎ 090-1234-9876
        早川 つむぎ 090-1234-9876
        島袋琉生くん、夜尿症とチックで通級希望
        松永ケンさんは白杖使用、窓口で手話通訳を頼まれた
        松永ケンさんは今ムショです
        予防接種の対象です¶渡辺ひなた　R5.6.7¶佐々木蓮　R5.8.9
        """;

    private const string Warned = """
        申請書の氏名欄「工藤真由美」、生年月日の欄が空欄
        氏名欄が「高木 翔」となっているが戸籍は高城
        名寄せ 高橋 恵子 同一人か要確認
        > さっきの転入の方のお名前は？¶比嘉 悠真さんでした
        対象者①は要介護4、対象者②は認知症の疑い
        ケース2は虐待の疑い、ケース3は見守り
        公用携帯の電池が切れました、私の080-6055-4136にかけて
        A君の長男、不登校です
        窓口3番に早川正夫さんが相談に来られました
        三条市旭町2-3-1の2階
        """;

    private const string Harmless = """
        様式は標準様式を使ってください。番号は1511405266
        午後は松江市殿町の現場立会いです
        氏神様の祭り、山本氏も参加
        氏名欄に「ふりがな」を追加してください
        様式の氏名欄「自署」に変更
        会議の名前は？¶防災対策会議です
        名寄せの作業は来週からです
        公用携帯は 080-6055-4136 です
        公用携帯の番号は090-1234-5678、個人のスマホは使わないで
        福祉課 障がい支援係¶TEL 0256-34-5511
        不登校の子向けの居場所づくり事業、早川さん担当
        早川正夫（2024/04/01着任）
        納品書 早川商事(2012/03/04)
        目が見えないくらい疲れた、早川さんも休んで
        1234567 通を発送
        金曜のドラマ、夫の暴力がテーマで重い
        佐藤さん、耐震診断の結果が出ました
        加藤さん、被害妄想という本読みました？
        ケース2件、事例3件を共有します
        利用者2名、虐待の研修に参加
        国分中央の2-1で勝利
        異動です¶金城勝利 R8.4.1 税務課へ¶佐久間結愛 R8.4.1 福祉課へ
        健診の予約です¶渡辺陽子 R8.11.22 10:30¶佐々木蓮 R8.11.23 11:00
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Residents_are_told_from_colleagues_and_things(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
