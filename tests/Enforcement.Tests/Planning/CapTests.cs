using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;
using ComplianceBot.Tests;
using CsCheck;

namespace ComplianceBot.Enforcement.Tests.Planning;

/// <summary>Nobody gets more notes than the policy allows, whatever comes in whatever order.</summary>
public sealed class CapTests
{
    private static readonly PolicyInForce InForce = new(TestPolicy.With());

    [Fact]
    public void One_a_day_for_a_rule_and_three_a_week_in_all()
    {
        var told = new List<Told>();
        Assert.True(Take(told, 24, "A"));
        Assert.False(Take(told, 24, "A"));
        Assert.True(Take(told, 24, "B"));
        Assert.True(Take(told, 25, "A"));
        Assert.False(Take(told, 26, "A"));
        Assert.False(Take(told, 29, "C"));
        Assert.True(Take(told, 30, "A"));
    }

    [Fact]
    public void Grave_notes_and_help_are_neither_held_back_nor_counted()
    {
        var told = new List<Told>();
        Assert.All(Enumerable.Range(0, 9), _ => Assert.True(Take(told, 24, "A", Severity.S3)));
        Assert.All(Enumerable.Range(0, 9), _ => Assert.True(Take(told, 24, "H", Severity.S1, isHelp: true)));
        Assert.Empty(told);
        Assert.True(Take(told, 24, "A"));
    }

    [Fact]
    public void Whatever_comes_the_caps_hold()
    {
        var rules = Gen.Int[0, 3].Select(number => "ABCD"[number].ToString());
        var step = Gen.Select(Gen.Int[1, 28], rules, Gen.Enum<Severity>(), Gen.Bool);
        step.Array[0, 60].HoldsForAll(steps =>
        {
            var told = new List<Told>();
            foreach (var (day, rule, severity, isHelp) in steps)
            {
                var before = told.Count;
                var taken = Take(told, day, rule, severity, isHelp);
                Assert.True(taken || severity < Severity.S3, "S3 and S4 are never held back");
                Assert.True(told.Count == before || (taken && severity < Severity.S3 && !isHelp), "only what is capped is counted");
            }

            Assert.All(told.GroupBy(note => (note.Day, note.Rule)), day => Assert.Single(day));
            Assert.All(told.GroupBy(note => System.Globalization.ISOWeek.GetWeekOfYear(note.Day.ToDateTime(TimeOnly.MinValue))), week => Assert.InRange(week.Count(), 1, 3));
        });
    }

    private static bool Take(List<Told> told, int day, string rule, Severity severity = Severity.S1, bool isHelp = false)
    {
        var at = new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.FromHours(9)).AddDays(day - 1);
        var caps = new CapCounter(new PlanContext(InForce, at, ""), "hanako", told);
        var taken = caps.Take(rule, severity, isHelp);
        told.AddRange(caps.Planned);
        return taken;
    }
}
