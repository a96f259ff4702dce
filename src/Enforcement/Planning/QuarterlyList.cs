using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Once a quarter the administrators get the list of groups of which only people can say whether they are still needed (GRP-04c).</summary>
internal static class QuarterlyList
{
    /// <summary>2026-Q4.</summary>
    public static string QuarterOf(DateOnly day) => $"{day.Year}-Q{((day.Month - 1) / 3) + 1}";

    /// <param name="unseen">Groups whose channel the bot is not in: not judged, and never taken for used.</param>
    public static Plan Plan(PlanContext context, IReadOnlyList<ChannelCase> listed, int unseen)
    {
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("quarterly-list") with { Detail = $"listed {listed.Count}, not judged {unseen} (the bot is not in their channel)" });
        ChannelCase[] told = [.. listed.Where(item => context.MayAlert(item.Verdict.Rule)).OrderBy(item => item.Group!.Name, StringComparer.Ordinal)];
        if (told.Length == 0)
        {
            return plan.Build();
        }

        var texts = GroupTexts.ToAdministrators([.. told.Select(item => new GroupLine(item.Group!.Name, item.Verdict.Rule, item.Verdict.Reason))]);
        var tail = unseen > 0 ? $"\nbotが入っていないグループ{unseen}件は、判定していません。" : "";
        for (var i = 0; i < texts.Count; i++)
        {
            var text = i == texts.Count - 1 && texts[i].Length + tail.Length <= TextTools.PartLength ? texts[i] + tail : texts[i];
            plan.Alert(text, new Sending("digest", $"quarterly-{i}", Severity.S0, context.NextOpen));
        }

        return plan.Build();
    }
}
