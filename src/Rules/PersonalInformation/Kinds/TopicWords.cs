namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Whether a word of illness or violence is the topic of a course, a campaign, a paper or a count (section E3): DV防止の研修, 不登校児童は42人.
/// The topic's noun must hang on the word itself; behind 「…で、」 a new clause begins, and 担当 there is somebody's case worker.
/// </summary>
internal static class TopicWords
{
    private const int LongestPhrase = 20;
    private static readonly System.Buffers.SearchValues<string> Nouns = System.Buffers.SearchValues.Create(
    [
        "研修", "講座", "講演", "講習", "週間", "月間", "デー", "啓発", "ポスター", "条例", "計画", "統計", "アンケート", "マニュアル", "制度", "件数", "人数", "割合", "世帯数", "予防", "対策", "セミナー", "法律", "法改正", "ガイドライン", "イベント", "サポーター", "展示", "パンフレット", "チラシ", "リーフレット", "冊子", "検診", "ワクチン", "接種", "検査キット", "助成", "様式", "用紙", "申請書の", "広報", "ニュース", "ドラマ", "映画",
        "シンポジウム", "勉強会", "説明会", "会議", "キャンペーン", "募集", "センター", "委員会", "当番", "訓練", "手引", "課の", "係の", "事業", "予算", "家族会", "自助グループ", "問い合わせは", "問合せは", "問い合わせ先", "窓口", "電話相談", "相談員", "ホットライン", "カード", "ステッカー", "動画", "ラジオ", "書籍", "図書", "絵本", "標語", "作文", "施策", "推移", "調査票", "担当", "システム", "専門医", "医師会", "支援員", "指導員",
        "の医師", "科医", "保健福祉士", "医療券", "在庫", "月報", "年報", "白書", "答弁", "議会", "根絶", "撲滅", "当事者会", "親の会", "教室", "交流会", "上映会", "協会", "連盟", "団体", "クラブ", "サークル", "総会", "ネットワーク", "日程", "巡回相談", "要綱", "要領", "補助金", "交付金", "ライトアップ", "リボン", "マーク", "シーン", "瞬間", "起案", "公印", "封入", "フロー", "集計", "議事録", "の入力", "問い合わせ電話", "要望書", "回覧", "起票", "照会文", "通知文", "通知書の", "サロン", "患者会", "保護者会", "クリニック", "医院", "カフェ", "コーナー", "の本」", "発送", "の印刷", "防止", "増設", "新設", "の道具", "の視察", "の指針", "懲戒処分の", "企画展", "特別展", "パネル", "の歴史", "の結果を返す", "の講義", "の違い", "所得制限", "健診の", "健診車", "健診レントゲン", "検査の個別", "個別通知", "相談先", "者数", "協定", "訴え提起", "議案", "要綱", "推進法", "支援法", "基本法", "対策法", "ダイヤル", "不在者投票", "投票所", "面会時間", "相談日", "支払日", "支給日", "両立支援", "検定", "資格試験",
    ], StringComparison.Ordinal);

    private static readonly string[] Links = ["についての", "の子向けの", "の方向けの", "の人向けの", "向けの", "の子どもの居場所", "の子の居場所", "に関する", "に係る", "に対する", "への", "における", "をめぐる", "のための", "のある方", "のある人", "がある方", "を考える", "を知る", "を学ぶ", "をなくす", "とともに", "ゼロを目指す", "を目指す", "の理解を深める", "を深める", "を防ぐ", "に負けない", "と生きる", "を支える", "を見守る", "をなくそう", "に備える", "申立ての", "申立て", "訴え", "見守り", "取扱いの", "問い合わせ", "問合せ", "に気づく", "と向き合う"];

    /// <summary>Rules for what may happen: 虐待の疑いがある場合の通報手順.</summary>
    private static readonly System.Buffers.SearchValues<string> Conditions = System.Buffers.SearchValues.Create(["に注意。", "に注意を", "に注意し", "にご注意", "に気を付け", "した人いな", "した人はいな", "した人がいな", "すると大変", "すると本当", "すると誰", "すると家族", "するとお金", "するといくら", "が疑われる場合", "がある場合", "を発見した場合", "を見つけた場合", "に気づいた場合", "の場合の対応", "の場合の手順", "の場合は", "場合は", "場合、", "場合に", "ときは", "場合の"], StringComparison.Ordinal);

    private static readonly string[] Wordings = ["という言葉", "という本", "という小説", "って本", "という曲", "という題", "という語", "という表現", "という文言", "という用語", "という欄", "という項目"];
    private static readonly System.Buffers.SearchValues<string> Animals = System.Buffers.SearchValues.Create(
        [.. new[] { "犬", "イヌ", "わんこ", "猫", "ネコ", "にゃんこ", "ペット", "ウサギ", "うさぎ", "ハムスター", "小鳥", "インコ", "馬", "牛", "豚", "鶏", "金魚", "メダカ" }.SelectMany(_ => (string[])["が", "の", "は", "も", "、", ")", "」", "ちゃんが"], (animal, link) => animal + link)], StringComparison.Ordinal);

