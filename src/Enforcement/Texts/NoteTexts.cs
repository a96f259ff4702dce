using ComplianceBot.Enforcement.Planning;
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

    /// <summary>Notes of the last hours that nobody answered are named by the next message's buttons too: only the last message of a talk shows any.</summary>
    private static readonly TimeSpan FollowEachOther = TimeSpan.FromHours(12);

    private const string ArgumentPlace = "{0}";
    private const string DeskPlace = "{desk}";
    private const string UsualDesk = "ＤＸ推進課";

    /// <summary>At most 120 units, with its citation; a long argument gives way. <c>{desk}</c> becomes the policy's desk "dx" with its telephone.</summary>
    public static string Of(RuleDescriptor rule, string? argument, Policy policy)
    {
        var cite = TextTools.Cite(rule.Article);
        var sentence = rule.Note.Contains(cite, StringComparison.Ordinal) ? rule.Note : rule.Note + cite;
        sentence = sentence.Replace(DeskPlace, DeskIn(policy, RoomFor(DeskPlace, sentence)), StringComparison.Ordinal);
        return sentence.Replace(ArgumentPlace, TextTools.Name(argument ?? "", RoomFor(ArgumentPlace, sentence)), StringComparison.Ordinal);
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

    /// <summary>Ids of the notes to this person that buttons shall name again.</summary>
    public static IEnumerable<string> Answerable(IEnumerable<Violation> unanswered, string personId, DateTimeOffset now) =>
        unanswered.Where(violation => violation.PersonId == personId && violation.ToldAt is { } at && now - at <= FollowEachOther).Select(violation => violation.Id);

    /// <summary>The violations that a button answers; none where it is no answer.</summary>
    public static IReadOnlyList<string> IdsOf(QuickReply button) =>
        button.Data.Split(':', 3) is [AnswerPrefix, _, var ids] ? ids.Split(',', StringSplitOptions.RemoveEmptyEntries) : [];

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

    private static int RoomFor(string place, string sentence) => Math.Max(0, TextTools.NoteLength - (sentence.Length - place.Length));

    // ＤＸ推進課（電話 0256-00-0000）; where there is no room for both, the name alone.
    private static string DeskIn(Policy policy, int room)
    {
        var desk = policy.Desks.GetValueOrDefault("dx");
        var name = TextTools.Name(desk?.Name ?? UsualDesk, Math.Min(room, 24));
        var phone = desk is { Phone.Length: > 0 } ? $"（電話 {TextTools.Name(desk.Phone, 20)}）" : "";
        return name.Length + phone.Length <= room ? name + phone : name;
    }
}
