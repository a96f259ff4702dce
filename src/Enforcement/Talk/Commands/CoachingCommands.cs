using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Texts;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>月次まとめ: what it is.</summary>
public sealed class CoachingUsageCommand : ITalkCommand
{
    public string Name => "coaching";

    public IReadOnlyList<string> Words { get; } = ["月次まとめ", "月次のまとめ"];

    public string Help => "月次まとめ 希望／停止：書き方の工夫を月に一度まとめてお送りします";

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(TalkAnswer.Say(
        CoachingTexts.Usage, TalkButton.Of("coaching-on", "", "月次まとめ 希望"), TalkButton.Of("coaching-off", "", "月次まとめ 停止")));
}

/// <summary>月次まとめ 希望.</summary>
public sealed class CoachingOnCommand : ITalkCommand
{
    private const int MostPeople = 5_000;

    public string Name => "coaching-on";

    public IReadOnlyList<string> Words { get; } = ["月次まとめ希望", "月次まとめを希望"];

    public string Help => "";

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(CoachingWish.Change(people =>
        people.Contains(request.Poster.Id) ? (people, CoachingTexts.On)
        : people.Count >= MostPeople ? (people, CoachingTexts.Full)
        : ([.. people, request.Poster.Id], CoachingTexts.On)));
}

/// <summary>月次まとめ 停止.</summary>
public sealed class CoachingOffCommand : ITalkCommand
{
    public string Name => "coaching-off";

    public IReadOnlyList<string> Words { get; } = ["月次まとめ停止", "月次まとめを停止", "月次まとめ不要"];

    public string Help => "";

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(CoachingWish.Change(people =>
        ([.. people.Where(person => person != request.Poster.Id)], CoachingTexts.Off)));
}

internal static class CoachingWish
{
    public static TalkAnswer Change(Func<IReadOnlyList<string>, (IReadOnlyList<string> People, string Text)> change) => new(moment =>
    {
        var document = CoachingDocument.In(moment.State);
        var (people, text) = change(document.People);
        return TalkReply.Say(text) with { Also = new Plan { Documents = [(document with { People = people }).ToDocument()] } };
    })
    {
        Needs = new StateQuery { Documents = [CoachingDocument.Name] },
    };
}
