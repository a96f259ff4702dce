using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>Several notes, or several alerts, as one message.</summary>
internal static class BundleTexts
{
    /// <summary>Wire sheet 4.2: quick replies of a message.</summary>
    private const int MostButtons = 13;

    /// <summary>A single content as it is; null where they do not fit into one message, or its buttons could not name them all.</summary>
    public static MessageContent? Join(IReadOnlyList<MessageContent> contents, string? bundle)
    {
        if (contents is [var only])
        {
            return only;
        }

        var text = $"{Heading(bundle, contents.Count)}\n\n{string.Join("\n\n", contents.Select(content => content.Text))}";
        if (text.Length > TextTools.MessageLength)
        {
            return null;
        }

        QuickReply[] all = [.. contents.SelectMany(content => content.QuickReplies)];
        string[] ids = [.. all.SelectMany(NoteTexts.IdsOf).Distinct()];
        QuickReply[] others = [.. all.Where(button => NoteTexts.IdsOf(button).Count == 0).DistinctBy(button => button.Data)];
        IReadOnlyList<QuickReply> answers = ids.Length > 0 ? NoteTexts.Answers(ids) : [];
        var namesAll = ids.Length == 0 || NoteTexts.IdsOf(answers[^1]).Count == ids.Length;
        return namesAll && answers.Count + others.Length <= MostButtons ? new MessageContent(text, [.. answers, .. others]) : null;
    }

    private static string Heading(string? bundle, int count) => bundle == Bundles.Alerts
        ? $"【管理者宛】お知らせ{count}件をまとめてお届けします。"
        : $"お知らせ{count}件をまとめてお届けします。お手すきの時にご確認ください。";
}
