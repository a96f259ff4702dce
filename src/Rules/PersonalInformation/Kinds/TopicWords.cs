using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Whether a word of illness or violence is the topic of a course, a campaign, a paper or a count (section E3): DV防止の研修, 不登校児童は42人.
/// The topic's noun must hang on the word itself; behind 「…で、」 a new clause begins, and 担当 there is somebody's case worker.
/// </summary>
internal static class TopicWords
{
    private const int LongestPhrase = 20;
    private const int LongestSaid = 4;
    private static readonly SearchValues<string> Nouns = SearchValues.Create(
    [
        // Where people learn and meet.
        "研修", "講座", "講演", "講習", "セミナー", "シンポジウム", "勉強会", "説明会", "会議", "総会", "の講義", "教室", "交流会", "上映会", "企画展", "特別展", "展示", "イベント", "サロン", "カフェ",
        "コーナー", "クラブ", "サークル", "家族会", "患者会", "保護者会", "当事者会", "親の会", "自助グループ", "検定", "資格試験",
        // Campaigns and what is printed for them.
        "週間", "月間", "デー", "啓発", "キャンペーン", "広報", "ニュース", "ポスター", "パンフレット", "チラシ", "リーフレット", "冊子", "カード", "ステッカー", "リボン", "マーク", "パネル", "ライトアップ", "標語",
        "作文", "動画", "ラジオ", "ドラマ", "映画", "書籍", "図書", "絵本", "の本」", "の歴史", "の違い", "予防", "対策", "防止", "根絶", "撲滅",
        // Laws, plans and money of the city.
        "法律", "法改正", "推進法", "支援法", "基本法", "条例", "要綱", "要領", "計画", "施策", "制度", "事業", "予算", "助成", "補助金", "交付金", "協定", "議案", "訴え提起", "答弁", "議会",
        "ガイドライン", "マニュアル", "手引", "の指針", "懲戒処分の", "フロー", "所得制限", "両立支援", "増設", "新設", "の視察",
        // Counts of many.
        "統計", "件数", "人数", "者数", "世帯数", "割合", "推移", "集計", "アンケート", "月報", "年報", "白書",
        // Houses, desks and trades.
        "センター", "委員会", "協会", "連盟", "団体", "医師会", "ネットワーク", "クリニック", "医院", "窓口", "問い合わせは", "問合せは", "問い合わせ先", "問い合わせ電話", "相談先", "電話相談", "巡回相談", "ホットライン",
        "ダイヤル", "課の", "係の", "担当", "当番", "相談員", "支援員", "指導員", "サポーター", "専門医", "の医師", "科医", "保健福祉士", "不在者投票", "投票所",
        // Hours and days that hold for all.
        "日程", "面会時間", "相談日", "支払日", "支給日", "募集", "訓練",
        // Medicine for everybody.
        "検診", "健診の", "健診車", "ワクチン", "接種", "検査キット",
        // Work of the office.
        "様式", "用紙", "在庫", "システム", "起案", "公印", "封入", "発送", "回覧", "起票", "の印刷", "の入力", "通知文", "議事録", "要望書",
    ], StringComparison.Ordinal);

    private static readonly string[] Links = ["についての", "の子向けの", "の方向けの", "の人向けの", "向けの", "の子どもへの", "の子への", "の方への", "の人への", "の子どもの居場所", "の子の居場所", "に関する", "に係る", "に対する", "への", "における", "をめぐる", "のための", "のある方", "のある人", "がある方", "を考える", "を知る", "を学ぶ", "をなくす", "とともに", "ゼロを目指す", "を目指す", "の理解を深める", "を深める", "を防ぐ", "に負けない", "と生きる", "を支える", "を見守る", "をなくそう", "に備える", "申立ての", "申立て", "訴え", "見守り", "取扱いの", "問い合わせ", "問合せ", "に気づく", "と向き合う"];

    /// <summary>Rules for what may happen: 虐待の疑いがある場合の通報手順.</summary>
    private static readonly SearchValues<string> Conditions = SearchValues.Create(["に注意。", "に注意を", "に注意し", "にご注意", "に気を付け", "した人いな", "した人はいな", "した人がいな", "すると大変", "すると本当", "すると誰", "すると家族", "するとお金", "するといくら", "が疑われる場合", "がある場合", "を発見した場合", "を見つけた場合", "に気づいた場合", "場合は", "場合、", "場合に", "ときは", "場合の"], StringComparison.Ordinal);

    private static readonly string[] Wordings = ["という言葉", "という本", "という小説", "って本", "という曲", "という題", "という語", "という表現", "という文言", "という用語", "という欄", "という項目"];

