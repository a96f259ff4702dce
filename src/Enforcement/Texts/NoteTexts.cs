using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>The sentence of a rule as a person or a channel reads it, and the three answers under it.</summary>
internal static class NoteTexts
{
    /// <summary>First field of a button's data; other data is not ours.</summary>
    public const string AnswerPrefix = "answer";

    /// <summary>Wire sheet 4.2.</summary>
    private const int DataLength = 300;

    private const string ArgumentPlace = "{0}";

    /// <summary>At most 120 units, with its citation; a long argument gives way. Help names the telephone of the desk "dx".</summary>
    public static string Of(RuleDescriptor rule, string? argument, Policy policy)
    {
        var cite = TextTools.Cite(rule.Article);
        var sentence = rule.Note.Contains(cite, StringComparison.Ordinal) ? rule.Note : rule.Note + cite;
        if (rule.IsHelp && DeskPhone(policy) is { } phone && sentence.Length + phone.Length <= TextTools.NoteLength)
        {
            sentence = sentence.Replace(cite, phone + cite, StringComparison.Ordinal);
        }

        var room = Math.Max(0, TextTools.NoteLength - (sentence.Length - ArgumentPlace.Length));
        return sentence.Replace(ArgumentPlace, TextTools.Name(argument ?? "", room), StringComparison.Ordinal);
    }

    /// <summary>対応しました / 違います / 緊急でした: a press is recorded for every violation it names, as many as fit.</summary>
    public static IReadOnlyList<QuickReply> Answers(IEnumerable<string> violationIds)
    {
        var ids = violationIds.Distinct().ToArray();
        return
        [
            Answer("対応しました", "fixed", ids),
            Answer("違います", "wrong", ids),
            Answer("緊急でした", "urgent", ids),
        ];
    }

    private static QuickReply Answer(string label, string answer, string[] ids)
    {
        var data = $"{AnswerPrefix}:{answer}:";
        foreach (var id in ids)
        {
            var longer = data.EndsWith(':') ? data + id : $"{data},{id}";
            if (longer.Length > DataLength)
            {
                break;
            }

            data = longer;
        }

        return new QuickReply(label, data, label);
    }

    private static string? DeskPhone(Policy policy) =>
        policy.Desks.TryGetValue("dx", out var desk) && desk.Phone.Length > 0 ? $"電話 {TextTools.Name(desk.Phone, 20)}" : null;
}
