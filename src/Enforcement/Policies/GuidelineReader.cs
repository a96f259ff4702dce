using Newtonsoft.Json.Linq;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Reads the articles: a list, or an object with a list "articles", of key, heading, text, notes, keywords.</summary>
internal static class GuidelineReader
{
    public static Guideline Read(SettingsFile file, JToken root)
    {
        var whole = root is JArray list ? new JObject(new JProperty("articles", list)) : root as JObject;
        var entries = new SettingsObject(file, whole, root, "").Objects("articles");
        var articles = new List<Article>();
        foreach (var entry in entries)
        {
            var article = new Article(
                entry.RequiredText("key", "条項の番号（p.7-01 など）を書いてください。"),
                entry.Text("heading") ?? "",
                entry.RequiredText("text", "条項の文を書いてください。"),
                Lines(entry, "notes"),
                Lines(entry, "keywords"));
            if (articles.Exists(other => other.Key == article.Key))
            {
                entry.Refuse("key", $"「{SettingsObject.Short(article.Key)}」は二度目です。条項ごとに一つにしてください。");
            }

            articles.Add(article);
        }

        if (articles.Count == 0)
        {
            file.Refuse(root, "articles", "条項が一つもありません。\"articles\": [ { \"key\": …, \"text\": … } ] の形で書いてください。");
        }

        return new Guideline(articles);
    }

    private static IReadOnlyList<string> Lines(SettingsObject entry, string key) =>
        entry.Find(key) is JValue { Type: JTokenType.String } ? [.. Single(entry.Text(key))] : entry.Texts(key, []);

    private static IEnumerable<string> Single(string? text) => text is null ? [] : [text];
}
