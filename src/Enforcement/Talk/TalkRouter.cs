using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Enforcement.Talk.Commands;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>Finds the command that a message or a button means, and lets it answer whoever may use it.</summary>
public sealed class TalkRouter
{
    private readonly TalkSteps steps;
    private readonly Dictionary<string, ITalkCommand> byName;
    private readonly (string Word, ITalkCommand Command)[] words;

    public TalkRouter(IEnumerable<ITalkCommand> commands, TalkSteps steps)
    {
        this.steps = steps;
        byName = commands.ToDictionary(command => command.Name, StringComparer.Ordinal);
        words = [.. byName.Values.SelectMany(command => command.Words, (command, word) => (word, command)).OrderByDescending(pair => pair.word.Length)];
    }

    /// <summary>The turn of a button whose data begins with <c>talk:</c>; null for all other data, and for commands that do not exist (any more).</summary>
    public async ValueTask<TalkTurn?> PressAsync(PlanContext context, Person poster, (string Data, DateTimeOffset At) press, CancellationToken cancel) =>
        TalkButton.Read(press.Data) is { } button && byName.TryGetValue(button.Command, out var command)
            ? await TurnAsync(new TalkRequest(context, poster, press.At) { Button = button.Data }, command, cancel)
            : null;

    /// <summary>The turn of a message that is meant for the bot; null for all others.</summary>
    public async ValueTask<TalkTurn?> HearAsync(PlanContext context, MessagePosted posted, MessageSetting setting, CancellationToken cancel)
    {
        var request = new TalkRequest(context, setting.Sender, posted.IssuedTime) { ChannelId = posted.ChannelId };
        if (posted.Kind != ContentKind.Text || posted.Text.Trim().Length == 0)
        {
            return null;
        }

        if (posted.ChannelId is null)
        {
            return await InTalkAsync(request, posted.Text, cancel);
        }

        return TalkWords.AfterName(posted.Text, context.Policy.BotNames) is { } said ? await ByNameAsync(request, said, cancel) : null;
    }

    /// <summary>Keeps or erases the step, once the plan is written (null: it was written before, and only erasing is safe to repeat).</summary>
    public async Task FinishAsync(TalkTurn turn, Plan? plan, CancellationToken cancel)
    {
        if (plan is not null && turn.Said?.Next is { } next)
        {
            await steps.OpenAsync(turn.PersonId, next, cancel);
        }
        else if (turn.Said is { EndsEveryStep: true } || (turn.EndsStep && turn.Said?.Next is null))
        {
            await steps.CloseAsync(turn.PersonId, cancel);
        }
    }

    private async ValueTask<TalkTurn> InTalkAsync(TalkRequest request, string text, CancellationToken cancel)
    {
        var step = await steps.FindAsync(request.Poster.Id, request.At, cancel);
        if (Whole(text) is var (word, bare))
        {
            return await TurnAsync(request with { Word = word, Step = step?.Command == bare.Name ? step : null }, bare, cancel);
        }

        var beginning = Beginning(text);
        if (step is not null && byName.TryGetValue(step.Command, out var waiting) && waiting.TakesInStep(text) && (beginning is not { Command.GoesFirst: true } || waiting.Name == ConsultationCommand.CommandName))
        {
            return await TurnAsync(request with { Step = step, Argument = text.Trim() }, waiting, cancel);
        }

        return beginning is var (begun, command, argument)
            ? await TurnAsync(request with { Word = begun, Argument = argument }, command, cancel)
            : await TurnAsync(request with { Argument = text.Trim() }, byName[QuestionCommand.CommandName], cancel);
    }

    private ValueTask<TalkTurn> ByNameAsync(TalkRequest request, string said, CancellationToken cancel)
    {
        var (word, command, argument) = said.Length == 0 ? ("", byName[HelpCommand.CommandName], "")
            : Whole(said) is var (whole, bare) ? (whole, bare, "")
            : Beginning(said) ?? ("", byName[QuestionCommand.CommandName], said);
        return TurnAsync(request with { Word = word, Argument = argument }, command, cancel);
    }

    private (string Word, ITalkCommand Command)? Whole(string text)
    {
        var at = Array.FindIndex(words, pair => TalkWords.Is(text, pair.Word));
        return at < 0 ? null : words[at];
    }

    private (string Word, ITalkCommand Command, string Argument)? Beginning(string text)
    {
        foreach (var (word, command) in words)
        {
            if (TalkWords.ArgumentOf(text, word) is { } argument && (argument.Length == 0 || command.Takes(argument)))
            {
                return (word, command, argument);
            }
        }

        return null;
    }

    private static async ValueTask<TalkTurn> TurnAsync(TalkRequest request, ITalkCommand command, CancellationToken cancel)
    {
        var answer = !TalkAccess.MayUse(request.Context.InForce, request.Poster, command.Users) ? Refused(command.Users)
            : request.ChannelId is not null && !command.InChannels ? TalkAnswer.Say(TalkTexts.OnlyInTalk)
            : await command.AnswerAsync(request, cancel);
        return new TalkTurn(request, command, answer);
    }

    private static TalkAnswer Refused(TalkUsers users) => new(_ => TalkReply.Say(TalkTexts.NotYours(users)) with { Detail = "refused" });
}
