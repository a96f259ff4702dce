using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Enforcement.Texts;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>抑止 COM-03 理由: a rule goes on recording and tells nobody.</summary>
public sealed class SuppressCommand(SubjectAssembler assembler) : ITalkCommand
{
    private static readonly char[] Separators = [' ', '　', '\n', '\t'];

    public string Name => "suppress";

    public IReadOnlyList<string> Words { get; } = ["抑止"];

    public string Help => "抑止 規則の番号 理由：規則を記録だけに戻します（「抑止解除 番号」で再開）";

    public TalkUsers Users => TalkUsers.Administrators;

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(Answer(request));

    private TalkAnswer Answer(TalkRequest request)
    {
        var context = request.Context;
        var parts = request.Argument.Split(Separators, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || parts[1].Length > WaiverReason.MostUnits)
        {
            return TalkAnswer.Say(SuppressionTexts.Usage);
        }

        if (context.InForce.FindRule(RuleWord.Of(parts[0])) is not { } rule)
        {
            return TalkAnswer.Say(SuppressionTexts.NoSuchRule(parts[0]));
        }

        if (WaiverReason.HoldsPersonalInformation(assembler, request))
        {
            return TalkAnswer.Say(WaiverDialogTexts.PersonalReason);
        }

        var reason = TextTools.Name(parts[1], WaiverReason.MostUnits);
        return new TalkAnswer(moment =>
        {
            var outcome = SuppressionPlanner.Suppress(context, rule, (reason, request.Poster.Id), moment.State);
            return TalkReply.Say(outcome.Text) with { Also = outcome.Plan, Detail = rule.Id };
        })
        {
            Needs = new StateQuery { Documents = [DecisionBook.Document] },
        };
    }
}

/// <summary>抑止解除 COM-03: the rule speaks again, and its answers are counted from now.</summary>
public sealed class ReleaseCommand : ITalkCommand
{
    public string Name => "release";

    public IReadOnlyList<string> Words { get; } = ["抑止解除", "抑止の解除"];

    public string Help => "";

    public TalkUsers Users => TalkUsers.Administrators;

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var context = request.Context;
        if (request.Argument.Length == 0)
        {
            return ValueTask.FromResult(TalkAnswer.Say(SuppressionTexts.ReleaseUsage));
        }

        if (context.InForce.FindRule(RuleWord.Of(request.Argument)) is not { } rule)
        {
            return ValueTask.FromResult(TalkAnswer.Say(SuppressionTexts.NoSuchRule(request.Argument)));
        }

        return ValueTask.FromResult(new TalkAnswer(moment =>
        {
            var outcome = SuppressionPlanner.Release(context, rule, request.Poster.Id, moment.State);
            return TalkReply.Say(outcome.Text) with { Also = outcome.Plan, Detail = rule.Id };
        })
        {
            Needs = new StateQuery { Documents = [DecisionBook.Document] },
        });
    }
}

/// <summary>ＣＯＭ－０３ → COM-03.</summary>
internal static class RuleWord
{
    public static string Of(string typed) => typed.Normalize(System.Text.NormalizationForm.FormKC).Replace('−', '-').Replace('ー', '-').Replace('‐', '-').Trim() is { Length: <= 60 } word && word.All(char.IsAscii) ? word : typed.Trim();
}
