using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Planning;

/// <summary>ResponsePlanner for messages, as tables: who is told what, and when.</summary>
public sealed class MessagePlannerTests
{
    private static readonly DateTimeOffset NextOpening = new(2026, 11, 25, 8, 30, 0, TimeSpan.FromHours(9));

    private static readonly RuleDescriptor Recall = Toy.Descriptor("SEC-91b", Severity.S1) with { AsksRecall = true };
    private static readonly RuleDescriptor Plain = Toy.Descriptor("COM-91", Severity.S1);
    private static readonly RuleDescriptor Help = Toy.Descriptor("SEC-98", Severity.S2) with { IsHelp = true };

    public static TheoryData<string, Severity, bool, bool> AtNight => new()
    {
        { "an ordinary note waits", Severity.S1, false, false },
        { "a grave one waits as well", Severity.S3, false, false },
        { "danger does not", Severity.S4, false, true },
        { "a recall has a time limit", Severity.S1, true, true },
    };

    [Theory]
    [MemberData(nameof(AtNight))]
    public void Outside_working_hours_only_what_cannot_wait_leaves(string why, Severity severity, bool asksRecall, bool leavesAtOnce)
    {
        var plan = Plan(Bot.Evening, [Verdict((asksRecall ? Recall : Plain) with { Severity = severity })]);

        var note = Assert.Single(plan.Outbox, message => message.Kind == "note");
        Assert.True(note.DueAt == (leavesAtOnce ? Bot.Evening : NextOpening), why);
    }

    [Fact]
    public void Help_leaves_at_any_hour() => Assert.Equal(Bot.Evening, Notes(Plan(Bot.Evening, [Verdict(Help)]))[0].DueAt);

    [Fact]
    public void The_evenings_first_note_leaves_at_once_and_where_it_is_put_off_it_waits_for_the_opening()
    {
        Assert.Equal(Bot.Evening, Notes(Plan(Bot.Evening, [Verdict(Plain, new Finding("") { OncePerClosedSpan = true, AtOnce = true })]))[0].DueAt);
        Assert.Equal(NextOpening, Notes(Plan(Bot.Evening, [Verdict(Plain, new Finding("") { OncePerClosedSpan = true })]))[0].DueAt);
    }

    [Theory]
    [InlineData(Stage.Shadow, Severity.S4, 0, 0)]
    [InlineData(Stage.Advise, Severity.S4, 1, 0)]
    [InlineData(Stage.Enforce, Severity.S4, 1, 1)]
    [InlineData(Stage.Enforce, Severity.S3, 1, 1)]
    [InlineData(Stage.Enforce, Severity.S2, 1, 0)]
    public void The_stage_says_how_far_a_rule_may_go(Stage stage, Severity severity, int notes, int alerts)
    {
        var plan = Plan(Bot.Morning, [Verdict(Plain with { Severity = severity })], stage: stage);

        Assert.Equal(notes, plan.Outbox.Count(message => message.Kind == "note"));
        Assert.Equal(alerts, plan.Outbox.Count(message => message.Kind == "alert"));
        Assert.Contains(plan.Ledger, row => row.RuleId == Plain.Id && row.Stage == stage.ToString().ToLowerInvariant());
    }

    [Fact]
    public void Of_a_family_the_gravest_speaks_and_the_others_stand_in_the_ledger_beside_it()
    {
        var plan = Plan(Bot.Morning, [Verdict(Recall), Verdict(Recall with { Id = "SEC-91a", Severity = Severity.S3 }), Verdict(Recall with { Id = "SEC-91c", Severity = Severity.S3 })]);

        var violation = Assert.Single(plan.Violations);
        Assert.Equal("SEC-91a|message", violation.Key);
        Assert.Equal([violation.Id], Assert.Single(Notes(plan)).ViolationIds);
        Assert.Equal(3, plan.Ledger.Count(row => row.Kind == "verdict" && row.ViolationId == violation.Id));
        Assert.Single(plan.Outbox, message => message.Kind == "alert");
    }

    [Fact]
    public void A_combination_is_told_to_its_last_poster_though_another_part_of_it_arrived_last()
    {
        var plan = Plan(Bot.Morning, [Verdict(Recall, new Finding("") { TellsPersonId = "last" }), Verdict(Plain)]);

        Assert.Equal([Recipient.Person("last"), Recipient.Person("poster")], Notes(plan).Select(note => note.Recipient).OrderBy(recipient => recipient.Id != "last"));
        Assert.Equal("last", Assert.Single(plan.Violations, violation => violation.Rule == Recall.Name).PersonId);
    }

    [Fact]
    public void Of_a_family_at_night_what_may_leave_at_once_speaks_before_what_waits_for_the_morning()
    {
        Verdict[] family =
        [
            Verdict(Plain with { Id = "CMP-92a" }, new Finding("") { OncePerClosedSpan = true, AtOnce = true }),
            Verdict(Plain with { Id = "CMP-92b", Severity = Severity.S2 }),
        ];

        Assert.Equal("CMP-92a|message", Assert.Single(Plan(Bot.Evening, family).Violations).Key);
        Assert.Equal("CMP-92b|message", Assert.Single(Plan(Bot.Morning, family).Violations).Key);
        var later = Plan(Bot.Evening, family, state: new PlanningState { TakenClaims = new HashSet<string> { "evening|poster|2026-11-24" } });
        Assert.Equal("CMP-92b|message", Assert.Single(later.Violations).Key);
        Assert.Equal(NextOpening, Assert.Single(Notes(later)).DueAt);
    }

    [Fact]
    public void Two_families_both_speak() => Assert.Equal(2, Notes(Plan(Bot.Morning, [Verdict(Recall), Verdict(Plain)])).Length);

