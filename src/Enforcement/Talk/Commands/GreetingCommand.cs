using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>Whoever greets the bot hears what it is for, once a day.</summary>
public sealed class GreetingCommand : ITalkCommand
{
    public string Name => "greeting";

    public IReadOnlyList<string> Words { get; } =
        ["こんにちは", "こんばんは", "おはよう", "おはようございます", "はじめまして", "初めまして", "お疲れさま", "お疲れ様", "お疲れさまです", "お疲れ様です", "よろしく", "よろしくお願いします", "お世話になります", "お世話になっております", "もしもし", "hello", "hi", "テスト"];

    public string Help => "";

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(new TalkAnswer(
        moment => TalkReply.Nothing with { Also = moment.Speaking.Count > 0 ? Plan.Nothing : DailyHelp.Plan(request.Context, request.Poster.Id, moment.State) })
    {
        Needs = new StateQuery { Claims = [DailyHelp.ClaimOf(request.Context, request.Poster.Id)] },
    });
}
