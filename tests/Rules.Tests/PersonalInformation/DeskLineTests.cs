using ComplianceBot.Corpus;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Lines as they pass over a desk: memos, transfers, forms, lists, each with what is to be done about it. All data in them is invented; ¶ breaks a line.</summary>
public sealed class DeskLineTests
{
    private const string Blocked = """
        対象者一覧 ①氏名 木下 奈々 ②生年月日 H1.4.30 ③住所 燕市吉田西太田1-2
        口座情報（還付）：北越信金/見附/普通/2345678/キノシタナナ
        マイナンバーのお控え→4820 1957 3642 (要破棄)
        [転送] 差出人:窓口1 / 内容:個人番号「482019573642」登録不可
        本人申告 MN:482019573642
        個人番号が記載された書類の番号は482019573642でした
        免許の番号控えました。309012345620 です。
        免許証：三〇九〇一二三四五六二〇
        年金手帳 1234-567890 を紛失とのこと
        在留カード→AB 12345678 CD
        AB12345678CD（在留）
        旅券 TR 1234567 失効
        カード番号4111-1111-1111-1111、名義 KINOSHITA
        被保険者証の記号番号 三条-12・3456789 枝番02
        保険証 記号:12-34 番号:567 枝番:01
        介護の被保険者番号は0001234567です。
        雇保 1501-123456-7 離職日10/31
        住民票コード12345678901の方、改製原
        PW変更→ Tsubame_2027!
        管理者パスワードをお知らせします。¶ID：admin¶パスワード：k9#mZ2pq
        Zipパスワード：20261122sanjo
        共有フォルダのパス(PW)は koho-2026 です
        暗証番号は 1 2 3 4 です
        キーボックス 0527 で開きます
        ログイン情報 admin / P@ssw0rd2026
        木下奈々様 080-1234-5678 燕市吉田西太田1-2 立会い希望
        木下さん宅のお子さん、療育手帳の更新で来所
        民生委員より：独居の木下様、認知症で徘徊あり
        木下奈々さん逮捕歴ありと本人談
        内密に：木下さんが離婚調停中
        （秘）懲戒処分案
        【機密性3】住民情報システム更改
        ■取扱注意■ 議員名簿
        """;

    private const string Warned = """
        留守電あり 08012345678 再架電
        連絡先０８０（１２３４）５６７８
        息子さんの携帯 090.1234.5678
        TEL:0256-45-1234（自宅）
        燕市吉田西太田123番地 空き家の相談
        長岡市城内町2丁目4-10-203に転居済み
        見附市学校町１－２－３（アパート）
        昭和55年12月3日生の方
        1980.12.03生まれの女性
        メールは kinoshita.nana@example.com
        """;

    private const string Harmless = """
        ヤマト 4820-1957-3642 本日再配達
        お問い合わせ伝票番号：482019573642
        請求書No.482019573642 支払済
        482019573642円の補正
        議会中継ID 482019573642
        TEL会議 14:00 会議番号 482 019 573
        〒955-0071 三条市旭町
        三条市旭町2-3-1 三条市役所 総務課 御中
        第2-3-1号様式を差替え
        令和8年第4回定例会 議案第12-3号
        平成1年4月30日竣工、昭和55年12月3日改修
        予算書p.123-124、款2項3目1
        1-2-3の順に押してください
        本町1-2-3交差点付近で断水
        東京都千代田区霞が関2-1-2 総務省
        見附市学校町の避難所は学校町公民館
        0256-34-5511 市民課 直通
        FAX 0256-34-5512 まで
        192.168.10.25 に接続できません
        座標 37.6367, 138.9617
        2026-11-22T10:15:30+09:00 に実行
        ISBN 978-4-12-345678-4 を購入
        車両番号 長岡500 さ 12-34
        メーター番号 12345678 検針値 1234
        パスワードは推測されにくいものを！
        パスワードポリシー改定（12文字→16文字）
        PWの有効期限は2026/12/31です
        パスワードを3回間違えるとロック
        暗証番号4桁を忘れた方は窓口へ
        Wi-Fiのパスワードは壁に貼ってあります
        マスターキーは守衛室、No.12です
        木下課長、山田主査と打合せ
        木下さんが資料作ってくれました
        佐藤さん、明日の議会対応ありがとう
        生活保護の現況調査は11月末まで
        精神障害者保健福祉手帳の交付は213件
        虐待通報の研修に木下さん参加
        DV相談窓口カードの増刷
        機密性2以上の文書は持出簿に記入
        「㊙」の印は廃止になりました
        取扱注意の荷物が届いています
        極秘裏に進める話ではありません
        親展の封筒を500枚発注
        木下奈々選手が市長を表敬
        講師：木下奈々氏（大学教授）
        職員番号 1234567 の方
        内線 1234567 ではつながりません
        発注番号2026-1122-0001
        1234567890123456789
        受付番号は？
        """;

    public static TheoryData<string, string> Lines
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (decision, lines) in new[] { ("block", Blocked), ("warn", Warned), ("ok", Harmless) })
            {
                foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    rows.Add(decision, line.Replace('¶', '\n'));
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_decided_as_a_colleague_would(string decision, string line) =>
        Assert.Equal(decision, new Judge().Of(new Sample("desk", "plain", [line], [], decision)).Decision);
}
