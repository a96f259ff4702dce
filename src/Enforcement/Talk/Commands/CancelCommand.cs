namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>やめる: whatever was begun is not finished. Confidential, for what was begun may be.</summary>
public sealed class CancelCommand : ITalkCommand
{
    public const string CommandName = "cancel";

    public string Name => CommandName;

    public IReadOnlyList<string> Words { get; } = ["やめる", "やめます", "やめておきます", "キャンセル", "取り消し", "取消", "中止"];

    public string Help => "";

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) =>
        ValueTask.FromResult(new TalkAnswer(_ => TalkReply.Say("取りやめました。") with { EndsEveryStep = true }) { IsConfidential = true });
}
