using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>A button under a note was pressed: 対応しました (fixed), 違います (wrong), 緊急でした (urgent).</summary>
/// <param name="Answer">Null when the data is none of ours.</param>
public sealed record PressedButton(string PersonId, DateTimeOffset At, string? Answer, IReadOnlyList<string> ViolationIds)
{
    private const int MaxIds = 30;

    public static PressedButton Read(string personId, DateTimeOffset at, string data)
    {
        var parts = data.Split(':', 3);
        var isOurs = parts.Length == 3 && parts[0] == NoteTexts.AnswerPrefix && parts[1] is "fixed" or "wrong" or "urgent";
        return isOurs
            ? new PressedButton(personId, at, parts[1], [.. parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxIds)])
            : new PressedButton(personId, at, null, []);
    }
}

/// <summary>Records what somebody answered to notes and thanks for it.</summary>
internal static class AnswerPlanner
{
    public static Plan Plan(PlanContext context, PressedButton pressed, PlanningState state)
    {
        var plan = new PlanBuilder(context);
        var row = plan.Row("answer") with { EventAt = pressed.At, PersonId = pressed.PersonId };
        plan.Ledger.Add(row with { Kind = "judged", Detail = pressed.Answer is null ? "button, not ours" : $"button, {pressed.Answer}" });
        if (pressed.Answer is not { } answer)
        {
            return plan.Build();
        }

        // Somebody else's note cannot be answered; a group's note may be answered by whoever got it.
        Violation[] answered = [.. state.ById.Where(violation => violation.State != ViolationState.Resolved && (violation.PersonId is null || violation.PersonId == pressed.PersonId))];
        foreach (var violation in answered)
        {
            plan.Violations[violation.Id] = Answered(violation, answer, context.Now);
            if (answer is "urgent" or "wrong")
            {
                MonthCounts.GiveBack(plan, violation, state.TakenClaims);
            }

            plan.Ledger.Add(row with
            {
                ViolationId = violation.Id,
                Rule = violation.Rule,
                Article = violation.Article,
                GroupId = violation.GroupId,
                ChannelId = violation.ChannelId,
                Detail = answer,
            });
        }

        var text = answered.Length > 0 ? TalkTexts.Thanks(answer) : TalkTexts.NothingToAnswer;
        plan.Send(Recipient.Person(pressed.PersonId), MessageContent.Plain(text), new Sending("answer", answer, Severity.S0, context.Now));
        return plan.Build();
    }

    // Done is done for a message; a group is only done when the audit finds nothing any more, and what may have to be reported (S4) when an
    // administrator says so on its ticket. The other answers wait for an administrator.
    private static Violation Answered(Violation violation, string answer, DateTimeOffset now) =>
        answer == "fixed" && violation is { GroupId: null, Severity: < Severity.S4 }
            ? violation with { State = ViolationState.Resolved, ResolvedAt = now, Resolution = answer }
            : violation with { State = ViolationState.Acknowledged, Resolution = answer };
}
