namespace ComplianceBot.Enforcement.Guidelines;

/// <summary>A question as the search sees it: which of its characters carry content, and which synonyms are meant.</summary>
internal sealed class Question
{
    /// <summary>Longer questions are cut: the rest adds noise, and work stays bounded.</summary>
    public const int Longest = 300;

    private const double KnownKana = 0.5;
    private const double Half = 0.5;
    private const double GeneralWord = 0.15;

    /// <summary>Words that any question may contain; they say nothing about the subject.</summary>
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "方法", "場合", "必要", "大丈夫", "決", "教", "知", "理由", "可能", "質問", "何", "誰", "人", "方", "時", "使", "送", "書", "入", "言", "出", "来", "行",
        "付", "返", "頼", "思", "見", "聞", "変", "分", "取", "持", "許", "駄目", "良", "悪", "他", "一緒", "利用", "使用", "全", "lineworks", "line", "works", "ガイドライン", "bot", "ボット",
        "仕事", "業務", "職場", "庁内", "市役所", "一人", "二人", "何人", "一つ", "全部", "今日", "明日", "今",
        "職員", "連絡", "投稿", "メッセージ", "トーク", "グループ", "管理", "対応", "手続", "確認",
        "本当", "手段", "設定", "機能", "仕方", "礼儀", "失礼", "気", "引", "困", "済", "超", "作", "始", "止", "名前", "上司", "部下", "現場", "係",
    };

    private const string Suffixes = "先者時用的中後前内等側";

    private readonly FoldedText text;
    private readonly double[] weights;
    private readonly Dictionary<string, List<(int Start, int Length)>> meant = new(StringComparer.Ordinal);

    /// <param name="asked">As it was written.</param>
    /// <param name="vocabulary">Words of all articles: kana that is one of them (やること) carries content too.</param>
    public Question(string asked, IEnumerable<string> vocabulary)
    {
        text = new FoldedText(asked.Length > Longest ? asked[..Longest] : asked);
        weights = Weights(text);
        Weigh(vocabulary.SelectMany(FindIn));
        foreach (var group in Synonyms.Groups)
        {
            var found = group.SelectMany(word => FindIn(new FoldedText(word).Text)).ToList();
            Weigh(found);
            foreach (var word in found.Count > 0 ? group : [])
            {
                (meant.TryGetValue(ArticleTerms.Stem(word), out var spans) ? spans : meant[ArticleTerms.Stem(word)] = []).AddRange(found);
            }
        }
    }

    /// <summary>How much content there is, in characters.</summary>
    public double Content => weights.Sum();

    public static bool IsGeneral(string word) => General.Contains(new FoldedText(word).Written);

    /// <summary>Where the term, or a synonym of it, stands; empty: nowhere.</summary>
    public IReadOnlyList<(int Start, int Length)> Find(Term term) =>
        FindIn(term.Folded) is { Count: > 0 } spans ? spans : meant.GetValueOrDefault(term.Folded, []);

    public bool IsVerbatim(Term term) => FindIn(term.Folded).Count > 0;

    /// <summary>The part of the content that these characters explain, 0 to 1.</summary>
    public double Coverage(IReadOnlyCollection<int> explained) =>
        Content <= 0 ? 0 : explained.Concat(explained.Where(index => IsSuffix(index + 1)).Select(index => index + 1)).Distinct().Sum(index => weights[index]) / Content;

    /// <summary>Places that do not touch each other and are more than a general word.</summary>
    public int CountPlaces(IEnumerable<int> explained)
    {
        var telling = explained.Where(index => weights[index] >= KnownKana).ToHashSet();
        return telling.Count(index => !telling.Contains(index - 1));
    }

    private void Weigh(IEnumerable<(int Start, int Length)> known)
    {
        foreach (var index in known.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Where(index => weights[index] == 0))
        {
            weights[index] = KnownKana;
        }
    }

    private List<(int Start, int Length)> FindIn(string word)
    {
        var spans = new List<(int Start, int Length)>();
        for (var at = text.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (word.Length > 1 || StandsAlone(at))
            {
                spans.Add((at, word.Length));
            }
        }

        return spans;
    }

    /// <summary>返信先, 管理者: the last kanji adds no subject, as against 市民税.</summary>
    private bool IsSuffix(int index) =>
        index < text.Written.Length && Suffixes.Contains(text.Written[index], StringComparison.Ordinal) && FoldedText.IsKanji(text.Written[index - 1])
        && (index + 1 == text.Written.Length || !FoldedText.IsKanji(text.Written[index + 1]));

    /// <summary>夜 and 様 are found only by themselves, not within 夜間保育.</summary>
    private bool StandsAlone(int at) =>
        (at == 0 || !FoldedText.IsContent(text.Written[at - 1])) && (at == text.Written.Length - 1 || !FoldedText.IsContent(text.Written[at + 1]));

    /// <summary>General words weigh little, also within a compound (管理方法); single kanji (mostly stems of verbs), katakana
    /// and letters, of which a word takes more, half; other kanji one; kana nothing.</summary>
    private static double[] Weights(FoldedText text)
    {
        var weights = new double[text.Written.Length];
        foreach (var (start, length) in text.ContentRuns())
        {
            Array.Fill(weights, length == 1 || !FoldedText.IsKanji(text.Written[start]) ? Half : 1.0, start, length);
            var run = text.Written.Substring(start, length);
            foreach (var word in General.Where(word => word == run || (word.Length > 1 && run.Contains(word, StringComparison.Ordinal))))
            {
                Array.Fill(weights, GeneralWord, start + run.IndexOf(word, StringComparison.Ordinal), word.Length);
            }
        }

        return weights;
    }
}
