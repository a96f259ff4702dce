namespace ComplianceBot.Enforcement.Texts;

/// <summary>What the bot answers in the 1:1 talk. Answers need no citation.</summary>
internal static class TalkTexts
{
    public const string Help =
        "ガイドラインのご案内をするボットです。お知らせの下のボタンは、直したら「対応しました」、心当たりがなければ「違います」、急ぎの用なら「緊急でした」を押してください。";

    public const string NothingToAnswer = "そのお知らせは記録済みです。ありがとうございます。";

    public static string Thanks(string answer) => answer switch
    {
        "fixed" => "ご対応ありがとうございます。記録しました。",
        "wrong" => "お知らせいただきありがとうございます。「違います」と記録し、担当が確認します。",
        _ => "緊急のご連絡と記録しました。お疲れさまです。",
    };
}
