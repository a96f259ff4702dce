namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>Thanks and nods are understood and need no answer: a bot that answers every ありがとう is in the way.</summary>
public sealed class CourtesyCommand : ITalkCommand
{
    public string Name => "courtesy";

    public IReadOnlyList<string> Words { get; } =
    [
        "ありがとう", "ありがとうございます", "ありがとうございました", "有難うございます", "どうも", "助かりました", "感謝します", "了解", "了解しました", "了解です", "承知しました", "承知",
        "わかりました", "分かりました", "はい", "いいえ", "うん", "ok", "オッケー", "オーケー", "すみません", "すみませんでした", "申し訳ありません", "失礼しました", "なるほど", "気をつけます", "以後気をつけます",
        "お疲れさまでした", "お疲れ様でした",
    ];

    public string Help => "";

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(new TalkAnswer(_ => TalkReply.Nothing));
}
