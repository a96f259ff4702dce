using System.Reflection;
using System.Text;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;
using Newtonsoft.Json;

namespace ComplianceBot.Cli.Rulebook;

/// <summary>What was thought of for an article, whether or not it is built: an id of the catalogue.</summary>
/// <param name="Id">GRP-04a.</param>
/// <param name="Article">p.7-04.</param>
/// <param name="Title">Japanese.</param>
/// <param name="Means">rule: judged by a rule · education: told, not watched · running: a property of the bot itself · download: needs downloads of logs.</param>
internal sealed record CatalogueEntry(string Id, string Article, string Title, string Means);

/// <summary>The front page of the rulebook: all rules, and article by article what is watched and what is not (yet).</summary>
internal static class CoveragePage
{
    public static string Write(IReadOnlyList<Rule> rules, Guideline guideline)
    {
        var catalogue = ReadCatalogue();
        var page = new StringBuilder("""
            # 規則の一覧

            このページと各規則のページは `rulebook` コマンドが規則のソースから書いたものです。手で直さないでください。

            ## 規則

            | 番号 | 規則 | 既定の重大度 | 条項 |
            |---|---|---|---|

            """);
        foreach (var rule in rules.Select(rule => rule.Descriptor))
        {
            page.Append("| ").Append(Link(rule)).Append(" | ").Append(rule.Title).Append("（`").Append(rule.Name).Append("`） | ").Append(rule.Severity).Append(" | ").Append(rule.Article).Append(" |\n");
        }

        page.Append("""

            ## 条項ごとの対応

            「教育のみ」は、見張らずに、研修や案内で伝えるものです。「未対応」は、考えてあるがまだないものです。

            | 条項 | 求めていること | 規則 | 教育のみ | 未対応 |
            |---|---|---|---|---|

            """);
        foreach (var article in guideline.Articles)
        {
            page.Append(Row(article, rules, [.. catalogue.Where(entry => entry.Article == article.Key)])).Append('\n');
        }

        return page.ToString();
    }

    public static IReadOnlyList<CatalogueEntry> ReadCatalogue()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("catalogue.json") ?? throw new InvalidOperationException("Resource catalogue.json is missing from the build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return JsonConvert.DeserializeObject<CatalogueEntry[]>(reader.ReadToEnd())!;
    }

    private static string Row(Article article, IReadOnlyList<Rule> rules, CatalogueEntry[] entries)
    {
        var shipped = rules.Select(rule => rule.Descriptor).Where(rule => rule.Article == article.Key).ToArray();
        var running = entries.Where(entry => entry.Means == "running").Select(entry => $"{entry.Id}（{entry.Title}）");
        var open = entries.Where(entry => entry.Means is "rule" or "download" && !rules.Any(rule => rule.Descriptor.Id == entry.Id)).Select(Named);
        return $"| {article.Key} | {article.Text} | {Cell([.. shipped.Select(Link), .. running])} | {Cell(entries.Where(entry => entry.Means == "education").Select(Named))} | {Cell(open)} |";
    }

    private static string Named(CatalogueEntry entry) => $"{entry.Id} {entry.Title}" + (entry.Means == "download" ? "（ログの取込みが要る）" : "");

    private static string Cell(IEnumerable<string> items) => string.Join("<br>", items) is { Length: > 0 } text ? text : "–";

    private static string Link(RuleDescriptor rule) => $"[{rule.Id}]({RulePage.FileName(rule)})";
}
