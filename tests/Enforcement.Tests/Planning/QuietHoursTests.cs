using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Planning;

/// <summary>
/// Outside working hours nothing reaches a person but: S4, help (SEC-08), a note that asks for a recall (SEC-01*, SEC-02a), and the
/// evening's first CMP-02a note. Stated over every shipped rule, every severity and every hour of a working day and a holiday.
/// </summary>
public sealed class QuietHoursTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(9));
    private static readonly DateTimeOffset Holiday = new(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(9));

    public static TheoryData<string> MessageRules => [.. RuleEngine.Shipped.Where(rule => rule.SubjectType == typeof(PostedMessage)).Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(MessageRules))]
    public void Of_a_message_rule_only_what_cannot_wait_leaves_at_night(string id)
    {
        var rule = RuleEngine.Shipped.Single(rule => rule.Descriptor.Id == id);
        var policy = TestPolicy.With(rule);
        foreach (var severity in Enum.GetValues<Severity>())
        {
            foreach (var atOnce in new[] { false, true })
            {
                foreach (var now in Hours())
                {
                    var plan = Plan(policy, rule.Descriptor, severity, atOnce, now);
                    var mayLeave = policy.Calendar.IsOpen(now) || severity == Severity.S4 || rule.Descriptor.IsHelp || rule.Descriptor.AsksRecall || atOnce;
                    Assert.All(plan.Outbox.Where(message => message.Recipient.Kind == RecipientKind.Person), message =>
                    {
                        Assert.Equal(mayLeave ? now : policy.Calendar.NextOpen(now), message.DueAt);
                        Assert.Equal(mayLeave ? null : Bundles.Held, message.Bundle);
                    });
                }
            }
        }
    }

    [Fact]
    public void Only_the_articles_of_design_ask_for_a_recall_help_or_speak_at_once()
    {
        var atAnyHour = RuleEngine.Shipped.Where(rule => rule.Descriptor.AsksRecall || rule.Descriptor.IsHelp).Select(rule => rule.Descriptor.Id);

        Assert.All(atAnyHour, id => Assert.Matches("^SEC-(01[a-z]|02a|08)$", id));
    }

    [Fact]
    public void What_an_audit_tells_a_master_waits_for_the_opening_and_is_bundled()
    {
        var rule = new GroupTest(Toy.Descriptor("GRP-93", Severity.S3, Audience.Masters), _ => new Finding("非公開です。"));
        var policy = TestPolicy.With(rule);
        var group = new Group("g1", "グループ") { Masters = [new Person("hanako", "佐藤")] };
        var verdict = new Verdict(rule.Descriptor, Outcome.Violating, Severity.S3, "", [new Finding("非公開です。")]);
        foreach (var now in Hours())
        {
            var context = new PlanContext(new PolicyInForce(policy), now, "audit");
            var violation = new Violation("V1", "k") { Rule = rule.Descriptor.Name, Article = "p.7-03", Severity = Severity.S3, GroupId = "g1", OpenedAt = now };

            var plan = AuditClosePlanner.Plan(context, [new OpenGroupViolation(violation, group, verdict)], new LedgerEntry(now, "audit"), PlanningState.Empty);

            Assert.All(plan.Outbox, message => Assert.Equal(policy.Calendar.NextOpen(now), message.DueAt));
        }
    }

    private static IEnumerable<DateTimeOffset> Hours() =>
        Enumerable.Range(0, 48).SelectMany(half => new[] { Tuesday.AddMinutes(half * 30), Holiday.AddMinutes(half * 30) }).Append(Tuesday.AddHours(8.5).AddTicks(-1)).Append(Tuesday.AddHours(17.25));

    private static Plan Plan(Policy policy, RuleDescriptor rule, Severity severity, bool atOnce, DateTimeOffset now)
    {
        var message = new PostedMessage("m1", new Person("hanako", "佐藤"), new Channel("room", ChannelKind.Group), now, ContentKind.Text, "");
        var verdict = new Verdict(rule, Outcome.Violating, severity, "", [new Finding("あり。") { AtOnce = atOnce }]);
        return new MessagePlanner(new PlanContext(new PolicyInForce(policy), now, "callback"), new MessageCase(message, [verdict]), PlanningState.Empty).Plan();
    }
}
