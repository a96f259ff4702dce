using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>The morning's list for the administrators: what happened since the last one, and what is open. Nobody is named in it.</summary>
internal static class DigestTexts
{
    /// <summary>A list never gets longer than one message: there are fewer rules than lines that fit.</summary>
    public static string Of(DigestNumbers numbers)
    {
        var article = numbers.New.Count > 0 ? numbers.New[0].Rule.Article : "運用";
        var text = $"前回からの記録のまとめです。緊急のものは個別にお知らせ済みです。{TextTools.Cite(article)}\n{string.Join('\n', Lines(numbers))}";
        return TextTools.Cut(text, TextTools.MessageLength);
    }

    private static IEnumerable<string> Lines(DigestNumbers numbers)
    {
        foreach (var (rule, count) in numbers.New)
        {
            yield return $"・{TextTools.Name(rule.Title, 40)}：{count}件{TextTools.Cite(rule.Article)}";
        }

        if (numbers.OpenTickets > 0)
        {
            yield return $"・対応待ちの重大な件：{numbers.OpenTickets}件（新しい件 {numbers.NewTickets}、期限超過 {numbers.OverdueTickets}）{TextTools.Cite("p.3-06")}";
        }

        if (numbers.NotJudged + numbers.Waived > 0)
        {
            yield return $"・判定できなかったもの：{numbers.NotJudged}件、免除：{numbers.Waived}件{TextTools.Cite("運用")}";
        }

        if (numbers.OpenByArticle.Count > 0)
        {
            yield return $"・未解決の件数：{string.Join("、", numbers.OpenByArticle.Select(open => $"{open.Article} {open.Count}件"))}";
        }
    }
}
