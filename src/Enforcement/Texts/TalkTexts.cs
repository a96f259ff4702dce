using ComplianceBot.Enforcement.Guidelines;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>What the bot answers in the 1:1 talk. Answers need no citation.</summary>
internal static class TalkTexts
{
    public const string Help =
        "ガイドラインのご案内をするボットです。ご質問はそのままお書きください。お知らせの下のボタンは、直したら「対応しました」、心当たりがなければ「違います」、急ぎの用なら「緊急でした」を押してください。";

    public const string Welcome =
        "ＬＩＮＥ ＷＯＲＫＳ利用ガイドラインのご案内をするボットです。ご質問をそのままお書きください。できることは「ヘルプ」でご覧いただけます。";

    public const string NothingToAnswer = "そのお知らせは記録済みです。ありがとうございます。";

    public const string OnlyInTalk = "そのご用件は、このトーク（ボットとの1:1）でもう一度お送りください。トークルームに書かれた続きは使いません。";

    public const string AskMe = "ご質問をそのままお書きください。例：ファイルを添付してもいいですか。";

    public const string HelpHint = "できることは「ヘルプ」でご覧いただけます。";

    public const string NearHint = "近いかもしれない条項を、下のボタンでご覧いただけます。";

    private const int LabelLength = 20;
    private const string UsualDesk = "ＤＸ推進課";

    /// <summary>Under the welcome, ヘルプ and answers that found nothing.</summary>
    public static QuickReply[] FirstButtons { get; } =
    [
        TalkButton.Of("help", "", "ヘルプ"),
        TalkButton.Of("question", "", "質問"),
        TalkButton.Of("lost", "", "紛失"),
        TalkButton.Of("consultation", "", "相談"),
        TalkButton.Of("opinion", "", "意見"),
        TalkButton.Of("storage-path", "", "保存場所"),
    ];

    public static string Thanks(string answer) => answer switch
    {
        "fixed" => "ご対応ありがとうございます。記録しました。",
        "wrong" => "お知らせいただきありがとうございます。「違います」と記録し、担当が確認します。",
        _ => "緊急のご連絡として記録しました。お疲れさまです。",
    };

    public static string NotYours(TalkUsers users) =>
        users == TalkUsers.Managers ? "恐れ入りますが、そのご用件は管理職の方のみお使いいただけます。" : "恐れ入りますが、そのご用件は管理者の方のみお使いいただけます。";

    /// <summary>11/25 8:30, where something waits for the opening; null in working hours.</summary>
    public static string? ArrivesLater(PlanContext context) => context.IsOpen ? null : $"{context.Calendar.Local(context.NextOpen):M/d H:mm}";

    /// <summary>ＤＸ推進課（電話 0256-00-0000）.</summary>
    public static string Desk(Policy policy) => Desk(policy.Desks.GetValueOrDefault("dx"), UsualDesk);

    public static string Desk(Desk? desk, string otherwise)
    {
        var name = TextTools.Name(desk?.Name ?? otherwise, 40);
        return desk is { Phone.Length: > 0 } ? $"{name}（電話 {TextTools.Name(desk.Phone, 40)}）" : name;
    }

    public static string Commands(IReadOnlyList<ITalkCommand> commands, IReadOnlyList<string> names)
    {
        var lines = string.Join('\n', commands.Select(command => $"・{command.Help}"));
        var name = names.Count == 0 ? "" : $"\nトークルームでは、文頭に「@{TextTools.Name(names[0], 40)}」と書くと、ヘルプと質問にお答えします。";
        return $"このように書いてお送りください。\n{lines}{name}";
    }

    /// <summary>p.7-02 グループ, for articles that nearly fit.</summary>
    public static QuickReply[] NearArticles(ArticleAnswer answer) =>
        [.. answer.Near.Select(article => TalkButton.Of("question", article.Key, TextTools.Name($"{article.Key} {article.Heading}", LabelLength)))];
}
