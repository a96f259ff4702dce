namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Every word that any kind looks for, in one table, with the names of numbers that are nobody's.</summary>
internal static class CueBook
{
    private static readonly string[] Negative =
    [
        "受付番号", "控え番号", "控番号", "預かり番号", "預り番号", "申込番号", "申込み番号", "受取番号", "引換番号", "交換番号", "呼出番号", "呼び出し番号", "整理番号", "管理番号", "文書番号", "起案", "議案", "予約番号", "注文番号", "注文id", "発注番号", "追跡番号", "お問い合わせ番号", "問い合わせ番号", "問合せ番号", "伝票番号",
        "送り状", "型番", "品番", "jan", "janコード", "バーコード", "シリアル", "シリアルナンバー", "s/n", "製造番号", "機種", "備品番号", "資産番号", "物品番号", "契約番号", "案件番号", "会員番号",
        "お客様番号", "顧客番号", "請求番号", "請求書番号", "決裁番号", "収受番号", "参照番号", "申請番号", "届出番号", "許可番号", "認可番号", "登録番号", "車両番号", "水栓番号", "検針番号", "メーター番号", "地番", "図面番号",
        "工事番号", "入札番号", "案件id", "チケット", "会議id", "会議番号", "ミーティングid", "ミーティング番号", "meeting id", "zoom", "webex", "議事番号", "法人番号", "インボイス", "事業者番号", "指定番号",
        "資料番号", "資料id", "文書id", "ファイル番号", "ログ番号", "ログid", "エラーコード", "エラー番号", "バージョン", "ver", "タイムスタンプ", "timestamp", "epoch", "unixtime", "unix時間", "時刻", "日時", "id番号",
        "guid", "uuid", "mac", "macアドレス", "ipアドレス", "isbn", "issn", "郵便番号", "予算科目", "科目コード", "債権者番号", "業者番号", "統計表", "緯度", "経度", "座標", "点検番号", "棚番号", "書籍番号", "荷物", "宅配",
        "order", "order no", "order id", "tracking", "invoice", "lot", "ロット", "商品コード", "商品番号", "製品番号", "職員番号", "社員番号", "部品番号", "機器番号", "端末番号", "imei", "iccid", "電柱番号", "納付番号",
        "配送番号", "出荷番号", "貨物番号", "ジョブid", "ジョブ番号", "取引id", "取引番号", "処理番号", "通し番号", "連番", "通番", "票番号", "物件番号", "案内番号", "照会番号", "番組コード", "例規番号", "告示番号", "路線番号",
        "文書管理番号", "供給地点特定番号", "使用者番号", "書留番号", "領収番号", "納品番号", "レターパック番号", "図書番号", "件数", "人数", "枚数", "世帯数", "部数", "冊数", "戸数", "口数", "総数", "総額", "合計", "累計", "金額", "予算額", "決算額", "残高", "型式", "車台番号", "台帳番号",
    ];

    private static readonly string[] AnyNumber = ["番号", "ナンバー", "コード", "no", "no.", "id", "number", "code", "ばんごう", "バンゴウ"];

    public static CueTable Table { get; } = new(All());

    /// <summary>Labels that name the paper or card that bears the number.</summary>
    private static bool IsCertificate(string label) => label[^1] is '証' or '書' or '帳' or 'ド' or '険' or '許' or '券' or 'ト' or '健' or '保';

    /// <summary>予約番号 is also written 予約の番号, 予約用の番号, 予約no.</summary>
    private static IEnumerable<string> Spellings(string label)
    {
        var thing = label.EndsWith("番号", StringComparison.Ordinal) ? label[..^2] : label;
        return thing.Length < 2 || char.IsAsciiLetter(thing[0]) ? [] : [thing + "の番号", thing + "用の番号", thing + "書の番号", thing + "番号", thing + "no", thing + "のno", thing + "コード"];
    }

    private static IEnumerable<Cue> All() =>
    [
        .. KindBook.All.SelectMany(kind => kind.Labels.Select(word => new Cue(word, CueKind.Label, kind.Type))),
        .. KindBook.All.SelectMany(kind => kind.Labels.Where(IsCertificate).SelectMany(label => new[] { label + "の番号", label + "番号", label + "のno" }.Select(word => new Cue(word, CueKind.Label, kind.Type)))),
        .. KindBook.All.SelectMany(kind => kind.Labels.SelectMany(KanaSpellings.Of).Select(word => new Cue(word, CueKind.Label, kind.Type))),
        .. FieldNames.Cues,
        .. KindBook.All.SelectMany(kind => kind.OtherCues),
        .. KindBook.All.SelectMany(kind => kind.NegativeLabels).Select(word => new Cue(word, CueKind.Negative)),
        .. Negative.Select(word => new Cue(word, CueKind.Negative)),
        .. KindBook.All.SelectMany(kind => kind.NegativeLabels).Concat(Negative).SelectMany(Spellings).Select(word => new Cue(word, CueKind.Negative)),
        .. AnyNumber.Select(word => new Cue(word, CueKind.AnyNumber)),
        .. KindBook.All.SelectMany(kind => kind.Covers).Select(word => new Cue(word, CueKind.Cover)),
    ];
}
