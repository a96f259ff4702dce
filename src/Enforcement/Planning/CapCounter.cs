using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>How many notes a person may still get: per rule and local day, and per week from Monday. S3, S4 and help neither count nor are held back.</summary>
internal sealed class CapCounter(PlanContext context, string personId, IEnumerable<Told> earlier)
{
    /// <summary>Notes of a drill are counted apart: they leave the week's real ones untouched.</summary>
    private const string Drill = "drill|";

    private readonly List<Told> counted = [.. earlier.Where(told => told.PersonId == personId && told.Rule.StartsWith(Drill, StringComparison.Ordinal) == context.Emergency.IsDrill).Select(WithoutMark)];
    private readonly List<Told> planned = [];

    /// <summary>Notes of this plan that count.</summary>
    public IReadOnlyList<Told> Planned => planned;

    /// <summary>True when the note may be sent; then it is counted.</summary>
    public bool Take(string ruleId, Severity severity, bool isHelp)
    {
        if (severity >= Severity.S3 || isHelp)
        {
            return true;
        }

        var caps = context.Policy.Caps;
        var monday = MondayOf(context.Today);
        var today = counted.Count(told => told.Rule == ruleId && told.Day == context.Today);
        var week = counted.Count(told => told.Day >= monday && told.Day < monday.AddDays(7));
        if (today >= caps.PerPersonPerRulePerDay || week >= caps.PerPersonPerWeek)
        {
            return false;
        }

        var told = new Told(personId, ruleId, context.Today);
        counted.Add(told);
        planned.Add(told);
        return true;
    }

    /// <summary>As it is stored when it was planned in a drill.</summary>
    public static Told OfDrill(Told told) => told with { Rule = Drill + told.Rule };

    private static Told WithoutMark(Told told) => told.Rule.StartsWith(Drill, StringComparison.Ordinal) ? told with { Rule = told.Rule[Drill.Length..] } : told;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