    /// <summary>In the house, also right before what has befallen them: エレベーター骨折中.</summary>
    private static readonly string[] Machines = ["エレベーター", "エレベータ", "自動ドア", "LAN", "ネットワーク", "コピー機", "複合機", "プリンタ", "プリンター", "シュレッダー", "ファックス", "FAX", "電話機", "ポット", "蛍光灯", "照明", "プロジェクター", "マイク", "スピーカー", "モニター", "キーボード", "マウス", "サーバ", "サーバー", "エアコン", "空調", "ボイラー", "冷蔵庫", "公用車", "放送設備", "発電機", "印刷機", "輪転機"];

    /// <summary>Machines and undertakings are mended, taken away and dying in the words for people: サーバの手術, 公用車が入院.</summary>
    private static readonly System.Buffers.SearchValues<string> Things = System.Buffers.SearchValues.Create(
        [.. Machines.Concat(["パソコン", "pc", "PC", "システム", "炊飯器", "洗濯機", "掃除機", "愛車", "マイカー", "スマホ", "ルータ", "ルーター", "時計", "案件", "プロジェクト", "企画", "事業", "財政", "予算", "ピアノ", "人形", "ぬいぐるみ", "おもちゃ", "カメラ", "端末", "画面", "ロボット", "植木", "盆栽", "観葉植物", "植物", "鉢植え", "花壇", "街路樹"]).SelectMany(_ => (string[])["が", "は", "も", "、", "もう", "って", "また"], (thing, link) => thing + link)], StringComparison.Ordinal);

    /// <summary>Pets are dear to people, and bite them.</summary>
    private static readonly System.Buffers.SearchValues<string> Occasions = System.Buffers.SearchValues.Create(["死ん", "死を", "死後", "亡く", "きっかけ", "噛", "かまれ", "咬", "引っかか", "世話", "散歩", "飼", "蹴", "落馬"], StringComparison.Ordinal);

    private static readonly string[] Ailings = ["入院", "再入院", "転院", "退院", "手術", "危篤", "重体", "終末期", "余命", "寝たきり", "認知", "物忘れ", "痴呆", "ボケ", "ぼけ", "うつ", "鬱", "徘徊", "引きこもり", "ひきこもり", "老衰", "骨折", "心停止", "心肺停止", "療養", "衰弱", "意識不明", "植物状態"];

    /// <summary>Papers and sales of somebody or of anybody: such a word is a topic only where nobody is named before it.</summary>
    private static readonly string[] Papers = ["申請書", "届出書", "公売", "整理"];

    /// <summary>Said of the whole country, or of printed matter.</summary>
    private static readonly System.Buffers.SearchValues<string> Publishings = System.Buffers.SearchValues.Create(
        ["市内で増", "隣の市で", "隣の市でも", "県内で", "全国で", "各地で", "多発", "相次い", "相次ぎ", "急増", "増加傾向", "が流行", "人が多", "方が多", "子が多", "人が増", "方が増", "が多いらし", "が多いそう", "者ゼロ", "者なし", "配布して", "配布しま", "を掲示", "掲示し", "を載せ", "に載せ", "掲載", "を改訂", "を見直", "周知し", "周知を", "出すよう案内", "するよう案内", "よう広報"], StringComparison.Ordinal);

    /// <summary>医療費助成の申請, 制度を利用: somebody makes use of it.</summary>
    private static readonly System.Buffers.SearchValues<string> Uses = System.Buffers.SearchValues.Create(["の申請", "を申請", "の相談", "を相談", "の更新", "を利用", "を受け", "を希望"], StringComparison.Ordinal);

    /// <summary>Stories, news and the wording of laws.</summary>
    private static readonly System.Buffers.SearchValues<string> Stories = System.Buffers.SearchValues.Create(["ドラマ", "映画", "原作", "アニメ", "小説", "漫画", "マンガ", "番組", "ニュースで", "新聞で", "テレビで", "推しの", "歌詞", "に改める", "に改正", "条中", "条第", "条の規定", "を公表していた", "作家", "俳優", "芸能人", "大河の", "大河で", "大河を", "大河は", "大河も", "大河、", "朝ドラ", "昼ドラ", "連ドラ", "推しが", "推しは", "推しも", "アイドル", "声優", "俳優さん", "有名人", "芸人", "芸能", "ワイドショー", "プロ野球", "高校野球", "甲子園", "投手", "関取", "力士", "横綱", "大相撲", "五輪", "オリンピック", "競馬", "元首相", "大統領", "皇室", "号外", "歌手", "女優", "タレント", "文学", "文豪", "俳句", "伝記", "自伝", "記念館", "資料館", "学芸員", "画家", "作曲家", "主人公", "主演", "上映", "読書会", "の記事", "の会見", "記者会見", "主将", "欠場", "公表だ", "公表し", "公表って", "相手チーム", "女性史", "朗読会", "の漢字", "誤変換", "変換ミス", "落語家", "漫才", "講談師", "演歌", "歌舞伎", "ミュージシャン", "バンドの", "YouTuber", "ユーチューバー", "キャスター", "アナウンサー", "ジャーナリスト", "大関", "関脇", "首相", "大臣", "女王", "国王", "王妃", "芥川賞", "直木賞", "ノーベル賞", "の変換", "変換が", "変換で", "誤字", "読み方", "大リーグ", "メジャーリーグ", "た想定", "の想定で", "の想定を", "講習で", "相次ぐ", "想定:", "訓練】", "訓練)", "訓練:"], StringComparison.Ordinal);

