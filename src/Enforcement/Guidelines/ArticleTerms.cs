using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Guidelines;

/// <summary>A word that speaks for an article.</summary>
/// <param name="Folded">Without its inflected ending (辞めた → 辞め), so that other forms are found too.</param>
/// <param name="Weight">Where it stands: keyword 1, text 0.6, notes 0.5, heading 0.3.</param>
internal sealed record Term(string Folded, double Weight);

/// <summary>An article as the search sees it.</summary>
internal sealed record ArticleTerms(Article Article, IReadOnlyList<Term> Terms)
{
    public static ArticleTerms Of(Article article)
    {
        (IEnumerable<string> Words, double Weight)[] sources =
        [
            (article.Keywords, 1.0),
            (Words(article.Text), 0.6),
            (article.Notes.SelectMany(Words), 0.5),
            (Words(article.Heading), 0.3),
        ];
        var terms = sources.SelectMany(source => source.Words.Select(word => new Term(Stem(word), source.Weight)))
            .Where(term => IsTelling(term.Folded))
            .GroupBy(term => term.Folded, StringComparer.Ordinal)
            .Select(group => group.MaxBy(term => term.Weight)!);
        return new ArticleTerms(article, [.. terms]);
    }

    /// <summary>Drops the kana ending after kanji (辞めた → 辞め); two characters stay, or one kanji of two (貸す → 貸).</summary>
    public static string Stem(string word)
    {
        var folded = new FoldedText(word);
        var end = folded.Text.Length;
        var least = end == 2 && FoldedText.IsKanji(folded.Written[0]) ? 1 : 2;
        while (end > least && FoldedText.IsHiragana(folded.Written[end - 1]) && folded.Written[..end].Any(FoldedText.IsKanji))
        {
            end--;
        }

        return folded.Text[..end];
    }

    /// <summary>Content words of a sentence: runs of kanji, katakana or letters.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var folded = new FoldedText(text);
        return folded.ContentRuns().Where(run => run.Length > 1).Select(run => folded.Written.Substring(run.Start, run.Length)).Where(word => !Question.IsGeneral(word));
    }

    /// <summary>Short kana such as さん would be found in たくさん; general words say nothing.</summary>
    private static bool IsTelling(string folded) =>
        !Question.IsGeneral(folded) && (folded.Any(FoldedText.IsContent) || folded.Length > 2);
}
