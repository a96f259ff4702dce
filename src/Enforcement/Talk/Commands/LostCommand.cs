using System.Text.RegularExpressions;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>
/// 紛失: help at once at any hour (SEC-08). The rule reads free words; this is the button, and words too short for the rule. Where the rule
/// already speaks about the same message it has said all there is.
/// </summary>
public sealed partial class LostCommand : ITalkCommand
{
    private const string RuleId = "SEC-08";

    public string Name => "lost";

    public IReadOnlyList<string> Words { get; } = ["紛失", "盗難", "紛失・盗難", "紛失しました", "スマホ紛失", "携帯紛失", "端末紛失", "なくした", "無くした", "盗まれた"];

    public string Help => "紛失：端末をなくしたとき・盗まれたとき。いつでも、すぐに連絡先をお知らせし、担当へ伝えます";

    public bool GoesFirst => true;

    /// <summary>紛失 したときの連絡先は？ is a question, not a loss.</summary>
    public bool Takes(string argument) => !IsQuestion().IsMatch(argument);

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(new TalkAnswer(
        moment => moment.Speaking.Any(verdict => verdict.Rule.Id == RuleId) ? TalkReply.Nothing with { Detail = "told by the rule" } : HelpNow(request)));

    private static TalkReply HelpNow(TalkRequest request)
    {
        var context = request.Context;
        var text = LostTexts.Of(context.Policy);
        if (!context.InForce.Descriptors.TryGetValue(RuleId, out var rule) || !context.MayAlert(rule))
        {
            return TalkReply.Say(text) with { Detail = "nobody alerted" };
        }

        var plan = new PlanBuilder(context);
        var key = Violation.KeyOf(RuleId, context.Key);
        var violation = new Violation(Ids.OfViolation(key, context.Key), key)
        {
            Rule = rule.Name,
            Article = rule.Article,
            Severity = Severity.S4,
            PersonId = request.Poster.Id,
            Detail = "端末の紛失または盗難の知らせです。",
            OpenedAt = context.Now,
            LastSeenAt = request.At,
            ToldAt = context.Now,
        };
        plan.Violations[violation.Id] = violation;
        plan.Alert(LostTexts.Alert(request.Poster, context.Calendar.Local(request.At)), new Sending("alert", "lost", Severity.S4, context.Now) { ViolationIds = [violation.Id] });
        plan.Ledger.Add(plan.Row("verdict") with
        {
            EventAt = request.At,
            PersonId = request.Poster.Id,
            Rule = rule.Name,
            RuleId = rule.Id,
            RuleVersion = rule.Version,
            Article = rule.Article,
            Outcome = nameof(Outcome.Violating),
            Severity = nameof(Severity.S4),
            Stage = context.StageName(rule),
            ViolationId = violation.Id,
            Detail = violation.Detail,
        });
        return TalkReply.Say($"{text}担当へも、いま知らせました。") with { Also = plan.Build(), Detail = "alerted" };
    }

    [GeneratedRegex("[?？]|場合|とき|時は|したら|たら|方法|手順|連絡先|教えて|訓練|ですか", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex IsQuestion();
}
