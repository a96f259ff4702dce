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

    /// <summary>It tells which thing is meant: somebody's only where his name leads up to it.</summary>
    Topic,

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
        .. Kin.Words, "診断", "疑", "可能性", "治療", "手術", "摘出", "症", "再発", "検査", "申請", "申立", "相談", "受給", "廃止", "停止", "却下", "開始", "更新", "取得", "交付", "再交付", "変更", "喪失", "継続", "打切", "辞退", "等級", "級", "件", "方", "人", "子", "世帯", "家庭", "家族", "一家", "男", "女", "患者", "児", "生徒", "親", "兄弟", "姉妹", "高齢", "独居", "老", "彼",
        "傾向", "影響", "悪化", "通院", "入院", "退院", "転院", "既往", "病歴", "歴", "末期", "初期", "発作", "薬", "注射", "診察", "受診", "告知", "転移", "進行", "介護", "世話", "為", "時", "際", "後", "前", "頃", "日", "週", "月", "年", "跡", "傷", "痕", "被害", "加害", "容疑", "罪", "現行犯", "事件", "逮捕", "保護", "通報", "通告", "訴", "証言", "調停", "滞納", "未納", "分納", "督促", "催告", "差押", "差し押さえ", "不履行", "返還", "徴収", "残", "額", "金", "費", "代", "免除", "減免", "猶予", "支払", "納付",
        "約束", "誓約", "生活", "暮", "状態", "状況", "様子", "恐", "危険", "リスク", "レベル", "度", "判定", "認定", "区分", "結果", "数値", "値", "書類", "意見書", "手帳", "受給者証", "受診券", "医療券", "証", "決定", "ケース", "事実", "経緯", "原因", "背景", "履歴", "障害", "病", "悩", "不安", "心配", "利用", "入所", "入居", "通所", "希望", "合併", "麻痺", "副作用", "痛", "苦", "せい", "問題", "理由", "事情", "関係", "出", "元", "届出", "届け出", "措置", "処分", "面会", "親権", "期間", "解除", "延長", "終了", "完了",
        "入", "最中", "途中", "連絡", "電話", "苦情",
    ], StringComparison.Ordinal);

    /// <summary>Trades, rooms and tasks that deal with it.</summary>
    private static readonly SearchValues<string> Works = SearchValues.Create(
    [
        "係", "課", "班", "教官", "刑務官", "先生", "医師", "医者", "看護師", "職員", "会社", "プロ", "専門", "担当", "ケースワーカー", "ワーカー", "相談員", "対応", "経験", "仕事", "業務", "研究", "勉強", "試験", "資格", "ボランティア", "講師", "顧問", "スタッフ", "保護司", "待機", "当番", "シフト", "研修", "部署", "部門", "予算", "統計", "集計", "事務", "データ", "エース", "達人", "現場", "夜勤", "宿直", "非常勤", "嘱託",
    ], StringComparison.Ordinal);

    /// <summary>Houses that stand somewhere, and groups that meet: their name tells of somebody only where he stays, goes or comes from there.</summary>
    private static readonly SearchValues<string> Houses = SearchValues.Create(
        ["ホスピス", "刑務所", "少年院", "鑑別所", "拘置所", "留置場", "精神科", "心療内科", "児童養護施設", "乳児院", "自立支援施設", "母子生活支援施設", "シェルター", "断酒会", "特別支援学校", "支援学級", "デイケア", "訪問看護", "教会", "天理教", "入管", "病棟", "透析", "緩和ケア"], StringComparison.Ordinal);

    /// <summary>Around a house, or made of it.</summary>
    private static readonly string[] Sites =
        ["前", "の前", "横", "の横", "裏", "の裏", "隣", "の隣", "脇", "の脇", "側", "の側", "の南", "の北", "の東", "の西", "南側", "北側", "東側", "西側", "の近", "の向", "の間", "との間", "の駐", "の建", "の敷", "の跡", "跡地", "通り", "の玄関", "の門", "の入口", "の屋", "の庭", "の出口", "の角", "の手前", "の先の", "行きのバス", "駐車場", "の看板", "の工事"];

    /// <summary>What is done to a house rather than in it.</summary>
    private static readonly SearchValues<string> Calls = SearchValues.Create(["寄付", "寄贈", "届け", "配り", "配っ", "贈", "プレゼント", "慰問", "見学", "視察", "搬入", "納品", "設置", "掲示", "会場", "演奏", "出前", "派遣", "立入検査", "取材"], StringComparison.Ordinal);

    public static CareSense Of(FoldedText text, int start, int end)
    {
        var isHouse = text.Slice(start, end).IndexOfAny(Houses) >= 0;
        if (isHouse && IsSite(text, end))
        {
            return CareSense.Topic;
        }

        var link = text.WordAt(end, Links)?.Length ?? 0;
        var at = end + link;
        var last = at;
        var limit = at;
        for (var nouns = 0; nouns < MostNouns; nouns++)
        {
            last = limit == at ? at : limit + 1;
            limit = text.RunEnd(last, LongestNoun, Letter.IsOfNoun);
            if (limit == last || text.At(limit) != 'の')
            {
                break;
            }
        }

        if (limit == at)
        {
            return CareSense.Fact;
        }

        if (text.Slice(at, limit).IndexOfAny(Works) >= 0)
        {
            return CareSense.Work;
        }

        // 滞納続き, 認知症の進みが: a kanji with kana behind is a verb; a name is whoever has it.
        var isVerb = limit - last <= 1 && Letter.IsHiragana(text.At(limit)) && !(text.At(last) is '本' or '棚' or '絵' or '図' or '隣' or '横' or '裏');
        return link == 0 || isVerb || limit == last || Titles.AreAt(text, limit) || text.Slice(last, limit).IndexOfAny(Facts) >= 0 ? CareSense.Fact : CareSense.Topic;
    }

    private static bool IsSite(FoldedText text, int end)
    {
        const int Near = 14;
        return text.WordAt(end, Sites) is not null || (text.At(end) is 'に' or 'へ' or 'で' or 'を' && text.Behind(end, Near).FirstSentence().IndexOfAny(Calls) >= 0) || text.Behind(end, Near).FirstSentence().IndexOf("の間の") >= 0;
    }
}
