using System.Text;
using ComplianceBot.Enforcement.Decisions;

namespace ComplianceBot.Enforcement.Tests.Decisions;

/// <summary>Documents of plans stay below 800 KB, whatever happens in a month.</summary>
public sealed class BoundedDocumentTests
{
    private const int Most = 800_000;
    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, 123, TimeSpan.FromHours(9));

    [Fact]
    public void Answers_to_all_rules_fit_and_each_rule_keeps_its_newest()
    {
        var tally = new TallyDocument();
        for (var number = 0; number < 12_000; number++)
        {
            tally.CountAnswer($"a-rule-with-a-rather-long-name-{number % 80}", new TalliedAnswer($"ID{number:D8}", At.AddSeconds(number), IsWrong: number % 2 == 0));
        }

        Assert.InRange(Encoding.UTF8.GetByteCount(tally.ToDocument().Content), 300_000, Most);
        Assert.Equal(80, tally.Answers.Count);
        Assert.All(tally.Answers.Values, answers => Assert.InRange(answers.Count, 40, 60));
        Assert.Contains(tally.Answers.Values, answers => answers[^1].ViolationId == "ID00011999");
    }

    [Fact]
    public void Counts_of_everybody_fit_and_go_on_for_whom_is_in_already()
    {
        var manners = new MannersDocument();
        for (var person = 0; person < 6_000; person++)
        {
            for (var rule = 0; rule < 12; rule++)
            {
                manners.Count($"b7d4a1de-8c61-4f0e-9a6a-{person:D12}", $"COM-{rule:D2}a");
            }
        }

        manners.Count("b7d4a1de-8c61-4f0e-9a6a-000000000000", "COM-00a");

        Assert.InRange(Encoding.UTF8.GetByteCount(manners.ToDocument("2026-11").Content), 200_000, Most);
        Assert.Equal(2, manners.People["b7d4a1de-8c61-4f0e-9a6a-000000000000"]["COM-00a"]);
    }
}
