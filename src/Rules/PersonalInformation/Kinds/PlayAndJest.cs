using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words of illness and crime that are nobody's in earnest: stories and news, parts in a drill, titles of books and films, names of robots, jokes over food and office things.</summary>
internal static class PlayAndJest
{
    private const int Reach = 60;
    private const int LongestTitle = 30;
    private const int Near = 20;
    private static readonly SearchValues<char> Brackets = SearchValues.Create("『「』」");

    /// <summary>Stories, news and the wording of laws, spoken of on the same line.</summary>
    private static readonly SearchValues<string> Stories = SearchValues.Create(
    [
        // Told and played.
        "ドラマ", "映画", "原作", "アニメ", "小説", "漫画", "マンガ", "番組", "歌詞", "文学", "文豪", "俳句", "伝記", "自伝", "女性史", "主人公", "主演", "上映", "読書会", "朗読会", "大河の", "大河で",
        "大河を", "大河は", "大河も", "大河、", "朝ドラ", "昼ドラ", "連ドラ", "ワイドショー", "歌舞伎", "漫才", "演歌", "バンドの",
        // Who is known to all.
        "推しの", "推しが", "推しは", "推しも", "作家", "俳優", "女優", "声優", "芸人", "芸能", "アイドル", "タレント", "有名人", "歌手", "画家", "作曲家", "ミュージシャン", "落語家", "講談師", "YouTuber",
        "ユーチューバー", "キャスター", "アナウンサー", "ジャーナリスト", "首相", "大統領", "大臣", "皇室", "女王", "国王", "王妃", "芥川賞", "直木賞", "ノーベル賞", "記念館", "資料館", "学芸員",
        // Sport.
        "プロ野球", "高校野球", "甲子園", "投手", "主将", "欠場", "相手チーム", "大リーグ", "メジャーリーグ", "関取", "力士", "横綱", "大関", "関脇", "大相撲", "五輪", "オリンピック", "競馬",
        // News.
        "ニュースで", "新聞で", "テレビで", "号外", "の記事", "の会見", "記者会見", "公表し", "公表だ", "公表って", "相次ぐ",
        // The wording of laws, and the words themselves.
        "に改める", "に改正", "条中", "条第", "条の規定", "の漢字", "誤変換", "変換ミス", "の変換", "変換が", "変換で", "誤字", "読み方",
        // Drills.
        "た想定", "の想定で", "の想定を", "想定:", "訓練】", "訓練)", "訓練:", "講習で",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Stages = SearchValues.Create(["訓練", "演習", "ロープレ", "ロールプレイ", "シナリオ", "寸劇", "演劇", "劇の", "芝居", "講習", "リハーサル", "配役", "演技", "トリアージ", "模擬", "運営ゲーム", "HUG", "キャスト", "コント", "朗読", "研修"], StringComparison.Ordinal);

    /// <summary>A part is given or played.</summary>
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        [.. new[] { "は", "の", "を", "に", "で", "、", "=", ":", ")", "→", " ", "が", "と", "も", "です", "やっ", "たの", "お願い" }.Select(behind => "役" + behind), "配役", "に扮", "扮する", "の設定", "設定で", "を演じ", "者をやり", "人をやり", "カード"], StringComparison.Ordinal);

    private static readonly SearchValues<string> OtherParts = SearchValues.Create(["懲役", "服役", "兵役", "市役", "町役", "現役", "労役", "重役"], StringComparison.Ordinal);

    /// <summary>Before a title or a given name of a thing.</summary>
    private static readonly string[] Works = ["映画", "ドラマ", "本", "書籍", "小説", "漫画", "マンガ", "アニメ", "曲", "歌", "題名", "題", "書名", "新刊", "番組", "ロボ", "ボット", "キャラ", "キャラクター", "愛称", "名称", "商品", "アプリ", "ゲーム", "特集", "ツール", "マクロ", "ファイル名", "チーム名", "チーム", "の"];

    /// <summary>Behind a title.</summary>
    private static readonly string[] OfWorks = ["の本", "という", "って本", "って映画", "の上映", "の著", "の原作", "の作", "の名前", "の読書", "を読", "を上映", "を観", "の貸出", "の予約", "の在庫", "の表紙"];

    /// <summary>Behind a quotation that somebody said or was told.</summary>
    private static readonly string[] Speech = ["と", "って", "の診断", "で入院", "で通院", "との", "の疑"];

    private static readonly SearchValues<string> Jokes = SearchValues.Create(["ダジャレ", "駄洒落", "だじゃれ", "冗談", "ギャグ", "罰ゲーム", "大喜利", "忘年会", "新年会", "飲み会", "腹筋", "カラオケ", "欠席裁判", "ほめてます", "褒めてます", "ネタです"], StringComparison.Ordinal);

    /// <summary>What colleagues joke about.</summary>
    private static readonly SearchValues<string> Things = SearchValues.Create(
    [
        .. PetsAndMachines.Machines,
        // Food and drink.
        "プリン", "おやつ", "お菓子", "ケーキ", "チョコ", "アイス", "煎餅", "せんべい", "まんじゅう", "弁当", "ランチ", "ラーメン", "カレー", "コーヒー", "ビール", "甘いもの", "唐揚げ",
        // Parties and pastimes.
        "景品", "幹事", "歓迎会", "送別会", "ゲーム", "推し", "ゴルフ", "釣り", "ガチャ", "漫画", "筋肉痛", "筋トレ", "サウナ", "ダイエット", "買い物", "早起き", "寝坊", "月曜", "連休", "有休", "有給",
        "年休",
        // Work.
        "プレゼン", "会議", "資料", "エクセル", "excel", "マクロ", "パワポ", "メール", "残業", "宿題", "締切", "〆切", "締め切り", "精算", "起案", "稟議", "決裁", "予算要求", "議会答弁", "プログラム",
        "バグ",
        // What lies and stands about.
        "机", "デスク", "椅子", "ロッカー", "引き出し", "印鑑", "ハンコ", "はんこ", "ボールペン", "付箋", "ホチキス", "傘", "自転車", "レンジ", "クーラー", "パソコン", "pc", "スマホ", "充電", "システム",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>In earnest after all: people of the desks, and kin.</summary>
    private static readonly SearchValues<string> Desks = SearchValues.Create(["窓口", "来庁", "来所", "訪問", "世帯", "相談に", "申請", "様", "宅", "受給", "通報", "本人", "市民", "住民", "住宅", "歳", "利用者", "患者", "児", "生徒", "保護者", "民生委員", "納税", "家賃", .. Kin.Words], StringComparison.Ordinal);

    private static readonly string[] LastLaughs = ["笑", "w", "草", "爆"];
    private static readonly SearchValues<string> Laughs = SearchValues.Create(["笑)", "笑。", "笑 ", "(笑", "(爆", "ww", "w)", "w ", "😂", "🤣", "😆", "😅"], StringComparison.Ordinal);

    /// <summary>What colleagues laughingly call each other's ways.</summary>
    private static readonly SearchValues<string> Jocular = SearchValues.Create(
        ["依存", "中毒", "虐待", "逮捕", "前科", "有罪", "懲役", "禁錮", "執行猶予", "窃盗", "横領", "監禁", "詐欺師", "脅迫", "恐喝", "強盗", "現行犯", "指名手配", "犯罪", "容疑", "余命", "危篤", "重体", "意識不明", "救急搬送", "骨折", "ゴミ屋敷", "ストーカー", "破産", "夜逃げ", "拷問", "収監", "勾留", "拘留", "お縄", "生活保護", "症"], StringComparison.Ordinal);

    /// <summary>What is passed on was not made up.</summary>
    private static readonly SearchValues<string> Hearsay = SearchValues.Create(["らしい", "とのこと", "例の", "あの人", "と聞", "だそう", "って噂", "また来", "から電話"], StringComparison.Ordinal);

    public static bool IsAt(FoldedText text, int start, int end)
    {
        var before = text.Before(start, Reach).LastLine();
        var behind = text.Behind(end, Reach).FirstLine();
        return IsTold(text, start, end) || IsPart(before, behind) || IsTitle(text, start, end) || IsJest(text.Slice(start, end), before, behind);
    }

    private static bool IsTold(FoldedText text, int start, int end) =>
        text.Before(start, Near).LastLine().IndexOfAny(Stories) >= 0 || text.Behind(end, Near).FirstLine().IndexOfAny(Stories) >= 0;

    /// <summary>Nobody in life is told of so.</summary>
    private static readonly SearchValues<string> Acting = SearchValues.Create(["演じる", "演じて", "演じた", "に扮", "扮する", "扮した", "配役"], StringComparison.Ordinal);

    private static bool IsPart(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        before.IndexOfAny(Acting) >= 0 || behind.IndexOfAny(Acting) >= 0
        || ((before.IndexOfAny(Stages) >= 0 || behind.IndexOfAny(Stages) >= 0) && (Plays(before) || Plays(behind)));

    private static bool Plays(ReadOnlySpan<char> words) => (words.IndexOfAny(Parts) >= 0 || words.EndsWith("役")) && words.IndexOfAny(OtherParts) < 0;

    private static bool IsTitle(FoldedText text, int start, int end)
    {
        var open = text.Before(start, LongestTitle).LastIndexOfAny(Brackets) is var at and >= 0 ? Math.Max(0, start - LongestTitle) + at : -1;
        var close = text.Behind(end, LongestTitle).IndexOfAny(Brackets) is var next and >= 0 ? end + next : -1;
        if (open < 0 || close < 0 || text[open] is '』' or '」' || text[close] is '『' or '「' || text.WordAt(close + 1, Speech) is not null)
        {
            return false;
        }

        var isOfWork = text.Before(open, LongestTitle).EndsWithAny(Works) || text.WordAt(close + 1, OfWorks) is not null;
        return isOfWork || (text[open] == '『' && close - open - 1 > end - start + 1) || text.Behind(close + 1, 10) is ['(', .. var author] && author.IndexOf('著') >= 0;
    }

    private static bool IsJest(ReadOnlySpan<char> word, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (before.IndexOfAny(Desks) >= 0 || behind.IndexOfAny(Desks) >= 0)
        {
            return false;
        }

        var isMade = word.IndexOfAny(Jocular) >= 0 && before.IndexOfAny(Hearsay) < 0 && behind.IndexOfAny(Hearsay) < 0;
        return before.IndexOfAny(Jokes) >= 0 || behind.IndexOfAny(Jokes) >= 0
            || ((behind.IndexOfAny(Laughs) >= 0 || behind.EndsWithAny(LastLaughs)) && (isMade || before.IndexOfAny(Things) >= 0 || behind.IndexOfAny(Things) >= 0));
    }
}
