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

        var rules = assembler.Context(context.Policy, context.Now) with { Mode = context.ModeAt(posted.IssuedTime) };
        var hash = posted.Text.Length == 0 ? "" : hasher.HashOf(posted.Text);
        return store.CommitAsync(
            SubjectAssembler.QueryOf(context, posted, talk?.Needs ?? new StateQuery()),
            state =>
            {
                var message = SubjectAssembler.Assemble(context.Key, posted, setting, state.Window);
                var plan = new MessagePlanner(context, Judge(context, message, rules) with { GroupId = setting.GroupId, TextHash = hash, Talk = talk }, state).Plan();
                return aside is null ? plan : plan with { KeptAside = [aside with { Type = TextTools.Cut(aside.Type, TypeLength) }] };
            },
            cancel);
    }

    private static MessageCase Judge(PlanContext context, PostedMessage message, RuleContext rules) =>
        new(message, context.InForce.Engine.Judge(message, rules))
        {
            Features = Features.Of(message, rules),
            Evidence = verdict => MaskedEvidence.ToJson(message.Text, verdict),
            Masked = verdict => MaskedEvidence.ToText(message.Text, verdict),
        };
}

/// <summary>A message as it came, with what was looked up for it.</summary>
/// <param name="Talk">Null where it is not meant for the bot.</param>
public sealed record HeardMessage(MessagePosted Posted, MessageSetting Setting, TalkTurn? Talk);
