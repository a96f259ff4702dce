using System.Globalization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Decisions;

/// <param name="Buttons">Data and label.</param>
/// <param name="Waits">Data of the step that a typed answer goes to.</param>
/// <param name="Detail">For the ledger.</param>
internal sealed record WaiverQuestion(string Text, IReadOnlyList<(string Data, string Label)> Buttons, string? Waits, string Detail);

/// <summary>What is asked next. What the group is blamed for now comes first.</summary>
internal sealed class WaiverDialog(PlanContext context, IReadOnlyDictionary<string, Group> mine, IReadOnlyList<Violation> open)
{
    private const int MostButtons = 9;
    private const int LabelLength = 20;
    private const int YearMonths = 12;

    public WaiverQuestion Ask(WaiverChoice choice)
    {
        if (choice.GroupId.Length == 0 && choice.Typed.Length > 0 && FindGroup(choice.Typed) is { } named)
        {
            choice = choice with { GroupId = named.Id, Typed = "" };
        }

        if (choice.GroupId.Length == 0)
        {
            return AskGroup(choice.Typed.Length > 0);
        }

        if (choice.Rule.Length == 0 || !Rules().Any(rule => rule.Name == choice.Rule))
        {
            return AskRule(choice);
        }

        var until = choice.Until ?? WaiverChoice.DayOf(choice.Typed);
        var complete = choice with { Until = until };
        return complete.IsAllowed(context)
            ? new WaiverQuestion(WaiverDialogTexts.AskReason, [], complete.ToString(), "asks reason")
            : AskEnd(choice, wasTyped: until is not null || choice.Typed.Length > 0);
    }

    private WaiverQuestion AskGroup(bool wasTyped)
    {
        var blamed = open.Select(violation => violation.GroupId).ToHashSet();
        var groups = mine.Values.OrderByDescending(group => blamed.Contains(group.Id)).ThenBy(group => group.Name, StringComparer.Ordinal).ToArray();
        return new WaiverQuestion(
            WaiverDialogTexts.AskGroup(groups.Length > MostButtons, wasTyped),
            [.. groups.Take(MostButtons).Select(group => (group.Id, TextTools.Name(group.Name, LabelLength)))],
            "",
            "asks group");
    }

    private WaiverQuestion AskRule(WaiverChoice choice)
    {
        var blamed = open.Where(violation => violation.GroupId == choice.GroupId).Select(violation => violation.Rule).ToHashSet();
        var rules = Rules().OrderByDescending(rule => blamed.Contains(rule.Name)).ThenBy(rule => rule.Id, StringComparer.Ordinal).Take(MostButtons);
        return new WaiverQuestion(
            WaiverDialogTexts.AskRule(mine[choice.GroupId].Name),
            [.. rules.Select(rule => ($"{choice.GroupId}|{rule.Name}|", TextTools.Name(rule.Title, LabelLength)))],
            null,
            "asks rule");
    }

    private WaiverQuestion AskEnd(WaiverChoice choice, bool wasTyped)
    {
        var (today, latest) = (context.Today, WaiverChoice.Latest(context));
        var fiscalYear = new DateOnly(today.Month > 3 ? today.Year + 1 : today.Year, 3, 31);
        (string Label, DateOnly Day)[] ends =
        [
            ("1か月", today.AddMonths(1)), ("3か月", today.AddMonths(3)), ("6か月", today.AddMonths(6)), ("年度末", fiscalYear), ("1年", today.AddMonths(YearMonths)),
        ];
        return new WaiverQuestion(
            WaiverDialogTexts.AskEnd(latest, wasTyped),
            [.. ends.Where(end => end.Day <= latest).Select(end => ((choice with { Until = end.Day }).ToString(), string.Create(CultureInfo.InvariantCulture, $"{end.Label}（{end.Day:yyyy/M/d}）")))],
            (choice with { Until = null }).ToString(),
            "asks end");
    }

    private Group? FindGroup(string typed) => mine.Values.FirstOrDefault(group => group.Name == typed)
        ?? (mine.Values.Where(group => group.Name.Contains(typed, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray() is [var only] ? only : null);

    private IEnumerable<RuleDescriptor> Rules() => context.Policy.Rules.Where(context.Policy.WaiverRequests.Allows).Select(rule => rule.Active.Rule.Descriptor);
}
