using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Guidelines;

/// <summary>Reads the subject of a question for one guideline; built once, pure. Work is bounded by the length of the question.</summary>
internal sealed class SignReader
{
    /// <summary>The first answers, the others are worth a button.</summary>
    private const int MostRead = 3;

    private static readonly string[] Requests = ["教えて", "教えてください", "教えて下さい", "教えてほしい", "教えてほしいです", "教えてもらえますか", "教えてくれ"];

    private readonly IReadOnlyList<(Article Article, string[][] All, string[] Unless)> signs;
    private readonly string[] subjects;
    private readonly string[] features;
    private readonly string[] channel = Words(Elsewhere.Channel);

    public SignReader(Guideline guideline)
    {
        var articles = guideline.Articles.ToDictionary(article => article.Key, StringComparer.Ordinal);
        signs = [.. Signs.All.Where(sign => articles.ContainsKey(sign.Article)).Select(sign => (articles[sign.Article], sign.All.Select(Words).ToArray(), Words(sign.Unless)))];
        var own = string.Join('\n', guideline.Articles.SelectMany(article => article.Keywords.Concat(article.Notes).Append(article.Text)).Select(Fold));
        subjects = [.. Words(Elsewhere.Subjects).Where(word => !own.Contains(word, StringComparison.Ordinal))];
        features = [.. Words(Elsewhere.Features).Where(word => !own.Contains(word, StringComparison.Ordinal))];
    }

    public bool Knows(Article article) => signs.Any(sign => sign.Article == article);

    /// <summary>Another desk's business, or the product's: no article answers, however many words it shares with one.</summary>
    public bool IsElsewhere(string asked)
    {
        var text = Asked(asked);
        return HasOne(text, features) || (HasOne(text, subjects) && !HasOne(text, channel));
    }

    /// <summary>Articles whose subject it is, in order of precedence; empty: no sign holds.</summary>
    public IReadOnlyList<Article> Read(string asked)
    {
        var text = Asked(asked);
        return [.. signs.Where(sign => sign.All.All(notion => HasOne(text, notion)) && !HasOne(text, sign.Unless)).Select(sign => sign.Article).Distinct().Take(MostRead)];
    }

    private static bool HasOne(string text, string[] words) => words.Any(word => Has(text, word));

    /// <summary>Latin words stand by themselves: id is not within android.</summary>
    private static bool Has(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (!(char.IsAsciiLetter(word[0]) && at > 0 && char.IsAsciiLetter(text[at - 1])) && !(char.IsAsciiLetter(word[^1]) && end < text.Length && char.IsAsciiLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without 教えてください at its end, which asks for an answer and not about telling.</summary>
    private static string Asked(string question)
    {
        var text = Fold(question).TrimEnd('?', '!', '。', '.', '、');
        var request = Requests.FirstOrDefault(request => text.EndsWith(request, StringComparison.Ordinal));
        return request is null ? text : text[..^request.Length];
    }

    private static string[] Words(string listed) => [.. listed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Fold).Distinct()];

    /// <summary>Without spaces, so that LINE WORKS and LINEWORKS are one.</summary>
    private static string Fold(string text) => string.Concat(new FoldedText(text).Text.Where(character => !char.IsWhiteSpace(character)));
}
