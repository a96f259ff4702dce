using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What a word of special care stands for where it is written. Facts are told in few forms (の診断, の手術, の母, で入院); whatever
/// else it is put before is a thing, a place or a paper that bears the word (の現況届の封筒, の横の市道), or the work of those who deal with it.
/// </summary>
internal enum CareSense
{
    /// <summary>Something that somebody has, gets or does.</summary>
    Fact,

    /// <summary>It tells what is meant: somebody's only where his name leads up to it.</summary>
    Topic,

    /// <summary>It tells which place or thing made of paper, film or iron is meant: somebody's where something becomes of his.</summary>
    Thing,

    /// <summary>It tells what somebody works on.</summary>
    Work,
}

/// <inheritdoc cref="CareSense"/>
internal static class CareSenses
{
    private const int LongestNoun = 16;
    private const int MostNouns = 4;

    private static readonly string[] Links = ["での", "への", "との", "の"];

    /// <summary>What is one's own, behind 「の」: the course and the signs of it, what is done about it, what is paid or owed, who has it.</summary>
    private static readonly SearchValues<string> Facts = SearchValues.Create(
    [
        // Its course, and what doctors do about it.
        "診断", "疑い", "疑惑", "可能性", "治療", "手術", "摘出", "再発", "検査", "傾向", "影響", "悪化", "通院", "入院", "退院", "転院", "既往", "末期", "初期",
        "発作", "注射", "診察", "受診", "告知", "転移", "進行", "合併", "麻痺", "副作用", "障害", "状態", "状況", "様子", "不安", "心配", "問題", "危険", "リスク",
        "レベル", "数値", "テスト",

        // What is asked for, granted and ended.
        "申請", "申立", "相談", "受給", "廃止", "停止", "却下", "開始", "更新", "取得", "交付", "変更", "喪失", "継続", "打切", "辞退", "等級", "判定", "認定",
        "区分", "結果", "決定", "措置", "処分", "解除", "延長", "終了", "完了", "期間", "上限", "支給", "支援", "サービス", "年金", "手当", "扶助", "給付", "利用",
        "入所", "入居", "通所", "希望", "予約", "届出", "届け出",

        // Its papers.
        "書類", "意見書", "手帳", "医療券",

        // Who has it.
        "世帯", "家庭", "家族", "一家", "男性", "女性", "男児", "女児", "男子", "女子", "母子", "親子", "両親", "親御", "患者", "生徒", "児童", "兄弟", "姉妹",
        "高齢", "独居", "老人", "老夫", "年寄", "本人", "人暮", "住人", "同居", "後見人", "保佐人", "外国人", "夫人", "病人", "彼女",

        // Care, harm and the police.
        "介護", "世話", "被害", "加害", "容疑", "現行犯", "事件", "逮捕", "保護", "通報", "通告", "証言", "調停", "約束", "誓約", "面会", "親権", "指導", "拒否",
        "訪問", "面談", "連絡", "電話", "苦情",

        // What is owed and paid.
        "滞納", "未納", "分納", "督促", "催告", "差押", "差し押さえ", "不履行", "返還", "徴収", "残高", "残額", "代金", "免除", "減免", "猶予", "支払", "納付",
        "返済", "保証",

        // Life with it, and how it came about.
        "生活", "就労", "復職", "離職", "休職", "欠席", "登校", "転居", "転校", "ケース", "事実", "経緯", "原因", "背景", "履歴", "理由", "事情", "関係", "最中",
        "途中", "直後", "前日", "当日", "翌日",
    ], StringComparison.Ordinal);

    /// <summary>The same as the end of a noun: 治療費, 受給者証, 処方薬.</summary>
    private static readonly string[] FactEnds = [.. Kin.Words, "症", "病", "歴", "級", "度", "値", "証", "薬", "罪", "費", "金", "額", "跡", "傷", "痕", "児", "親", "件", "訴え", "恐れ", "暮らし"];

    /// <summary>The same as a noun by itself: 認知症の人, 透析の日, 滞納の分.</summary>
    private const string FactAlone = "人方子男女親日週月年前後時際頃為出元入彼代残痛苦悩";