    /// <summary>What introduces a topic: 研修テーマは「認知症」, ニュース：.</summary>
    private static readonly string[] Heads = ["研修", "講座", "講演", "テーマ", "特集", "啓発", "ポスター", "チラシ", "月間", "週間", "統計", "訓練", "展示", "資料", "手順書", "要点", "ドラマ", "映画", "番組", "セミナー", "勉強会", "シンポジウム", "広報", "アンケート", "会議", "マニュアル", "計画", "条例", "リボン", "特例法", "総会", "書名", "題名", "タイトル"];

    public static bool Own(FoldedText text, int start, int end) => (IsFollowed(text, end) && !IsPossessed(text, start, end)) || IsHeaded(text, start) || IsCounted(text, end) || IsDefined(text, end) || IsNobody(text, start, end) || IsTold(text, start, end) || IsPaper(text, start, end) || IsPublished(text, end) || IsDenied(text, end) || IsOfAll(text, start) || IsWarnedOf(text, start, end) || PlayAndJest.IsAt(text, start, end);

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
        var at = text.RunStart(start, 4, "「『はの:( →で".Contains);
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

    private static readonly System.Buffers.SearchValues<string> Asked = System.Buffers.SearchValues.Create(["何件", "何人", "何名", "何世帯"], StringComparison.Ordinal);

    /// <summary>子ども2人が心配: those of one home.</summary>
    private static readonly string[] Relatives = ["子ども", "子供", "お子", "兄弟", "姉妹", "親子", "家族", "夫婦", "職員", "対応"];

    private static readonly string[] Reasons = ["から", "ので", "ため", "けど", "、応対", "、対応"];

    /// <summary>On the same line a story, a piece of news or a law is spoken of.</summary>
    private static bool IsTold(FoldedText text, int start, int end) =>
        text.Before(start, LongestPhrase).LastLine().IndexOfAny(Stories) >= 0 || text.Behind(end, LongestPhrase).FirstLine().IndexOfAny(Stories) >= 0;

    private static bool IsNobody(FoldedText text, int start, int end)
    {
        const int Near = 12;
        var before = text.Before(start, Near).LastSentence();
        var subject = before.IndexOfAny(Animals) is var animal and >= 0 ? animal : !text.Slice(start, end).StartsWithAny(Ailings) ? -1 : before.EndsWithAny(Machines) ? before.Length : before.IndexOfAny(Things);
        return subject >= 0 && !Titles.AreIn(before[subject..]) && before[subject..].IndexOfAny(Occasions) < 0;
    }

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

    private static readonly System.Buffers.SearchValues<string> Denials = System.Buffers.SearchValues.Create(["じゃなくて", "じゃなかった", "るかと思"], StringComparison.Ordinal);

    /// <summary>年度末は全員メンタルやられる: of everybody in the office.</summary>
    private static bool IsOfAll(FoldedText text, int start) =>
        text.Before(start, 8).LastSentence() is var before && before.IndexOfAny(All) >= 0 && text.Before(start, 14).LastSentence().IndexOf("家") < 0;

    private static readonly System.Buffers.SearchValues<string> All = System.Buffers.SearchValues.Create(["全員", "みんな", "誰でも", "誰もが", "誰しも", "一同"], StringComparison.Ordinal);

    /// <summary>骨折しないでね, 脱臼に気をつけて: an injury that nobody has yet.</summary>
    private static bool IsWarnedOf(FoldedText text, int start, int end) =>
        text.WordAt(start, Injuries) is not null && text.Behind(end, 8).FirstSentence().IndexOfAny(Warnings) >= 0;

    private static readonly string[] Injuries = ["骨折", "脱臼"];
    private static readonly System.Buffers.SearchValues<string> Warnings = System.Buffers.SearchValues.Create(["しない", "しません", "しそう", "に注意", "に気を", "防止", "したら"], StringComparison.Ordinal);

    private static bool IsPublished(FoldedText text, int end) => text.Behind(end, 16).FirstSentence().IndexOfAny(Publishings) >= 0;

    /// <summary>…とは, …かどうか: a question of what it is.</summary>
    private static bool IsDefined(FoldedText text, int end) =>
        text.HasAt(end, "とは") || text.WordAt(end, Wordings) is not null || text.Behind(end, 12).IndexOfAny(Conditions) >= 0;
}