    [Fact]
    public void What_is_only_recorded_is_told_to_nobody()
    {
        var plan = Plan(Bot.Morning, [Verdict(Recall, new Finding("検査用数字が合う12桁") { RecordOnly = true })]);

        Assert.Empty(plan.Outbox);
        Assert.Empty(plan.Violations);
        Assert.Single(plan.Ledger, row => row is { Kind: "recorded", RuleId: "SEC-91b" });
    }

    [Fact]
    public void What_could_not_be_judged_is_a_row_with_its_reason()
    {
        var plan = Plan(Bot.Morning, [new Verdict(Plain, Outcome.NotJudged, Severity.S0, "pattern timed out", [])]);

        Assert.Empty(plan.Outbox);
        Assert.Single(plan.Ledger, row => row is { Kind: "not-judged", Detail: "pattern timed out", Outcome: "NotJudged" });
    }

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-23", false)]
    public void A_waiver_holds_until_the_end_of_its_last_local_day(string until, bool isWaived)
    {
        var waiver = new Waiver(Plain.Name, null, "room", "訓練", "a", "b", DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
        var plan = Plan(Bot.Morning.AddHours(13).AddMinutes(59), [Verdict(Plain)], policy => policy with { Waivers = [waiver] });

        Assert.Equal(isWaived, plan.Outbox.Count == 0);
        Assert.Equal(isWaived, plan.Ledger.Any(row => row is { Kind: "waived", Outcome: "Waived" }));
    }

    [Fact]
    public void A_waiver_for_a_group_counts_in_its_channel()
    {
        var waiver = new Waiver(Plain.Name, "g1", null, "訓練", "a", "b", new DateOnly(2026, 12, 31));

        Assert.Empty(Plan(Bot.Morning, [Verdict(Plain)], policy => policy with { Waivers = [waiver] }, groupId: "g1").Outbox);
        Assert.NotEmpty(Plan(Bot.Morning, [Verdict(Plain)], policy => policy with { Waivers = [waiver] }, groupId: "g2").Outbox);
    }

    [Fact]
    public void Notes_that_follow_each_other_name_what_was_not_answered_yet()
    {
        var earlier = Unanswered("EARLIER", Bot.Morning.AddHours(-1));
        var longAgo = Unanswered("LONGAGO", Bot.Morning.AddHours(-13));
        var plan = Plan(Bot.Morning, [Verdict(Plain)], state: new PlanningState { Unanswered = [earlier, longAgo] });

        var named = PressedButton.Read("poster", default, Notes(plan)[0].Content.QuickReplies[0].Data).ViolationIds;
        Assert.Equal([plan.Violations[0].Id, "EARLIER"], named);
    }

    [Fact]
    public void A_buttons_data_never_grows_beyond_300_units()
    {
        var many = Enumerable.Range(0, 60).Select(number => Unanswered($"AAAAAAA{number:000}", Bot.Morning)).ToArray();
        var plan = Plan(Bot.Morning, [Verdict(Plain)], state: new PlanningState { Unanswered = many });

        Assert.All(Notes(plan)[0].Content.QuickReplies, reply => Assert.InRange(reply.Data.Length, 280, 300));
    }

    [Fact]
    public void Without_a_channel_each_administrator_is_told()
    {
        var plan = Plan(Bot.Morning, [Verdict(Plain with { Severity = Severity.S3 })], policy => policy with { Administrators = new AdministratorPolicy(null, ["a", "b"]) });

        Assert.Equal([Recipient.Person("a"), Recipient.Person("b")], plan.Outbox.Where(message => message.Kind == "alert").Select(message => message.Recipient));
    }

    [Fact]
    public void The_same_plan_made_twice_names_the_same_things()
    {
        var first = Plan(Bot.Evening, [Verdict(Recall with { Severity = Severity.S3 }), Verdict(Plain)]);
        var second = Plan(Bot.Evening.AddSeconds(9), [Verdict(Recall with { Severity = Severity.S3 }), Verdict(Plain)]);

        Assert.Equal(first.Outbox.Select(message => message.Id), second.Outbox.Select(message => message.Id));
        Assert.Equal(first.Violations.Select(violation => violation.Id), second.Violations.Select(violation => violation.Id));
        Assert.Equal(3, first.Outbox.Select(message => message.Id).Distinct().Count());
        Assert.All(first.Violations, violation => Assert.Equal(10, violation.Id.Length));
    }

    private static Violation Unanswered(string id, DateTimeOffset toldAt) =>
        new(id, id) { Rule = "r", Article = "p.2-01", Severity = Severity.S1, PersonId = "poster", OpenedAt = toldAt, ToldAt = toldAt };

    private static Verdict Verdict(RuleDescriptor rule, Finding? finding = null) => new(rule, Outcome.Violating, rule.Severity, "理由", [finding ?? new Finding("理由")]);

    private static OutboxMessage[] Notes(Plan plan) => [.. plan.Outbox.Where(message => message.Kind == "note")];

    private static Plan Plan(DateTimeOffset now, Verdict[] verdicts, Func<Policy, Policy>? change = null, Stage stage = Stage.Enforce, PlanningState? state = null, string? groupId = null)
    {
        var policy = TestPolicy.With(stage, [.. verdicts.Select(verdict => new WordRule(verdict.Rule, ""))]);
        var context = new PlanContext(new PolicyInForce(change?.Invoke(policy) ?? policy), now, "message");
        var message = new PostedMessage("message", new Person("poster", "佐藤 花子"), new Channel("room", ChannelKind.Group) { Title = "窓口" }, now, ContentKind.Text, "");
        return new MessagePlanner(context, new MessageCase(message, verdicts) { GroupId = groupId }, state ?? PlanningState.Empty).Plan();
    }
}
