using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Subjects;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>Takes messages and presses to their committed plan: judged by the rules and, where they are meant for the bot, answered.</summary>
public sealed class TalkDesk(TalkRouter router, MessageJudge messages, SubjectAssembler assembler, DirectoryService directory, IStateStore store)
{
    /// <param name="aside">See <see cref="MessageJudge.JudgeAsync"/>.</param>
    public async Task<Plan?> HearAsync(PlanContext context, MessagePosted posted, KeptAside? aside, CancellationToken cancel)
    {
        var setting = await assembler.LookUpAsync(posted, cancel);
        if (posted.Postback is { } data && await router.PressAsync(context, setting.Sender, (data, posted.IssuedTime), cancel) is { } pressed)
        {
            return await CommitAsync(context, pressed, cancel);
        }

        var turn = await router.HearAsync(context, posted, setting, cancel);
        var plan = await messages.JudgeAsync(context, new HeardMessage(posted, setting, turn), aside, cancel);
        await FinishAsync(turn, plan, cancel);
        return plan;
    }

    public async Task<Plan?> PressAsync(PlanContext context, ButtonPressed pressed, CancellationToken cancel)
    {
        var poster = await directory.FindPosterAsync(pressed.UserId, cancel);
        return await router.PressAsync(context, poster, (pressed.Data, pressed.IssuedTime), cancel) is { } turn
            ? await CommitAsync(context, turn, cancel)
            : await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => EventPlanner.Seen(context, pressed, "button, not ours"), cancel);
    }

    /// <summary>Somebody opened the talk, or the bot's first message did.</summary>
    public Task<Plan?> WelcomeAsync(PlanContext context, TalkBegan began, CancellationToken cancel) =>
        store.CommitAsync(Welcome.QueryOf(context, began), state => Welcome.Plan(context, began, state), cancel);

    // The text of a menu's entry is the menu's, not the person's: no rule has a say.
    private async Task<Plan?> CommitAsync(PlanContext context, TalkTurn turn, CancellationToken cancel)
    {
        var people = turn.IsConfidential ? (IReadOnlyList<string>)[] : [turn.PersonId];
        var plan = await store.CommitAsync(turn.Needs with { OnceKey = context.Key, People = people }, turn.PlanAlone, cancel);
        await FinishAsync(turn, plan, cancel);
        return plan;
    }

    private Task FinishAsync(TalkTurn? turn, Plan? plan, CancellationToken cancel) => turn is null ? Task.CompletedTask : router.FinishAsync(turn, plan, cancel);
}
