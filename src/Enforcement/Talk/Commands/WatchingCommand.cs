using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>何を見ているの？: what is watched, stored, for how long, who sees it and where, made from the settings that are running now.</summary>
public sealed class WatchingCommand(IStateStore store) : ITalkCommand
{
    private const string Channels = "channel/";

    public string Name => "watching";

    public IReadOnlyList<string> Words { get; } =
        ["何を見ているの", "何を見ていますか", "何を見てるの", "なにを見ているの", "何を監視しているの", "何を監視していますか", "何を記録しているの", "何を記録していますか", "見ているもの", "監視内容", "個人情報の取扱い"];

    public string Help => "何を見ているの？：見ているもの、残すもの、期間、見る人をお答えします";

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var rooms = (await store.ListDocumentsAsync(Channels, cancel)).Count;
        return new TalkAnswer(_ => new TalkReply { Texts = WatchingTexts.Of(request.Context.Policy, request.Context.Emergency, rooms) });
    }
}
