using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Judges one message and commits what follows, inside the transaction that knows what else was said and told.</summary>
public sealed class MessageJudge(SubjectAssembler assembler, EvidenceHasher hasher, IStateStore store)
{
    private const int TypeLength = 40;

    /// <param name="heard">The message with where it was posted, and the bot's answer where it is meant for the bot.</param>
    /// <param name="aside">The callback itself, where its content is of an unknown kind.</param>
    public Task<Plan?> JudgeAsync(PlanContext context, HeardMessage heard, KeptAside? aside, CancellationToken cancel)
    {
        var (posted, setting, talk) = heard;
        if (talk is { IsConfidential: true })
        {
            return store.CommitAsync(talk.Needs with { OnceKey = context.Key }, talk.PlanAlone, cancel);
        }

        var rules = assembler.Context(context) with { Mode = context.ModeAt(posted.IssuedTime) };
        var hash = posted.Text.Length == 0 ? "" : hasher.HashOf(posted.Text);
        return store.CommitAsync(
            SubjectAssembler.QueryOf(context, posted, talk?.Needs ?? new StateQuery()),
            state =>
            {
                var message = MonthCounts.Add(context, SubjectAssembler.Assemble(context.Key, posted, setting, state.Window), state.TakenClaims);
                var judged = Judge(context.InForce.Engine, message, rules);
                var plan = new MessagePlanner(context, judged with { GroupId = setting.GroupId, TextHash = hash, Talk = talk, Features = TalkSignalReader.Write(judged.Features, setting.Signals) }, state).Plan();
                plan = setting.Attachment.MayComeLater ? plan with { Due = [.. plan.Due, LateAttachment.Of(context, posted).ToDueItem(context.Now)] } : plan;
                return aside is null ? plan : plan with { KeptAside = [aside with { Type = TextTools.Cut(aside.Type, TypeLength) }] };
            },
            cancel);
    }

    /// <summary>Judges a file once more, by the rules that lacked its name and type. All else about it was judged when it came.</summary>
    /// <param name="context">Its key is the due item's.</param>
    public Task<Plan?> JudgeLateAsync(PlanContext context, LateAttachment late, MessageSetting setting, CancellationToken cancel)
    {
        var rules = assembler.Context(context) with { Mode = context.ModeAt(late.At) };
        var engine = new RuleEngine([.. context.InForce.Engine.Rules.Where(active => active.Rule.ReadsAttachment)]);
        return store.CommitAsync(
            SubjectAssembler.QueryOf(context, late.Posted, new StateQuery()),
            state =>
            {
                var message = SubjectAssembler.Assemble(late.CallbackKey, late.Posted, setting, state.Window);
                var plan = new MessagePlanner(context, Judge(engine, message, rules) with { GroupId = setting.GroupId }, state).Plan();
                return plan with { Window = [], Completed = [context.Key] };
            },
            cancel);
    }

    private static MessageCase Judge(RuleEngine engine, PostedMessage message, RuleContext rules) =>
        new(message, engine.Judge(message, rules))
        {
            Features = Features.Of(message, rules),
            Evidence = verdict => MaskedEvidence.ToJson(message.Text, verdict),
            Masked = verdict => MaskedEvidence.ToText(message.Text, verdict),
        };
}

/// <summary>A message as it came, with what was looked up for it.</summary>
/// <param name="Talk">Null where it is not meant for the bot.</param>
public sealed record HeardMessage(MessagePosted Posted, MessageSetting Setting, TalkTurn? Talk);
