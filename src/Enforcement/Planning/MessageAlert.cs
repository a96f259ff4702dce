using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>The one alert about a message: its gravest finding with the types of all grave ones, at any hour (rule catalogue, A and A!).</summary>
internal static class MessageAlert
{
    public static void Add(PlanBuilder plan, MessageCase judged, IReadOnlyList<Verdict> speaking)
    {
        var (context, message) = (plan.Context, judged.Message);
        var grave = speaking
            .Where(verdict => verdict.Severity >= Severity.S3 && verdict.Rule.Tells.HasFlag(Audience.Administrators) && context.MayAlert(verdict.Rule))
            .OrderByDescending(verdict => verdict.Severity).ThenBy(verdict => verdict.Rule.Id, StringComparer.Ordinal).ToArray();
        if (grave.Length == 0)
        {
            return;
        }

        var masked = string.Join("、", grave.Select(judged.Masked).Where(text => text.Length > 0).Distinct());
        var text = AlertTexts.OfMessage(message, grave[0], masked, context.Calendar.Local(message.At));
        var isUrgent = grave.Any(verdict => verdict.Severity == Severity.S4 || verdict.Rule.IsHelp);
        plan.Alert(text, new Sending("alert", message.Id, grave[0].Severity, context.Now)
        {
            ViolationIds = [.. plan.Violations.Keys],
            Bundle = isUrgent ? null : Bundles.Alerts,
        });
    }
}
