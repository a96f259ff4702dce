using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>The answer to 今日の違反.</summary>
internal static class TodayTexts
{
    private const int MostGrave = 15;

    /// <param name="context">Names the rules.</param>
    /// <param name="counts">By rule id.</param>
    /// <param name="grave">Open violations from S3 on, gravest first.</param>
    public static string Of(PlanContext context, IReadOnlyDictionary<string, int> counts, IReadOnlyList<Violation> grave)
    {
        var rules = counts.Where(count => context.InForce.Descriptors.ContainsKey(count.Key))
            .Select(count => (Rule: context.InForce.Descriptors[count.Key], Count: count.Value))
            .OrderBy(row => row.Rule.Article, StringComparer.Ordinal).ThenBy(row => row.Rule.Id, StringComparer.Ordinal).ToArray();
        var lines = new List<string> { $"本日（{context.Today:M/d}）の違反は{rules.Sum(row => row.Count)}件です。" };
        foreach (var article in rules.GroupBy(row => row.Rule.Article))
        {
            lines.Add($"{TextTools.Cite(article.Key)} {article.Sum(row => row.Count)}件");
            lines.AddRange(article.Select(row => $"・{SuppressionTexts.Of(row.Rule)}：{row.Count}件"));
        }

        lines.Add(grave.Count == 0 ? "開いている重大なもの（S3 以上）はありません。" : $"開いている重大なもの（S3 以上）は{grave.Count}件です。");
        lines.AddRange(grave.Take(MostGrave).Select(violation => $"・{violation.Id} {violation.Severity} {TextTools.Cite(violation.Article)} {context.Calendar.Local(violation.OpenedAt):M/d HH:mm} {TitleOf(context, violation)}"));
        if (grave.Count > MostGrave)
        {
            lines.Add($"ほか{grave.Count - MostGrave}件");
        }

        return TextTools.Cut(string.Join('\n', lines), TextTools.MessageLength);
    }

    private static string TitleOf(PlanContext context, Violation violation) => TextTools.Name(context.InForce.FindRule(violation.Rule)?.Title ?? violation.Rule, 24);
}
