using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>The nightly audit, from 02:00 to the one message that each master reads.</summary>
public sealed partial class AuditStories : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With(
        new GroupTest(Toy.Descriptor("GRP-91a", Severity.S2, Audience.Channel | Audience.Administrators), group => group.People.Any(person => person.IsManager) ? null : new Finding("管理職がいません。")),
        new GroupTest(Toy.Descriptor("GRP-92", Severity.S1, Audience.Masters), group => group.Masters.Count < 2 ? new Finding("マスターが一人です。") : null),
        new GroupTest(Toy.Descriptor("GRP-93", Severity.S3, Audience.Masters | Audience.Administrators), group => group.IsPublic ? null : new Finding("非公開です。"))));

    public AuditStories()
    {
        bot.Tenant.Settle();
        bot.Tenant.Add(Town.Group("fine", ["hanako", "ichiro"], Town.User("kacho")));
        bot.Tenant.Add(Town.Group("lonely", ["hanako"], Town.User("kacho")));
        bot.Tenant.Add(Town.Group("headless", ["hanako", "ichiro"], Town.User("hanako")));
        bot.Tenant.Add(Town.Group("secret", ["hanako", "ichiro"], Town.User("kacho")) with { IsPublic = false });
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_bot_that_was_just_set_up_begins_with_the_next_night_and_audits_once_a_day()
    {
        var runner = bot.Get<AuditRunner>();
        Assert.False(await runner.StartIfDueAsync(default));
        bot.SetClock(Bot.Morning.Date.AddDays(1).AddHours(2).AddMinutes(-1).AtTokyo());
        Assert.False(await runner.StartIfDueAsync(default));
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await runner.StartIfDueAsync(default));
        Assert.False(await runner.StartIfDueAsync(default));

        Assert.Equal(4, bot.Queue.On(QueueNames.AuditGroups).Count);
    }

    [Fact]
    public async Task A_night_that_was_slept_through_is_made_good_in_the_morning()
    {
        await bot.Get<AuditRunner>().StartIfDueAsync(default);
        bot.SetClock(Bot.Morning.AddDays(3));

        Assert.True(await bot.Get<AuditRunner>().StartIfDueAsync(default));
        Assert.False(await bot.Get<AuditRunner>().StartIfDueAsync(default));
    }

    [Fact]
    public async Task While_the_tenant_is_out_of_reach_the_audit_waits()
    {
        await bot.Get<AuditRunner>().StartIfDueAsync(default);
        bot.SetClock(Bot.Morning.AddDays(1));
        bot.Tenant.IsOutOfReach = true;
        Assert.False(await bot.Get<AuditRunner>().StartIfDueAsync(default));

        bot.Tenant.IsOutOfReach = false;
        Assert.True(await bot.Get<AuditRunner>().StartIfDueAsync(default));
    }

    [Fact]
    public async Task Each_master_gets_one_message_with_all_his_groups_when_the_office_opens()
    {
        await NightAsync(1);
        Assert.Empty(bot.Messenger.Sent);

        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.DrainAsync();

        var text = Assert.Single(bot.Messenger.To("hanako")).Text;
        Assert.Equal(
            "管理されているグループについて、次の点のご確認をお願いします。（p.2-01）\n・グループsecret：おもちゃGRP-93（p.2-01）\n・グループheadless：おもちゃGRP-91a（p.2-01）\n・グループlonely：おもちゃGRP-92（p.2-01）",
            text);
        Assert.Single(bot.Messenger.To("ichiro"));
        Assert.Equal("グループの点検で、ご確認いただきたい点がありました。（p.2-01）\n・グループsecret：おもちゃGRP-93（p.2-01）", Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text);
        Assert.Equal(3, PressedButton.Read("hanako", default, bot.Messenger.To("hanako")[0].Content.QuickReplies[0].Data).ViolationIds.Count);
    }

    [Fact]
    public async Task The_report_counts_and_names_what_was_found()
    {
        var report = (await NightAsync(1))!;

        Assert.Equal((4, 9, 3, 0, 0), (report.Groups, report.Compliant, report.Violating, report.Waived, report.NotJudged));
        Assert.Equal(["headless toy-grp-91a", "lonely toy-grp-92", "secret toy-grp-93"], report.Rows.Select(row => $"{row.GroupId} {row.Rule}"));
        Assert.Equal("groups 4, compliant 9, violating 3, waived 0, not judged 0", Assert.Single(bot.Store.Ledger, row => row.Kind == "audit").Detail);
        Assert.DoesNotContain(bot.Store.Documents, name => name.StartsWith("audit-open/", StringComparison.Ordinal) || name.StartsWith("audit-result/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Told_once_reminded_on_the_third_and_seventh_day_raised_after_a_week_and_closed_when_it_passes()
    {
        bot.Tenant.Groups.Remove("lonely");
        bot.Tenant.Groups.Remove("secret");
        var told = new List<int>();
        for (var night = 1; night <= 10; night++)
        {
            var before = bot.Messenger.To("hanako").Count;
            await NightAsync(night);
            bot.SetClock(Bot.Morning.AddDays(night));
            await bot.DrainAsync();
            told.AddRange(bot.Messenger.To("hanako").Count > before ? [night] : []);
        }

        // The third day is a Saturday: what was planned for it is read on Monday, the sixth.
        Assert.Equal([1, 6, 8], told);
        var violation = Assert.Single(bot.Store.Violations.Values);
        Assert.Equal((Severity.S3, 2, ViolationState.Open), (violation.Severity, violation.Reminders, violation.State));
        Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel));
        Assert.NotNull(violation.Ticket);

        bot.Tenant.Add(Town.Group("headless", ["hanako", "ichiro"], Town.User("kacho")));
        await NightAsync(11);
        Assert.Equal((ViolationState.Resolved, "passed"), (bot.Store.Violations[violation.Id].State, bot.Store.Violations[violation.Id].Resolution));
    }

    [Fact]
    public async Task A_master_who_says_that_it_is_wrong_is_left_in_peace()
    {
        bot.Tenant.Groups.Remove("secret");
        await NightAsync(1);
        bot.SetClock(Bot.Morning.AddDays(1));
        foreach (var id in bot.Store.Violations.Keys.ToArray())
        {
            await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "hanako", $"answer:wrong:{id}"));
        }

        for (var night = 2; night <= 6; night++)
        {
            await NightAsync(night);
        }

        Assert.DoesNotContain(bot.Store.Outbox.Values, message => message.Kind == "note" && message.CreatedAt > Bot.Morning.AddDays(2));
    }

    private async Task StartAsync(int night)
    {
        await bot.Get<AuditRunner>().StartIfDueAsync(default);
        bot.SetClock(Bot.Morning.AddDays(night).AddHours(-8));
        Assert.True(await bot.Get<AuditRunner>().StartIfDueAsync(default));
    }

    private async Task<AuditReport?> NightAsync(int night)
    {
        var earlier = bot.Queue.On(QueueNames.AuditGroups).Count;
        var reports = bot.Store.Documents.Count(name => name.StartsWith("audit-report/", StringComparison.Ordinal));
        await StartAsync(night);
        foreach (var item in bot.Queue.On(QueueNames.AuditGroups).Skip(earlier))
        {
            await bot.Get<AuditRunner>().AuditGroupAsync(item, 1, default);
        }

        await bot.Get<AuditRunner>().CloseIfDoneAsync(default);
        Assert.Equal(reports + 1, bot.Store.Documents.Count(name => name.StartsWith("audit-report/", StringComparison.Ordinal)));
        return await LastReportAsync();
    }

    private async Task<AuditReport?> LastReportAsync()
    {
        var name = bot.Store.Documents.Last(name => name.StartsWith("audit-report/", StringComparison.Ordinal));
        return System.Text.Json.JsonSerializer.Deserialize((await bot.Store.ReadDocumentAsync(name, default))!, AuditJson.Default.AuditReport);
    }
}

file static class Tokyo
{
    public static DateTimeOffset AtTokyo(this DateTime local) => new(local, TimeSpan.FromHours(9));
}
