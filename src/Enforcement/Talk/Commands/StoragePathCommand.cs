using ComplianceBot.Rules.Security;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>保存場所: a path comes back in the form of p.3-05, ready to be copied (SEC-05c). The path itself is written nowhere.</summary>
public sealed class StoragePathCommand : ITalkCommand
{
    private const string Ask = "保存場所を次のメッセージで送ってください（15分以内）。形を整えてお返しします。例：S:\\0010-○○部（全庁）\\010-○○課（全庁）\\…（p.3-05）";

    private const string NoPath = "保存場所が見つかりませんでした。S: や \\\\ で始まる場所を、もう一度「保存場所」に続けてお送りください。（p.3-05）";

    private const string OwnMachine = "ご自分の端末の中（C: など）は、ほかの方から開けません。共有フォルダ（S:）に移してから、その場所をお知らせください。（p.3-05）";

    public string Name => "storage-path";

    public IReadOnlyList<string> Words { get; } = ["保存場所", "保存先", "パス"];

    public string Help => @"保存場所 S:\…：保存場所の書き方を整えてお返しします";

    /// <summary>保存場所 の書き方は？ is a question.</summary>
    public bool Takes(string argument) => StoragePath.Read(argument) is not null;

    /// <summary>Somebody who writes something else has changed their mind; what looks like a path and is none gets a hint.</summary>
    public bool TakesInStep(string text) => text.AsSpan().ContainsAny(@"\￥¥＼/／");

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(new TalkAnswer(_ => Decide(request)));

    private TalkReply Decide(TalkRequest request)
    {
        if (request.Argument.Length == 0)
        {
            return TalkReply.Say(Ask, TalkButton.Of(CancelCommand.CommandName, "", "やめる")) with { Next = TalkStep.Open(request, Name) };
        }

        return StoragePath.Read(request.Argument) switch
        {
            null => TalkReply.Say(NoPath) with { Detail = "no path" },
            { Place: StoragePlace.OwnMachine } => TalkReply.Say(OwnMachine) with { Detail = "own machine" },
            var path => TalkReply.Say($"保存場所の形に整えました。次の行をこのままコピーしてお使いいただけます。（p.3-05）\n{path.Normal}") with { Detail = path.IsWellFormed ? "well formed" : "put right" },
        };
    }
}