    /// <summary>Papers and sales of somebody or of anybody: such a word is a topic only where nobody is named before it.</summary>
    private static readonly string[] Papers = ["申請書", "届出書", "公売", "整理"];

    /// <summary>Said of the whole country, or of printed matter.</summary>
    private static readonly SearchValues<string> Publishings = SearchValues.Create(
        ["市内で増", "隣の市で", "県内で", "全国で", "各地で", "多発", "相次い", "相次ぎ", "急増", "増加傾向", "が流行", "人が多", "方が多", "子が多", "人が増", "方が増", "が多いらし", "が多いそう", "者ゼロ", "者なし", "配布して", "配布しま", "を掲示", "掲示し", "を載せ", "に載せ", "掲載", "を改訂", "を見直", "周知し", "周知を", "出すよう案内", "するよう案内", "よう広報"], StringComparison.Ordinal);

    /// <summary>医療費助成の申請, 制度を利用: somebody makes use of it.</summary>
    private static readonly SearchValues<string> Uses = SearchValues.Create(["の申請", "を申請", "の相談", "を相談", "の更新", "を利用", "を受け", "を希望"], StringComparison.Ordinal);

    /// <summary>What introduces a topic: 研修テーマは「認知症」, ニュース：.</summary>
    private static readonly string[] Heads = ["研修", "講座", "講演", "テーマ", "特集", "啓発", "ポスター", "チラシ", "月間", "週間", "統計", "訓練", "展示", "資料", "手順書", "要点", "ドラマ", "映画", "番組", "セミナー", "勉強会", "シンポジウム", "広報", "アンケート", "会議", "マニュアル", "計画", "条例", "リボン", "特例法", "総会", "書名", "題名", "タイトル"];

    public static bool Own(FoldedText text, int start, int end) =>
        (IsFollowed(text, end) && !IsPossessed(text, start, end))
        || IsHeaded(text, start)
        || IsPaper(text, start, end)
        || IsCounted(text, end)
        || IsPublished(text, end)
        || IsDefined(text, end)
        || IsDenied(text, end)
        || IsOfAll(text, start)
        || IsAskedOfReaders(text, start, end)
        || IsWarnedOf(text, start, end);

    /// <summary>The nouns that hang on the word: kanji, katakana, の, ・ and phrases such as についての.</summary>
    private static bool IsFollowed(FoldedText text, int end)
    {
        var at = end;
        while (at < text.Length && at - end < LongestPhrase)
        {
            var link = text.WordAt(at, Links);
            if (link is null && !(Letter.IsOfNoun(text[at]) || text[at] is 'の' or '・' or 'と' or 'や' or 'ち' or 'し' or 'い' or '」' or '』' or '(' or ')'))
            {
                break;
            }

            at += link?.Length ?? 1;
        }

        if (text.Behind(end, LongestSaid).IndexOf('と') >= 0 && (text.HasAt(at, "から") || text.HasAt(at, "より")))
        {
            // うつ病と医療センターから連絡, HIV陽性と…: who says so.
            return false;
        }

        var phrase = text.Slice(end, Math.Min(text.Length, at + 1));
        var isBenefit = (phrase.IndexOf("助成") >= 0 || phrase.IndexOf("制度") >= 0) && phrase.IndexOf("様式") < 0;
        return phrase.IndexOfAny(Nouns) >= 0 && !(isBenefit && text.Behind(end, at + 4 - end).IndexOfAny(Uses) >= 0);
    }

    /// <summary>里中さん宅の虐待の件の会議: what follows is a matter of whom the name before it tells.</summary>
    private static bool IsPossessed(FoldedText text, int start, int end)
    {
        const int LongestTitle = 5;
        return text.At(start - 1) == 'の' && Titles.End(text.Before(start - 1, LongestTitle).TrimEnd("宅家")) && text.WordAt(end, Matters) is not null;
    }

    private static readonly string[] Matters = ["の件", "の解除", "の決定", "の申請", "の更新", "の変更", "の停止", "の廃止", "の疑い", "の通報", "の相談", "の認定"];

    private static bool IsHeaded(FoldedText text, int start)
    {
        var at = text.Back(start, "「『はの:( →で", 4);
        return text.Before(at, LongestPhrase).EndsWithAny(Heads);
    }

