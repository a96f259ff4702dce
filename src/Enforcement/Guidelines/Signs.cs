using V = ComplianceBot.Enforcement.Guidelines.Vocabulary;

namespace ComplianceBot.Enforcement.Guidelines;

/// <summary>A subject that a question may have: all notions stand in it, and none of the words that make it another subject.</summary>
/// <param name="Article">Key of the article that answers; where it is not in force the sign says nothing.</param>
/// <param name="All">Each a notion of <see cref="Vocabulary"/>.</param>
internal sealed record Sign(string Article, params string[] All)
{
    public string Unless { get; init; } = "";
}

/// <summary>
/// Subjects of questions by what their words mean together (スマホ + 忘れてきた → p.3-08). The order is the precedence: harm first,
/// then what is told by two notions, then what one word tells. The first that holds answers.
/// </summary>
internal static class Signs
{
    public static IReadOnlyList<Sign> All { get; } =
    [
        .. Harm(), .. Messages(), .. Devices(), .. Groups(), .. Plans(), .. Manners(), .. Channels(), .. Purposes(), .. Names(),
    ];

    private static Sign[] Harm() =>
    [
        new("p.3-08", V.Phone + " " + V.Computer, V.Lost) { Unless = "パスワード 暗証番号 ファイル 資料 充電 予定 勝手に" },
        new("p.3-08", "かばん 鞄 バッグ リュック ポケット 車上", V.Lost),
        new("p.2-01", V.PrivateLine, V.Secret),
        new("p.3-06", V.Misuse),
        new("p.3-06", V.Itself, "投稿 送 ログイン 使われ 使って 書き込 変わ 変な 入られ 見ら"),
        new("p.2-02", V.Password, V.Lend) { Unless = "電話番号 メールアドレス メンション" },
        new("p.2-02", "パスワード 暗証番号 なりすまし 共有id 共通id アカウント", "管理 上司 課長 係長 聞かれ 人に") { Unless = "退職 辞め 異動" },
    ];

    private static Sign[] Messages() =>
    [
        new("p.9-03", V.Leave) { Unless = "グループ ルーム やり取りを辞め" },
        new("p.3-07", V.PictureKind),
        new("p.3-07", V.Disaster, V.Picture),
        new("p.3-07", V.Phone, V.Picture, "送") { Unless = V.Own + " " + V.Resident },
        new("p.2-01", V.Secret) { Unless = "グループの公開 公開区分 代表アドレス 非公開 秘密のグループ 名簿から 緊急連絡先" },
        new("p.2-01", V.Resident, V.Details) { Unless = "電話番号案内" },
        new("p.2-04", "私用の電話 自分の電話 個人の電話 byod 私用端末"),
        new("p.1-02", V.PrivateLine),
        new("p.9-01", V.Leisure) { Unless = V.Calendar + " " + V.Phone + " 時間外 電話代 プライベートの時間 プライベートな時間" },
        new("p.9-01", V.Pastime, "トーク 送 投稿 話 誘 グループ 流 載せ 使 連絡 書 売 ライン line 相談 やり取り チャット") { Unless = V.Calendar + " " + V.Phone + " 話し方" },
    ];

    private static Sign[] Devices() =>
    [
        new("p.2-04", V.Wipe),
        new("p.2-04", V.Bill),
        new("p.2-03", V.Computer, V.CanUse) { Unless = "添付 ファイル" },
        new("p.2-04", V.Own, V.Phone),
        new("p.2-04", "私物"),
        new("p.2-04", V.Phone, "届 申請 許可 私用"),
        new("p.2-03", V.Phone, V.CanUse) { Unless = V.Off + " 投稿 返信 返事 会議" },
        new("p.2-03", V.Place, V.CanUse) { Unless = V.Off + " ビデオ 会議 ミーティング 打ち合わせ 朝礼 予定 知らせ" },
        new("p.2-03", "庁内ネットワーク 庁内lan 機能制限 インストール アプリを入れ アプリの入れ"),
    ];

