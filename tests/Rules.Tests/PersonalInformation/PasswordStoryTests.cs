namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Passwords told at the end of a story, behind signs and disguised labels, and watchwords beside mottos. All of them are invented.</summary>
public sealed class PasswordStoryTests
{
    private const string Blocked = """
        庁舎裏口の暗証番号、どうしても思い出せなくて係長に聞いたら「7319」だそうです
        金庫の暗証番号忘れてしまい、引継書を確認したところ 4086 でした
        暗証番号がわからなかったので前担当に電話したら「2864」とのこと
        書庫の暗証番号、昨日から変わったらしくて、いまは９０３１みたいです
        暗証番号、3回間違えてロックされたので再設定して、今は「6150」です
        利用者証明の暗証番号を窓口で設定。3746 にしたとのこと
        パスワード忘れたので前任に聞いたら kani2210 だそうです
        ログインエラーが続いたのでパスワードを電話で確認、toki2020x でした
        宿直室の暗証番号は👉4️⃣8️⃣2️⃣7️⃣
        通用口🚪の解錠番号 ▶ 7️⃣2️⃣0️⃣9️⃣
        暗証番号★5528★
        パスワード✨Tanaka#2026✨です
        暗証番号は㊃㊇㊁㊆です
        書類庫の電子錠の番号が8823に変更
        暗証番号は職員番号の下4桁ではなく 7046 です
        暗証番号　いち・きゅう・なな・ご
        PINは ごー、ろく、なな、はち で
        公用スマホのロックの番号は258014です
        ﾊﾟｽﾜｰﾄﾞﾊ ﾄｷﾒｷ2026
        sanjo-admin / Kinzoku#2211 でログインできました
        ID/PASSともに mado2026
        パスワードを「もみじ饅頭99」に変えておきました
        回復キーは 482019-573642-118822-339911-228844-556677-110022-889900
        client_secret: 8Q~abC1dEfGh2IjKlMn3OpQrStUv4WxYz5.aB
        変更前のパスワード kani2210、変更後 ebi3320
        p@ssw0rd は Kama9Yoko!77
        pa$$word→ Echigo#8812
        p4ssw0rd = toki2020x
        パ○ワード：Tsubame0909
        パスワ一ド：Tsubame0909
        パ・ス・ワ・ー・ド は Tsubame0909
        pasuwa-do ha Tsubame0909
        保護者の引き渡しの合言葉、山本さん家は「ひまわりばたけ」にしたそうです
        支援措置の家族との合言葉は「みかんの木」に決まりました
        庁内チャットに入る合言葉「とおかまち」
        窓口で名乗ってもらう合言葉を「あさがお」に変えました
        夜間の警備室で聞かれる合言葉は「もみじ」です
        """;

    private const string Harmless = """
        暗証番号を忘れた人が多くて、聞いたら先月は3021人だったそうです
        暗証番号再設定の待ち番号「3021」の方をお呼びしました
        暗証番号の件で内線「2614」に電話したら留守でした
        暗証番号の変更、メモ見たら要綱の第1204条でした
        暗証番号の初期化、今月は「1284」件でした
        暗証番号🔐の再設定は📅11月20日からです
        パスワードを忘れた場合は helpdesk01 です
        p@ssw0rdのような簡単なものは使わないでください
        p@ssword や 123456 は使用不可
        避難の合言葉は「おはしも」
        火の用心の合言葉は「さすけなぶる」でした
        節電の合言葉は「こまめに消す」。ポスターを50枚印刷
        食品ロスの合言葉は「3010運動」
        川遊びの合言葉は「ライジャケ着よう」。チラシを配ります
        うちの係の合言葉は「まず笑う」
        保育園の手洗いの合言葉は「あわあわきれい」
        合言葉は「一人で抱え込まない」。全員で動きましょう
        津波の合言葉「てんでんこ」を学校で教えます
        ダイヤル番号は0120-123-456です
        合言葉はワンチーム！
        user01 / user02 でログイン
        Windows11/Office2021 でログオンできない
        電子錠の修理、令和8年度に5512千円
        南京錠を1204に発注
        暗証番号にしました
        暗証番号、にさんにちで届きます
        パスワードは「申請者に通知済み」です
        パスワードを「お気に入り」に入れないでください
        """;

    public static TheoryData<string, string> Lines() => DecidedLines.Of(Blocked, "", Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Decides_each_line(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
