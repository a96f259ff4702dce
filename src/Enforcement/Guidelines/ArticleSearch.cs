using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Guidelines;

/// <summary>What the guideline says to a question.</summary>
/// <param name="Articles">Best first, at most two; empty: the guideline says nothing about it.</param>
/// <param name="Confidence">0 to 1: the part of the question's content that the best article explains; 1 where its key or its subject is told.</param>
public sealed record ArticleAnswer(IReadOnlyList<Article> Articles, double Confidence)
{
    public bool IsFound => Articles.Count > 0;

    /// <summary>Next best, at most three: worth a look, not worth a claim.</summary>
    public IReadOnlyList<Article> Near { get; init; } = [];
}

/// <summary>
/// Finds the article that answers a question from chat. No generated text: it answers in the article's own words or says
/// honestly that there is none. First the subject is read (<see cref="Signs"/>; <see cref="Elsewhere"/> is refused), then the articles'
/// own words are compared, which also serves articles that a city has added. Built once for a guideline; pure.
/// </summary>
public sealed class ArticleSearch
{
    /// <summary>Below this the article touches the question's words but not its subject.</summary>
    private const double LeastScore = 1.2;
    private const double LeastConfidence = 0.3;

    /// <summary>Enough where the article meets the question in two places: then what is left unexplained is the story around it.</summary>
    private const double LeastConfidenceOfTwo = 0.2;

    /// <summary>What a synonym is worth beside the article's own word.</summary>
    private const double AsSynonym = 0.6;

    /// <summary>A second article is named when it is nearly as good.</summary>
    private const double AlsoNamed = 0.9;

    private const int MostNear = 3;

    /// <summary>Touches the question somewhere: worth a button, no answer.</summary>
    private const double LeastNear = 0.4;

    private readonly IReadOnlyList<ArticleTerms> articles;
    private readonly Dictionary<string, double> rarity;
    private readonly SignReader signs;

    public ArticleSearch(Guideline guideline)
    {
        signs = new SignReader(guideline);
        articles = [.. guideline.Articles.Select(ArticleTerms.Of)];
        rarity = articles.SelectMany(article => article.Terms).GroupBy(term => term.Folded, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Log(1 + ((double)articles.Count / group.Count())), StringComparer.Ordinal);
    }

    public ArticleAnswer Find(string asked)
    {
        var cut = asked.Length > Question.Longest ? asked[..Question.Longest] : asked;
        if (articles.FirstOrDefault(article => cut.Contains(article.Article.Key, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            return new ArticleAnswer([named.Article], 1);
        }

        var byWords = FindByWords(cut);
        if (signs.IsElsewhere(cut))
        {
            return Refused(byWords);
        }

        // An article of the city's own, that no sign knows, is found by its words or not at all.
        var isOwn = byWords.IsFound && !signs.Knows(byWords.Articles[0]);
        return !isOwn && signs.Read(cut) is { Count: > 0 } read ? Told(read, byWords) : byWords;
    }

    /// <summary>The first subject answers; the others, and what the words alone would give, are worth a look.</summary>
    private static ArticleAnswer Told(IReadOnlyList<Article> read, ArticleAnswer byWords) => new([read[0]], 1)
    {
        Near = [.. read.Skip(1).Concat(byWords.Articles).Concat(byWords.Near).Where(article => article != read[0]).Distinct().Take(MostNear)],
    };

    private static ArticleAnswer Refused(ArticleAnswer byWords) => new([], 0) { Near = [.. byWords.Articles.Concat(byWords.Near).Take(MostNear)] };

    private ArticleAnswer FindByWords(string cut)
    {
        // In Japanese the question itself comes last; what stands before it is often a story.
        var whole = Rank(cut);
        var last = cut.Split(['、', '。', '，', '．', '？', '?', '！', '!', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        return whole.IsFound || last is null ? whole : Rank(last);
    }

    private ArticleAnswer Rank(string asked)
    {
        var question = new Question(asked, rarity.Keys);
        var near = articles.Select(article => Rate(article, question)).Where(rated => rated.Score >= LeastNear).OrderByDescending(rated => rated.Score).ToList();
        var ranked = near.Where(rated => rated.Score >= LeastScore && rated.Confidence >= (rated.Places > 1 ? LeastConfidenceOfTwo : LeastConfidence)).ToList();
        var named = ranked.Where(rated => rated.Score >= ranked[0].Score * AlsoNamed).Take(2).ToList();
        return new ArticleAnswer([.. named.Select(rated => rated.Article)], ranked.Count == 0 ? 0 : ranked[0].Confidence)
        {
            Near = [.. near.Except(named).Take(MostNear).Select(rated => rated.Article)],
        };
    }

    /// <summary>Each character of the question counts once, for the best word that covers it: ten synonyms of スマホ are one hint.</summary>
    private (Article Article, double Score, double Confidence, int Places) Rate(ArticleTerms article, Question question)
    {
        var hints = new Dictionary<int, double>();
        foreach (var term in article.Terms)
        {
            var value = term.Weight * rarity[term.Folded] * (question.IsVerbatim(term) ? 1 : AsSynonym);
            foreach (var (start, length) in question.Find(term))
            {
                foreach (var index in Enumerable.Range(start, length))
                {
                    hints[index] = Math.Max(hints.GetValueOrDefault(index), value / length);
                }
            }
        }

        var confidence = question.Coverage(hints.Keys);
        return (article.Article, hints.Values.Sum() * confidence, confidence, question.CountPlaces(hints.Keys));
    }
}