    /// <summary>Made of paper, film, iron and wood: a noun that ends so is a thing, whatever it shows (証言ビデオ, 診断フローの看板). Posters and films that are for all are topics (<see cref="TopicWords"/>).</summary>
    private static readonly string[] Materials =
    [
        // Of paper.
        "看板", "ビラ", "箱", "封筒", "ラベル", "スタンプ", "ゴム印", "のぼり", "横断幕", "カタログ", "見本", "雛形", "ひな形", "シール", "バッジ", "教材", "早見表",
        "一覧表", "輪番表", "シフト表", "マップ", "グラフ",

        // Of data.
        "ビデオ", "DVD", "CSV", "Excel", "エクセル", "フォルダ", "フォルダー", "テンプレ", "テンプレート", "ソフト", "アプリ", "ツール", "データベース", "スライド",
        "パワポ", "HP", "ホームページ", "サイト", "URL", "QR",

        // Of iron and wood.
        "棚", "コピー機", "ロッカー", "キャビネット", "台車", "ブース", "ゴーグル", "キット", "グッズ", "メイク", "ロボット",

        // Places, meetings and works.
        "バス停", "交差点", "確認申請", "増築", "改築", "工事", "設計", "図面", "フォーラム", "フェア", "会場", "会場予約",
    ];

