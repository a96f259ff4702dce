namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Words that say what the value before was: ↑マイナンバーです, 申請者の免許証番号です、言い忘れた, 今のは年金番号。 A label is told of
/// what came before when the message points back, or when it is the predicate of its sentence.
/// </summary>
internal static class BackNames
{
    private const int LongestMessage = 60;
    private const int MostBeforeLabel = 10;
    private static readonly string[] Nouns = ["カードの番号", "の記号と番号", "の記号・番号", "の記号", "の番号", "番号", "のほうの番号", "の方の番号", "のやつの番号", "のほう", "の方", "のやつ", "のこと", "の話", "の"];
    private static readonly string[] Copulas = ["です", "でした", "だよ", "だった", "だわ", "だね", "ね", "になります", "となります", "のつもり", "らしい", "っす", "やで", "や。", "なので", "なんで", "なのに", "だけど", "やった", "やん", "だと"];
    private static readonly System.Buffers.SearchValues<string> Forward = System.Buffers.SearchValues.Create(
        ["次", "つぎ", "お願い", "ください", "下さい", "教え", "おしえ", "は?", "何です", "何番", "ですか", "でしたっけ"], StringComparison.Ordinal);

    /// <summary>The value is still to come, wherever that is said.</summary>
    private static readonly System.Buffers.SearchValues<string> Coming = System.Buffers.SearchValues.Create(
        ["続け", "これから", "今から", "いまから", "送る", "送りま", "言います", "貼り", "↓", "下記", "以下"], StringComparison.Ordinal);

    public static List<string> Read(Reading reading)
    {
        var names = new List<string>();
        var text = reading.Text;
        if (text.Length > LongestMessage || reading.Numbers.Exists(chain => chain.Count >= 6))
        {
            return names;
        }

        var pointsBack = PointsBack(text);
        var isComing = text.Span.IndexOfAny(Coming) >= 0;
        var isForward = isComing || text.Span.IndexOfAny(Forward) >= 0;
        for (var i = 0; i < reading.Hits.Count; i++)
        {
            var hit = reading.Hits[i];
            var isName = AnnouncementReader.IsName(reading, i) || PasswordWords.IsOfSecret(hit);
            var type = hit.Kind == CueKind.Password ? InformationTypes.Password : hit.Cue.Type;
            if (isName && !names.Contains(type) && !(type == InformationTypes.Password && text.Behind(hit.End, LongestDeed).IndexOfAny(Deeds) >= 0) && (pointsBack || (!isComing && IsPredicate(text, hit.End)) || (!isForward && (IsFound(text, hit.End) || IsAll(text, hit)))))
            {
                names.Add(type);
            }
        }

        if (names.Count == 0 && pointsBack && !isForward)
        {
            // パスポート番号は？ 上に書きました。
            names.AddRange(reading.Announced.Types.Where(type => type != InformationTypes.Person));
        }

        return names;
    }

    /// <summary>これってパスワードリセット済み？, それ、パスワードは付箋に書かないで: something else is told of a password.</summary>
    private static readonly System.Buffers.SearchValues<string> Deeds = System.Buffers.SearchValues.Create(
        ["リセット", "保護", "付箋", "更新", "聞かれ", "かかって", "かけて", "いらな", "不要", "変更", "管理", "期限", "書かない", "ロック"], StringComparison.Ordinal);

    private const int LongestDeed = 12;

    /// <summary>At the beginning of a clause, or the whole message is an aside: （雇用保険番号）.</summary>
    private static bool PointsBack(FoldedText text)
    {
        if (text.At(0) is '(' or '※' or '←' or '↑' || BackPointers.AreAt(text, 0))
        {
            return true;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] is '。' or '、' or '!' or '?' or ' ' or '\n' && BackPointers.AreAt(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>マイナンバーです。申請書に書き写してください: what is asked for behind the predicate is another matter; ですか and でしたっけ ask themselves.</summary>
    private static bool IsPredicate(FoldedText text, int at)
    {
        at += text.WordAt(at, Nouns)?.Length ?? 0;
        var end = at + (text.WordAt(at, Copulas)?.Length ?? 0);
        return end > at && text.At(end) is not ('か' or 'っ') && text.Slice(0, end).IndexOfAny(Forward) < 0;
    }

    /// <summary>年金番号、出てきました: it was looked for, and stands before.</summary>
    private static bool IsFound(FoldedText text, int at)
    {
        at += text.WordAt(at, Nouns)?.Length ?? 0;
        at += text.At(at) is '、' or 'が' or 'は' or 'も' or ' ' or ':' ? 1 : 0;
        at += text.WordAt(at, Adverbs)?.Length ?? 0;
        return text.WordAt(at, Findings) is not null;
    }

    private static readonly string[] Adverbs = ["やっと", "ようやく", "さっき", "今", "いま", "無事", "なんとか", "一応"];
    private static readonly string[] Findings =
    [
        "出てき", "出てきま", "出ました", "出た", "でてき", "見つか", "みつか", "見つけ", "ありました", "あった", "わかりま", "わかった", "分かりま", "分かった", "判りま", "判明", "届きま", "届いた", "来ました", "きました", "確認でき", "確認とれ", "確認取れ", "確認が取れ", "確認しま", "とれました", "取れました", "聞けま", "聞けた", "聞きました", "聞いてき", "教わり", "教えてもら", "もらいま", "もらった", "いただきま", "調べました", "控えました", "読み取れ",
    ];

    /// <summary>Wi-Fiのパスワード, and nothing more; 還付先の口座番号！ and another sentence.</summary>
    private static bool IsAll(FoldedText text, in Hit hit) => hit.Start <= MostBeforeLabel && (text.Length - hit.End <= 1 || text[hit.End] is '!' or '。');
}
