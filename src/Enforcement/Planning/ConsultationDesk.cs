using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>policy desks.consultation: hears what administrators must not. Without somebody behind it nothing is sent anywhere else.</summary>
internal static class ConsultationDesk
{
    /// <summary>Of the message that carries a consultation.</summary>
    public const string Kind = "consultation";
    public const string UsualName = "相談窓口";

    /// <summary>Null where the policy names nobody who could be told.</summary>
    public static Desk? Of(Policy policy) =>
        policy.Desks.GetValueOrDefault("consultation") is { } desk && (desk.Channel is not null || desk.Users.Count > 0) ? desk : null;

    /// <summary>To the desk's channel, else to each of its people. Several texts are numbered, for they may arrive in any order.</summary>
    public static void Send(PlanBuilder plan, Desk desk, IReadOnlyList<string> texts, Sending sending)
    {
        for (var index = 0; index < texts.Count; index++)
        {
            var content = MessageContent.Plain(texts.Count == 1 ? texts[0] : $"（{index + 1}/{texts.Count}）{texts[index]}");
            var part = sending with { About = $"{sending.About}-{index}" };
            if (desk.Channel is { } channel)
            {
                plan.Send(Recipient.Channel(channel), content, part with { FallbackUsers = desk.Users });
                continue;
            }

            foreach (var user in desk.Users)
            {
                plan.Send(Recipient.Person(user), content, part);
            }
        }
    }

    /// <summary>A message in which a rule for the desk's eyes found something.</summary>
    public static void TellOf(PlanBuilder plan, MessageCase judged, IReadOnlyList<Verdict> speaking)
    {
        var context = plan.Context;
        Verdict[] found = [.. speaking.Where(verdict => verdict.Rule.Tells.HasFlag(Audience.ConsultationDesk) && verdict.Severity >= Severity.S3 && context.MayAlert(verdict.Rule))];
        if (found.Length > 0 && Of(context.Policy) is { } desk)
        {
            var text = AlertTexts.OfMessage(judged.Message, found[0], string.Join('・', found.Select(verdict => verdict.Reason)), context.Calendar.Local(judged.Message.At));
            Send(plan, desk, [text], new Sending("alert", $"desk-{judged.Message.Id}", found[0].Severity, found[0].Severity == Severity.S4 ? context.Now : context.NextOpen));
        }
    }
}
