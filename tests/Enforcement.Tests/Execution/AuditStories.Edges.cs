using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>Waived, gone, unreadable and late groups, and audits outside the queue.</summary>
public sealed partial class AuditStories
{
    [Fact]
    public async Task What_an_evening_brought_is_said_in_the_channel_in_the_morning_and_not_to_the_masters_by_the_night_in_between()
    {
        bot.Tenant.AddChannelOf("headless", "hanako", "ichiro");
        await bot.Get<AuditRunner>().StartIfDueAsync(default);
        bot.SetClock(Bot.Evening);
        await bot.HandleAsync(new BotJoined(bot.Clock.GetUtcNow(), "room-headless"));

        await NightAsync(1);
        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.RunDueAsync();
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("room-headless"));
        Assert.DoesNotContain(bot.Messenger.To("ichiro"), note => note.Text.Contains("headless", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_waiver_is_counted_apart_and_closes_what_was_open()
    {
        await NightAsync(1);
        bot.Policy.Replace(bot.Policy.Now.Policy with { Waivers = [new Waiver("toy-grp-93", "secret", null, "人事案件", "a", "b", new DateOnly(2027, 3, 31))] });

        var report = (await NightAsync(2))!;

        Assert.Equal((1, "人事案件（2027-03-31まで）"), (report.Waived, report.Rows.Single(row => row.Outcome == Outcome.Waived).Reason));
        Assert.Contains(bot.Store.Violations.Values, violation => violation is { Rule: "toy-grp-93", State: ViolationState.Resolved, Resolution: "waived" });
    }

    [Fact]
    public async Task A_group_that_is_gone_takes_its_violations_with_it()
    {
        await NightAsync(1);
        bot.Tenant.Groups.Remove("secret");
        await NightAsync(2);

        Assert.Equal("gone", bot.Store.Violations.Values.Single(violation => violation.Rule == "toy-grp-93").Resolution);
    }

    [Fact]
    public async Task Groups_that_never_came_back_from_the_queue_are_not_judged_after_the_deadline()
    {
        await StartAsync(1);
        await bot.Get<AuditRunner>().AuditGroupAsync(bot.Queue.On(QueueNames.AuditGroups)[0], 1, default);
        Assert.Empty(await bot.Get<AuditRunner>().CloseIfDoneAsync(default));

        bot.Clock.Advance(TimeSpan.FromHours(1));
        var report = Assert.Single(await bot.Get<AuditRunner>().CloseIfDoneAsync(default));

        Assert.Equal((4, 3), (report.Groups, report.NotJudgedReasons["not judged before the deadline"]));
    }

    [Fact]
    public async Task The_same_items_twice_change_nothing()
    {
        await StartAsync(1);
        var items = bot.Queue.On(QueueNames.AuditGroups);
        foreach (var item in items.Concat(items))
        {
            await bot.Get<AuditRunner>().AuditGroupAsync(item, 1, default);
        }

        await bot.Get<AuditRunner>().CloseIfDoneAsync(default);
        Assert.Single(bot.Store.Ledger, row => row.Kind == "audit");
        Assert.Equal(3, bot.Store.Violations.Count);
    }

    [Fact]
    public async Task A_group_that_cannot_be_read_completely_is_not_judged()
    {
        bot.Tenant.Add(Town.Group("mixed", ["hanako", "ichiro"], Town.Nested("external")));

        var report = (await NightAsync(1))!;

        Assert.Equal(3, report.NotJudged);
        Assert.All(report.Rows.Where(row => row.GroupId == "mixed"), row => Assert.Equal(Outcome.NotJudged, row.Outcome));
    }

    [Fact]
    public async Task The_audit_in_one_process_tells_the_same_people()
    {
        var report = await bot.Get<AuditRunner>().RunWholeAsync(null, default);
        await bot.DrainAsync();

        Assert.Equal((4, 3), (report.Groups, report.Violating));
        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task A_night_that_passes_while_the_new_bot_is_stopped_is_made_up_for()
    {
        await bot.Get<AuditRunner>().BeginAsync(default);
        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.Get<AuditRunner>().BeginAsync(default);

        Assert.True(await bot.Get<AuditRunner>().StartIfDueAsync(default));
        Assert.Equal(4, bot.Queue.On(QueueNames.AuditGroups).Count);
    }

    [Fact]
    public async Task The_bot_does_the_audit_that_a_command_beside_it_asked_for_as_soon_as_the_tenant_can_be_read()
    {
        const string Id = "2026-11-24T100000";
        await bot.Store.WriteDocumentAsync(AuditAsked.NameOf(Id), "", default);
        bot.Tenant.IsOutOfReach = true;
        await bot.Get<AuditRunner>().StartIfDueAsync(default);
        Assert.Null(await AuditAsked.FindProgressAsync(bot.Store, Id, default));

        bot.Tenant.IsOutOfReach = false;
        await bot.Get<AuditRunner>().StartIfDueAsync(default);
        Assert.Equal((0, 4), await AuditAsked.FindProgressAsync(bot.Store, Id, default) is { } progress ? (progress.Done, progress.Total) : default);
        Assert.DoesNotContain(AuditAsked.NameOf(Id), bot.Store.Documents);

        foreach (var item in bot.Queue.On(QueueNames.AuditGroups))
        {
            await bot.Get<AuditRunner>().AuditGroupAsync(item, 1, default);
        }

        await bot.Get<AuditRunner>().CloseIfDoneAsync(default);
        await bot.DrainAsync();
        Assert.Equal(3, (await AuditAsked.FindReportAsync(bot.Store, Id, default))!.Violating);
        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task Looking_without_sending_touches_nothing()
    {
        await bot.ReadDirectoryAsync();
        var rows = bot.Store.Ledger.Count;
        var report = AuditEvaluation.Evaluate(bot.Get<ComplianceBot.Enforcement.Directory.DirectoryService>().Current!, bot.Policy, Bot.Morning);

        Assert.Equal((4, 3), (report.Groups, report.Violating));
        Assert.Equal((rows, 0, 0), (bot.Store.Ledger.Count, bot.Store.Violations.Count, bot.Store.Outbox.Count));
    }
}
