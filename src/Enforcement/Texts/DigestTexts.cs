using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>The morning's list for the administrators: how often each rule spoke since the last one. Nobody is named in it.</summary>
internal static class DigestTexts
{
    /// <summary>A list never gets longer than one message: there are fewer rules than lines that fit.</summary>
    public static string Of(IReadOnlyList<(RuleDescriptor Rule, int Count)> rows)
    {
        var lines = rows.Select(row => $"・{TextTools.Name(row.Rule.Title, 40)}：{row.Count}件{TextTools.Cite(row.Rule.Article)}");
        var text = $"前回からの記録のまとめです。緊急のものは個別にお知らせ済みです。{TextTools.Cite(rows[0].Rule.Article)}\n{string.Join('\n', lines)}";
        return TextTools.Cut(text, TextTools.MessageLength);
    }
}
