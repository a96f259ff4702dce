using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>One line of a list of groups.</summary>
/// <param name="GroupName">As the tenant has it.</param>
/// <param name="Rule">What is wrong with it.</param>
/// <param name="Argument">Names of departments and the like.</param>
internal sealed record GroupLine(string GroupName, RuleDescriptor Rule, string? Argument);

/// <summary>A sentence of at most 120 units with a list of groups under it, split where a message would get too long.</summary>
internal static class GroupTexts
{
    private const int NameLength = 40;
    private const int ArgumentLength = 60;

    /// <summary>To a master: the rule's own sentence where one rule is meant, else what to look at.</summary>
    public static IReadOnlyList<string> ToMaster(IReadOnlyList<GroupLine> lines, Func<GroupLine, string> sentence)
    {
        var rules = lines.Select(line => line.Rule.Id).Distinct().Count();
        var same = rules == 1 && (lines.Count == 1 || lines[0].Rule.Note.IndexOf("{0}", StringComparison.Ordinal) < 0);
        return same
            ? Split(sentence(lines[0]), [.. lines.Select(line => $"・{TextTools.Name(line.GroupName, NameLength)}")])
            : Split(Header("管理されているグループについて、次の点のご確認をお願いします。", lines), [.. lines.Select(Describe)]);
    }

    /// <summary>To the administrators: groups that need their attention.</summary>
    public static IReadOnlyList<string> ToAdministrators(IReadOnlyList<GroupLine> lines) =>
        Split(Header("グループの点検で、ご確認いただきたい点がありました。", lines), [.. lines.Select(Describe)]);

    private static string Describe(GroupLine line)
    {
        var argument = string.IsNullOrEmpty(line.Argument) ? "" : $"（{TextTools.Name(line.Argument, ArgumentLength)}）";
        return $"・{TextTools.Name(line.GroupName, NameLength)}：{line.Rule.Title}{argument}{TextTools.Cite(line.Rule.Article)}";
    }

    private static string Header(string sentence, IReadOnlyList<GroupLine> lines)
    {
        foreach (var article in lines.Select(line => line.Rule.Article).Distinct().Order(StringComparer.Ordinal))
        {
            var longer = sentence + TextTools.Cite(article);
            if (longer.Length > TextTools.NoteLength)
            {
                break;
            }

            sentence = longer;
        }

        return sentence;
    }

    internal static List<string> Split(string header, IReadOnlyList<string> lines)
    {
        var messages = new List<string>();
        var text = new System.Text.StringBuilder(header);
        foreach (var line in lines)
        {
            if (text.Length + 1 + line.Length > TextTools.PartLength)
            {
                messages.Add(text.ToString());
                text.Clear().Append(header);
            }

            text.Append('\n').Append(line);
        }

        messages.Add(text.ToString());
        return messages;
    }
}
