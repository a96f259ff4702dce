using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// 合言葉 is what somebody must say to be let in or told something, and what a campaign or an office has for a motto. Whoever asks for it
/// decides (本人確認の, 引き渡しの, 警備室で聞かれる), else the theme it is of (防犯の, 手洗いの) and the way it is put.
/// </summary>
internal static class Watchwords
{
    private const int Before = 24;
    private const int Behind = 40;
    private const int Reach = 16;
    public static readonly string[] Words = ["合言葉", "合い言葉", "あいことば"];

    private static readonly SearchValues<string> Checks = SearchValues.Create(
    [
        "本人確認", "の確認", "確認する", "確認用", "引き渡し", "引渡", "受け渡し", "受渡", "迎え", "折り返", "折返", "電話", "照会", "照合", "認証", "名乗", "聞かれ", "聞く", "尋ね", "問われ", "開け", "開く", "解錠", "鍵", "入る", "入室", "入館", "入場", "警備", "守衛", "窓口", "支援措置", "シェルター", "面会", "訪問", "専用", "秘密",
        "金庫", "倉庫", "書庫", "ロッカー", "通用口", "サーバ", "フォルダ", "ファイル", "システム", "チャット", "アカウント", "端末", "ログイン", "wi-fi", "Wi-Fi", "家族", "保護者", "本人", "相談者", "さん", "様", "今日", "本日", "今週", "明日", "仮の", "新しい", "次の",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Mottos = SearchValues.Create(
    [
        "今年", "年度", "まちの", "まちづくり", "運動", "チーム", "テーマ", "減量", "健康", "防災", "防犯", "スローガン", "キャンペーン", "目指", "づくり", "取り組", "取組", "を合言葉に", "を合い言葉に", "協力", "推進", "啓発", "標語", "鉄則", "皆さん", "みなさん", "市民", "目標", "あいさつ", "笑顔", "安全", "体育祭",
        "避難", "火の用心", "節電", "省エネ", "ごみ", "ゴミ", "食品ロス", "リサイクル", "熱中症", "手洗い", "感染", "詐欺", "交通", "食中毒", "水難", "津波", "地震", "消防", "防火", "いじめ", "人権", "選挙", "投票", "観光", "おもてなし", "ポスター", "チラシ", "下敷き", "のぼり", "横断幕", "印刷", "覚えて", "教える", "教えて", "授業", "教室", "研修", "配ります", "配布", "掲示", "放送", "朝礼", "頑張", "がんば",
    ], StringComparison.Ordinal);

    /// <summary>An exhortation, no word to know one another by.</summary>
    private static readonly string[] Calls = ["よう", "ましょう", "ない", "なし", "ゼロ", "日本一", "第一", "べし", "運動", "きれい", "宣言", "める", "ける"];

    /// <summary>Mottos that the whole country knows.</summary>
    private static readonly HashSet<string> Known = new(["いかのおすし", "おはしも", "おかしも", "おはし", "さすけなぶる", "ワンチーム", "one team", "報連相", "ほうれんそう", "ホウレンソウ", "みずひき", "てんでんこ"], StringComparer.OrdinalIgnoreCase);

    public static bool Are(in Hit hit) => Words.Contains(hit.Cue.Text);

    /// <summary>合言葉を「…」に, 合言葉、山本さん宅は「…」: further on in quotation marks, where somebody asks for it. (-1, -1) where there is none.</summary>
    public static (int Start, int End) After(FoldedText text, in Hit hit)
    {
        var gap = text.Behind(hit.End, Reach).FirstSentence();
        var open = gap.IndexOfAny('「', '『');
        return open >= 0 && IsAskedFor(text, hit.Start, hit.End + open) ? JapanesePasswords.Quoted(text, hit.End + open + 1) : (-1, -1);
    }

    public static bool IsMotto(FoldedText text, in Hit hit, (int Start, int End) word) => Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Slice(word.Start, word.End)) ||
        !IsAskedFor(text, hit.Start, word.Start)
        && (IsCall(text.Slice(word.Start, word.End)) || text.At(word.End) == '!' || IsOfTheme(text, hit.Start) || text.Before(hit.Start, Before).LastSentence().IndexOfAny(Mottos) >= 0 || text.Behind(word.End, Behind).IndexOfAny(Mottos) >= 0);

    private static bool IsAskedFor(FoldedText text, int start, int end) =>
        text.Before(start, Before).LastSentence().IndexOfAny(Checks) >= 0 || text.Slice(start, end).IndexOfAny(Checks) >= 0;

    /// <summary>節電の合言葉, 食中毒を防ぐ合言葉.</summary>
    private static bool IsOfTheme(FoldedText text, int start) =>
        (text.At(start - 1) == 'の' && Letter.IsAny(text.At(start - 2))) || text.Before(start, 3).EndsWithAny(["防ぐ", "減らす", "守る", "なくす"]);

    private static bool IsCall(ReadOnlySpan<char> word) => word.IndexOfAny('、', '・', 'を') >= 0 || word.StartsWith("まず", StringComparison.Ordinal) || word.EndsWithAny(Calls);
}