    /// <summary>Trades, rooms and tasks that deal with it.</summary>
    private static readonly SearchValues<string> Works = SearchValues.Create(
    [
        // Who deals with it.
        "教官", "刑務官", "先生", "医師", "医者", "看護師", "職員", "ワーカー", "講師", "顧問", "スタッフ", "保護司", "官ob", "官だった", "官出身", "ボランティア",
        "非常勤", "嘱託", "専従", "プロ", "専門", "担当",

        // How good he is at it.
        "エース", "達人", "名人", "鬼", "ベテラン", "生き字引", "第一人者", "番人", "職人", "経験",

        // Where, when and what for.
        "学会", "会社", "部署", "部門", "現場", "夜勤", "宿直", "待機", "シフト", "対応", "仕事", "業務", "事務", "データ", "研究", "勉強", "試験", "資格",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Houses that stand somewhere, and groups that meet: their name tells of somebody only where he stays, goes or comes from there.</summary>
    private static readonly SearchValues<string> Houses = SearchValues.Create(
        ["ホスピス", "刑務所", "少年院", "鑑別所", "拘置所", "留置場", "精神科", "心療内科", "児童養護施設", "乳児院", "自立支援施設", "母子生活支援施設", "シェルター", "断酒会", "特別支援学校", "支援学級", "デイケア", "訪問看護", "教会", "天理教", "入管", "病棟", "一時保護", "透析", "緩和ケア"], StringComparison.Ordinal);

    /// <summary>Around a house, or made of it.</summary>
    private static readonly string[] Sites =
        ["前", "の前", "横", "の横", "裏", "の裏", "隣", "の隣", "脇", "の脇", "側", "の側", "の南", "の北", "の東", "の西", "南側", "北側", "東側", "西側", "の近", "の向", "の間", "との間", "の駐", "の建", "の敷", "の跡", "跡地", "通り", "の玄関", "の門", "の入口", "の屋", "の庭", "の出口", "の角", "の手前", "の先の", "行きのバス", "駐車場", "の看板", "の工事"];

    private static readonly string[] Buildings = ["所", "病院", "病棟", "棟", "室", "施設", "センター", "クリニック", "医院", "本部", "支所", "会館"];

    /// <summary>What is done to a house rather than in it.</summary>
    private static readonly SearchValues<string> Calls = SearchValues.Create(["寄付", "届け", "配り", "配っ", "贈", "プレゼント", "慰問", "見学", "視察", "搬入", "納品", "設置", "掲示", "会場", "演奏", "出前", "派遣", "立入検査", "取材"], StringComparison.Ordinal);

    public static CareSense Of(FoldedText text, int start, int end)
    {
        if (text[end - 1] is 'で' or 'が' or 'に' or 'を' or 'は' && text.At(end) is not 'の')
        {
            // うつで会社を辞めた: the word has its particle with it, and nothing hangs on it.
            return CareSense.Fact;
        }

        var isHouse = text.Slice(start, end).IndexOfAny(Houses) >= 0;
        if (IsSite(text, end, isHouse) || (isHouse && text.At(start - 1) == '旧'))
        {
            return CareSense.Thing;
        }

        var link = text.WordAt(end, Links)?.Length ?? 0;
        var at = end + link;
        if (text.WordAt(at, KanaThings) is not null)
        {
            return CareSense.Thing;
        }

        var (first, last, limit, isMade) = Nouns(text, at);
        var isUnit = text.At(at) is '係' or '課' or '班' && !Letter.IsIdeograph(text.At(at + 1));
        if (isUnit || text.WordAt(end, Studies) is not null || text.Slice(at, limit).IndexOfAny(Works) >= 0 || (isHouse && IsWorkplace(text, end)))
        {
            return CareSense.Work;
        }

        // 刑務所の中庭の木の剪定の件: what belongs to a house is the house's.
        if (isMade || (isHouse && link > 0 && first > at && ((first == at + 1 && text[at] == '分') || IsTopic(text, at, first, isFirst: true, isJoined: false))))
        {
            return CareSense.Thing;
        }

        return limit > at && IsTopic(text, last, limit, isFirst: last == at, isJoined: link == 0) ? CareSense.Topic : CareSense.Fact;
    }

    /// <summary>The nouns that の joins, from a place on: where the first one ends, where the last one begins and ends, and whether one of them is made of something.</summary>
    private static (int First, int Last, int Limit, bool IsMade) Nouns(FoldedText text, int at)
    {
        var first = text.RunEnd(at, LongestNoun, Letter.IsOfNoun);
        var (last, limit, isMade) = (at, first, IsMade(text, at, first));
        for (var nouns = 1; nouns < MostNouns && limit > last && text.At(limit) == 'の' && Letter.IsOfNoun(text.At(limit + 1)); nouns++)
        {
            last = limit + 1;
            limit = text.RunEnd(last, LongestNoun, Letter.IsOfNoun);
            isMade |= IsMade(text, last, limit);
        }

        return (first, last, limit, isMade);
    }

    private static bool IsMade(FoldedText text, int start, int end) => text.Slice(start, end).EndsWithAny(Materials);

    /// <summary>The last noun of what hangs on the word. Right on it (滞納三期, 透析中) it may be anything of somebody's; a name is whoever has it.</summary>
    private static bool IsTopic(FoldedText text, int start, int end, bool isFirst, bool isJoined)
    {
        // 認知症の進みが, 統失の薬飲んで: a kanji with kana behind begins a verb.
        const string Particles = "はがをにもでとのへや";
        var isStem = Letter.IsHiragana(text.At(end)) && !Particles.Contains(text.At(end), StringComparison.Ordinal) && text.WordAt(start, KanaNouns) is null;
        var noun = text.Slice(start, isStem ? end - 1 : end);
        var isVerb = noun.IsEmpty;
        var isAlone = noun.Length == 1 && (FactAlone.Contains(noun[0], StringComparison.Ordinal) || (isFirst && noun[0] == '分'));
        var isFact = isAlone || text.Slice(start, end).IndexOfAny(Facts) >= 0 || noun.EndsWithAny(FactEnds) || (isFirst && isJoined);
        return !isVerb && (!isFact || noun.EndsWith("基準") || text.Slice(start, end).EndsWith("基準")) && (!Titles.AreAt(text, end) || text.At(start) == '皆');
    }

    /// <summary>少年院で働いていた, 一時保護所で夜勤: on the side of the staff.</summary>
    private static bool IsWorkplace(FoldedText text, int end)
    {
        end += text.WordAt(end, Buildings)?.Length ?? 0;
        return text.At(end) == 'で' && text.WordAt(end + 1, Duties) is not null;
    }

    private static readonly string[] Duties = ["夜勤", "日勤", "勤務", "勤め", "働い", "働く", "当直", "宿直", "実習", "講師", "ボランティア", "バイト", "パート", "指導", "研修", "講話", "講演", "コンサート", "演奏"];

    /// <summary>虐待に詳しい: what somebody knows or learns about.</summary>
    private static readonly string[] Studies = ["に詳し", "に強い", "に明るい", "に関心", "に興味", "に取り組", "を学", "を勉強", "を研究", "を専攻", "を専門", "を担当", "を題材", "をテーマ", "がテーマ", "を扱", "に異動", "に配属"];

    /// <summary>Kanji with kana behind that begin no verb.</summary>
    private static readonly string[] KanaNouns = ["本って", "皆", "綴り", "控え", "写し"];

    private static readonly string[] KanaThings = ["しおり", "おたより", "お便り", "お知らせ", "おしらせ", "はがき", "ハガキ", "のぼり", "まとめ", "ちらし", "しくみ", "仕組み", "ひな形", "あらまし", "てびき", "手引き", "手引", "たより", "ひみつ", "Q&A", "よくある"];

    private static bool IsSite(FoldedText text, int end, bool isHouse)
    {
        const int Near = 14;
        var building = text.WordAt(end, Buildings)?.Length ?? 0;
        end += building;
        var behind = text.Behind(end, Near).FirstSentence();
        return (building > 1 && text.WordAt(end, Builds) is not null)
            || (isHouse && (text.WordAt(end, Sites) is not null || (text.At(end) is 'に' or 'へ' or 'で' or 'を' && behind.IndexOfAny(Calls) >= 0) || behind.IndexOf("の間の") >= 0));
    }

    /// <summary>結核病棟だった建物, 障害者施設を建てる.</summary>
    private static readonly string[] Builds = ["だった", "を改装", "を改修", "を建", "を新築", "を増築", "を解体", "の改装", "の改修", "の解体", "の跡"];
}