    /// <summary>…が12人, …は82.4%, …は八一七人; behind から or ので a new clause begins (前科があるので応対は2人で).</summary>
    private static bool IsCounted(FoldedText text, int end)
    {
        if (text.Behind(end, 14).FirstSentence().IndexOfAny(Asked) >= 0)
        {
            return true;
        }

        for (var i = end; i + 1 < Math.Min(text.Length, end + 14) && text[i] is not ('。' or '\n') && text.WordAt(i, Reasons) is null; i++)
        {
            if (Digit.IsAny(text[i]) && (char.IsAsciiDigit(text[i]) || text[i - 1] is 'は' or 'が' || Digit.IsKanji(text[i - 1])) && text[i + 1] is '人' or '件' or '%' or '世' or '名' or '割' && !text.Before(i, 3).EndsWithAny(Relatives))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly SearchValues<string> Asked = SearchValues.Create(["何件", "何人", "何名", "何世帯"], StringComparison.Ordinal);

    /// <summary>子ども2人が心配: those of one home.</summary>
    private static readonly string[] Relatives = ["子ども", "子供", "お子", "兄弟", "姉妹", "親子", "家族", "夫婦", "職員", "対応", "付添い", "付添", "介助者"];

    private static readonly string[] Reasons = ["から", "ので", "ため", "けど", "、応対", "、対応"];

    private static bool IsPaper(FoldedText text, int start, int end)
    {
        var at = end + (text.At(end) == 'の' ? 1 : 0);
        while (at - end < LongestPhrase && text.WordAt(at, Papers) is null && (Letter.IsOfNoun(text.At(at)) || text.At(at) == 'の'))
        {
            at++;
        }

        return text.WordAt(at, Papers) is not null && !Titles.AreIn(text.Before(start, LongestPhrase).LastSentence());
    }

    /// <summary>退院祝いじゃなくて, 重体みたいになって.</summary>
    private static bool IsDenied(FoldedText text, int end) => text.Behind(end, 8).FirstSentence() is var behind && (behind.IndexOfAny(Denials) >= 0 || behind.StartsWith("みたいにな"));

    private static readonly SearchValues<string> Denials = SearchValues.Create(["じゃなくて", "じゃなかった", "るかと思"], StringComparison.Ordinal);

    /// <summary>年度末は全員メンタルやられる: of everybody in the office.</summary>
    private static bool IsOfAll(FoldedText text, int start) =>
        text.Before(start, 8).LastSentence() is var before && before.IndexOfAny(All) >= 0 && text.Before(start, 14).LastSentence().IndexOfAny(Homes) < 0;

    /// <summary>一家全員, 世帯全員: those of one home.</summary>
    private static readonly SearchValues<string> Homes = SearchValues.Create(["家", "世帯"], StringComparison.Ordinal);

    private static readonly SearchValues<string> All = SearchValues.Create(["全員", "みんな", "誰でも", "誰もが", "誰しも", "一同"], StringComparison.Ordinal);

    /// <summary>DVに悩んでいませんか, 依存症でお困りではありませんか: leaflets ask whoever reads them.</summary>
    private static bool IsAskedOfReaders(FoldedText text, int start, int end) =>
        text.Behind(end, LongestPhrase).FirstSentence().IndexOfAny(Appeals) >= 0 && !Titles.AreIn(text.Slice(text.LineStart(start), start)) && !ContactPeople.AreNamedAround(text, start, end);

    private static readonly SearchValues<string> Appeals = SearchValues.Create(["悩んでいません", "悩んでません", "お悩みでは", "お悩みの方", "お困りでは", "お困りの方", "困っていません", "ではありませんか", "ありませんか", "と思ったら", "心配な方", "不安な方"], StringComparison.Ordinal);

    /// <summary>骨折しないでね, 脱臼に気をつけて: an injury that nobody has yet.</summary>
    private static bool IsWarnedOf(FoldedText text, int start, int end) =>
        text.WordAt(start, Injuries) is not null && text.Behind(end, 8).FirstSentence().IndexOfAny(Warnings) >= 0;

    private static readonly string[] Injuries = ["骨折", "脱臼"];
    private static readonly SearchValues<string> Warnings = SearchValues.Create(["しない", "しません", "しそう", "に注意", "に気を", "防止", "したら"], StringComparison.Ordinal);

    private static bool IsPublished(FoldedText text, int end) => text.Behind(end, 16).FirstSentence().IndexOfAny(Publishings) >= 0;

    /// <summary>…とは, …かどうか: a question of what it is.</summary>
    private static bool IsDefined(FoldedText text, int end) =>
        text.HasAt(end, "とは") || text.WordAt(end, Wordings) is not null || text.Behind(end, 12).IndexOfAny(Conditions) >= 0;
}
