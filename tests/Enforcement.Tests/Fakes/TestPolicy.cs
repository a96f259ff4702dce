using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Fakes;

/// <summary>A policy around toy rules: Tokyo, 8:30–17:15, administrators in one channel with one user to fall back to.</summary>
internal static class TestPolicy
{
    public const string AdministratorsChannel = "room-administrators";
    public const string Administrator = "administrator";

    public static Policy With(params Rule[] rules) => With(Stage.Enforce, rules);

    public static Policy With(Stage stage, params Rule[] rules) => new()
    {
        TimeZone = WorkingCalendar.Sample.Zone,
        Calendar = WorkingCalendar.Sample,
        Guideline = new Guideline([]),
        Rules = [.. rules.Select(rule => new PolicyRule(new ActiveRule(rule, rule.DefaultOptions), stage))],
        Managers = new ManagerPolicy(["課長", "課長補佐"], [], OrgUnitHeads: true),
        Administrators = new AdministratorPolicy(AdministratorsChannel, [Administrator]),
    };
}
