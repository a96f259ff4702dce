using ComplianceBot.Enforcement.Guidelines;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Texts;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>質問, and everything that no other command understands: the article in its own words, or honestly none (FBK-02).</summary>
public sealed class QuestionCommand : ITalkCommand
{
    public const string CommandName = "question";

    private volatile Searchable? search;

    public string Name => CommandName;

    public IReadOnlyList<string> Words { get; } = ["質問", "質問です"];

    public string Help => "質問（そのままお書きください）：ガイドラインの該当箇所とページをお答えします";

    public bool InChannels => true;

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var asked = request.Button is { Length: > 0 } key ? key : request.Argument;
        if (asked.Length == 0)
        {
            return ValueTask.FromResult(TalkAnswer.Say(TalkTexts.AskMe, TalkTexts.FirstButtons));
        }

        var guideline = request.Context.Policy.Guideline;
        var answer = SearchIn(guideline).Find(asked);
        var text = ArticleAnswerText.Of(answer, guideline, TalkTexts.Desk(request.Context.Policy), request.Context.Emergency.IsEmergency);
        var reply = answer.IsFound
            ? TalkReply.Say(text, TalkTexts.NearArticles(answer)) with { Detail = string.Join(' ', answer.Articles.Select(article => article.Key)) }
            : TalkReply.Say($"{text}\n{(answer.Near.Count > 0 ? TalkTexts.NearHint : TalkTexts.HelpHint)}", [.. TalkTexts.NearArticles(answer), .. TalkTexts.FirstButtons]) with { Detail = "no article" };

        // Where a rule has something to say about the message it was no question, but a slip into the wrong talk.
        return ValueTask.FromResult(new TalkAnswer(moment => moment.Speaking.Count > 0 && request.ChannelId is null ? TalkReply.Nothing : reply));
    }

    private ArticleSearch SearchIn(Guideline guideline)
    {
        var built = search;
        if (built?.Guideline != guideline)
        {
            search = built = new Searchable(guideline, new ArticleSearch(guideline));
        }

        return built.Search;
    }

    private sealed record Searchable(Guideline Guideline, ArticleSearch Search);
}