    private static Sign[] Groups() =>
    [
        new("p.7-04", V.Transfer) { Unless = V.Master },
        new("p.7-02", V.Master) { Unless = "管理者に連絡 ウェブマスター" },
        new("p.7-03", V.Group, V.Hidden) { Unless = V.Calendar },
        new("p.7-03", "公開区分 公開にする 公開設定"),
        new("p.4-b", V.Outside, V.Group) { Unless = V.Off },
        new("p.7-04", V.Group, V.Stay),
        new("p.7-01", V.Group, V.Boss) { Unless = V.Address + " スタンプ 返信 招待状" },
        new("p.7-01", V.Group, V.Cross),
        new("p.7-01", V.Group, V.Who) { Unless = V.Address + " 返信 返事 " + V.Off + " " + V.Meeting },
        new("p.7-01", V.Boss, "グループ トークに入 参加させ 入れないと 入ってもら") { Unless = V.Calendar + " " + V.Meeting + " " + V.Address + " 挨拶" },
    ];

    private static Sign[] Plans() =>
    [
        new("p.8-02", V.Invite) { Unless = "グループに招待 グループへの招待 外部 業者" },
        new("p.8-02", V.Meeting, V.Arrange) { Unless = V.Video },
        new("p.8-01", "カレンダー"),
        new("p.8-01", "予定 スケジュール", V.Enter + " 休み 作業"),
        new("p.8-01", V.Absence, "入れ 登録 どこに書 どこに入 共有 みんなに 知らせ") { Unless = "送 連絡 トーク 返信" },
        new("p.8-03", V.Todo),
    ];

    private static Sign[] Manners() =>
    [
        new("p.9-02", V.Off, V.Act) { Unless = "残業代 会議 ミーティング 朝礼" },
        new("p.9-02", "勤務時間 時間外 業務時間"),
        new("p.9-02", "緊急 災害 急ぎ 急用 至急", "連絡 送 トーク 電話 投稿") { Unless = V.Picture },
        new("p.9-02", V.Manner),
        new("p.6-05", "メンション @ 敬称 さん付け 様付け 呼び捨て"),
        new("p.5-02", V.Understood) { Unless = V.Mixed },
        new("p.5-04", V.Mixed) { Unless = "引用元の" },
        new("p.5-04", V.WhichPost, V.Reply + " 答え"),
        new("p.5-01", V.Greeting),
        new("p.5-01", V.Boss, "様 呼びかけ 書き始 書き出 宛て あてに書"),
        new("p.6-05", V.Address),
        new("p.5-02", V.Reply, V.Needless) { Unless = V.Off },
        new("p.5-03", V.Long, V.Text),
        new("p.5-03", "長文 文字数 長い文"),
        new("p.6-06", V.Video),
        new("p.6-07", V.Profile),
        new("p.6-08", V.Trifle),
        new("p.6-08", V.Deny, V.Write + " 意見"),
    ];

    private static Sign[] Channels() =>
    [
        new("p.4-c", V.Everyone, V.Announce) { Unless = V.Group + " 会議" },
        new("p.4-c", V.Board),
        new("p.3-05", V.File, V.Attach),
        new("p.3-05", V.Folder),
        new("p.4-b", "外部連携 代表アドレス"),
        new("p.4-b", V.Outside, V.Contact),
        new("p.4-a", V.Colleague, V.Means),
        new("p.4-a", "メール 電話 内線 口頭", V.Which) { Unless = "アドレス 番号" },
        new("p.4-a", "職員", V.Means, V.Which),
    ];

    private static Sign[] Purposes() =>
    [
        new("end", V.Rulebook, V.Voice),
        new("end", V.ToDesk, V.Where),
        new("p.1-02", V.Trace),
        new("p.1-01", V.Why, V.ThisTool) { Unless = "メンション スタンプ グループ カレンダー" },
    ];

    /// <summary>Nothing closer holds: the article that introduces what the question names.</summary>
    private static Sign[] Names() =>
    [
        new("p.7-01", "グループ"),
        new("p.8-01", "予定 スケジュール"),
        new("p.8-02", "会議 打ち合わせ 打合せ", "どうやって 方法 使 いつ"),
        new("p.2-02", "共有id 共通のid 共用のid"),
    ];
}
