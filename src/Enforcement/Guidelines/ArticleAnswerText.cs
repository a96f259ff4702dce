using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Guidelines;

/// <summary>An answer as it is sent: the article's own words with its page, never a paraphrase (rule catalogue, FBK-02).</summary>
public static class ArticleAnswerText
{
    /// <summary>What holds in an emergency, told first while there is one; keys that a guideline lacks are left out.</summary>
    private static readonly string[] EmergencyKeys = ["p.9-02", "p.3-07"];

    /// <param name="answer">Of <see cref="ArticleSearch"/>.</param>
    /// <param name="guideline">Where the emergency's articles are taken from.</param>
    /// <param name="desk">Whom to ask where the guideline says nothing (policy: desks.dx.name).</param>
    /// <param name="isEmergency">E1 or E2 holds.</param>
    public static string Of(ArticleAnswer answer, Guideline guideline, string desk, bool isEmergency)
    {
        var lines = new List<string>();
        var first = isEmergency ? guideline.Articles.Where(article => EmergencyKeys.Contains(article.Key, StringComparer.Ordinal) && !answer.Articles.Contains(article)).ToList() : [];
        if (first.Count > 0)
        {
            lines.Add("【緊急モード】いま特に関わる条項です。");
            lines.AddRange(first.SelectMany(Lines));
        }

        lines.Add(answer.IsFound ? "該当の記載は次のとおりです。" : $"ガイドラインに記載がありません。{desk}へお尋ねください。");
        lines.AddRange(answer.Articles.SelectMany(Lines));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Lines(Article article) =>
        article.Notes.Select(note => $"・{note}").Prepend($"「{article.Text}」（{PageOf(article)}）");

    // The closing words stand on no numbered page.
    private static string PageOf(Article article) => article.Key == "end" ? "末尾" : article.Key;
}
