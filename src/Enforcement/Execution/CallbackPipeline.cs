using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// From a parsed callback to its committed plan, once for each replay key. Throws only where the callback must be tried
/// again because the storage refuses; a tenant out of reach is no reason to lose or delay a judgement.
/// </summary>
public sealed class CallbackPipeline(
    GroupJudge groups, ChannelDirectory channels, TalkDesk talk, EmergencyWatch emergency, DecisionWatch decisions, PlanContexts contexts, IStateStore store, OutboxWaker waker)
{
    private static readonly TimeSpan OldestJudged = TimeSpan.FromDays(31);
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromMinutes(10);

    /// <param name="envelope">Its key is the replay key; its body is kept where the callback is not acted on.</param>
    /// <param name="parsed">The same body, parsed.</param>
    public async Task HandleAsync(CallbackEnvelope envelope, ParsedCallback parsed, CancellationToken cancel)
    {
        await emergency.LookAsync(cancel);
        var context = contexts.For(envelope.Key);
        var plan = parsed.Event switch
        {
            null => await KeepAsideAsync(context, envelope, null, "", parsed.Unreadable ?? "unreadable", cancel),
            { } late when context.Now - late.IssuedTime > OldestJudged => await KeepAsideAsync(context, envelope, late, TypeOf(late), "late", cancel),
            { } early when early.IssuedTime - context.Now > FurthestAhead => await KeepAsideAsync(context, envelope, early, TypeOf(early), "early", cancel),
            UnknownCallback unknown => await KeepAsideAsync(context, envelope, unknown, unknown.Type, "unknown-type", cancel),
            var readable => await HandleAsync(context, envelope, readable, cancel),
        };
        decisions.Took(plan);
        await waker.WakeAsync(plan, context.Now, cancel);
    }

    private async Task<Plan?> HandleAsync(PlanContext context, CallbackEnvelope envelope, CallbackEvent readable, CancellationToken cancel)
    {
        switch (readable)
        {
            case ButtonPressed pressed when TalkButton.Read(pressed.Data) is not null:
                return await talk.PressAsync(context, pressed, cancel);
            case ButtonPressed pressed:
                return await AnswerAsync(context, PressedButton.Read(pressed.UserId, pressed.IssuedTime, pressed.Data), cancel);
            case MessagePosted { Postback: { } data } posted when PressedButton.Read(posted.UserId, posted.IssuedTime, data) is { Answer: not null } pressed:
                return await AnswerAsync(context, pressed, cancel);
            case MessagePosted posted:
                return await talk.HearAsync(context, posted, AsideOf(context, envelope, posted), cancel);
            case TalkBegan began:
                return await talk.WelcomeAsync(context, began, cancel);
            case BotJoined { ChannelId: { } channel }:
                return await groups.JudgeAsync(context, Touch(context, readable, channel, [], []), null, cancel);
            case MembersJoined { ChannelId: { } channel } joined:
                return await groups.JudgeAsync(context, Touch(context, readable, channel, joined.UserIds, []), null, cancel);
            case MembersLeft { ChannelId: { } channel } left:
                return await groups.JudgeAsync(context, Touch(context, readable, channel, [], left.UserIds), null, cancel);
            case BotLeft { ChannelId: { } channel }:
                await channels.ForgetAsync(channel, cancel);
                return await SeenAsync(context, readable, cancel);
            default:
                return await SeenAsync(context, readable, cancel);
        }
    }

    private Task<Plan?> AnswerAsync(PlanContext context, PressedButton pressed, CancellationToken cancel) =>
        store.CommitAsync(
            new StateQuery { OnceKey = context.Key, ViolationIds = pressed.ViolationIds, Claims = MonthCounts.KeysForAnswer(context, pressed.PersonId) },
            state => AnswerPlanner.Plan(context, pressed, state),
            cancel);

    private Task<Plan?> SeenAsync(PlanContext context, CallbackEvent seen, CancellationToken cancel) =>
        store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => EventPlanner.Seen(context, seen, TypeOf(seen)), cancel);

    private Task<Plan?> KeepAsideAsync(PlanContext context, CallbackEnvelope envelope, CallbackEvent? seen, string type, string reason, CancellationToken cancel) =>
        store.CommitAsync(
            new StateQuery { OnceKey = context.Key, Claims = [EventPlanner.KeptAsideClaim(context)] },
            state => EventPlanner.KeptAside(context, seen, new KeptAside(envelope.Key, type, reason, context.Now, envelope.Body ?? ""), state),
            cancel);

    // A post of a kind that the wire sheet does not know is judged for what it is, a post, and shown to an administrator.
    private static KeptAside? AsideOf(PlanContext context, CallbackEnvelope envelope, MessagePosted posted) =>
        posted.Kind == ContentKind.Unknown ? new KeptAside(envelope.Key, posted.ContentType, "unknown-content", context.Now, envelope.Body ?? "") : null;

    private static GroupTouch Touch(PlanContext context, CallbackEvent seen, string channelId, IReadOnlyList<string> joined, IReadOnlyList<string> left) =>
        new("", channelId, seen.IssuedTime, [.. joined], [.. left], context.Key, GroupTouch.Event);

    private static string TypeOf(CallbackEvent seen) => seen switch
    {
        MessagePosted => "message",
        ButtonPressed => "postback",
        BotJoined => "join",
        BotLeft => "leave",
        MembersJoined => "joined",
        MembersLeft => "left",
        TalkBegan => "begin",
        TalkEnded => "end",
        UnknownCallback unknown => unknown.Type,
        _ => "",
    };
}
