using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Enforcement.Tests.Policies;
using ComplianceBot.Rules;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>What happens by the clock alone.</summary>
public sealed class SweepTests : IDisposable
{
    private readonly PolicyFolder folder = new PolicyFolder().With("policy.json", PolicyFolder.Smallest);
    private readonly Bot bot = new(TestPolicy.With(new WordRule(Toy.Descriptor("SEC-91", Severity.S1), "番号"), new WordRule(Toy.Descriptor("SEC-92", Severity.S2, Audience.Person), "内緒")));
    private readonly PolicyWatch watch;

    public SweepTests()
    {
        var source = PolicySource.Open(folder.Path, out _, PolicyFolder.Toys)!;
        watch = new PolicyWatch(source, bot.Policy, bot.Get<PlanContexts>(), bot.Store, bot.Get<OutboxWaker>(), NullLogger<PolicyWatch>.Instance);
        bot.Tenant.Settle();
    }

    public void Dispose()
    {
        bot.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task An_untouched_policy_file_changes_nothing()
    {
        var before = bot.Policy.Now;
        await watch.CheckAsync(default);

        Assert.Same(before, bot.Policy.Now);
        Assert.Empty(bot.Store.Ledger);
    }

    [Fact]
    public async Task A_changed_policy_file_is_taken_and_written_down()
    {
        folder.With("policy.json", """{ "administrators": { "users": ["admin"] }, "mode": "shadow" }""");
        await watch.CheckAsync(default);

        Assert.Equal(Stage.Shadow, bot.Policy.Now.Policy.Mode);
        Assert.Equal($"in force: {bot.Policy.Now.Policy.Version}", Assert.Single(bot.Store.Ledger, row => row.Kind == "policy").Detail);
    }

    [Fact]
    public async Task A_refused_one_leaves_the_last_in_force_and_is_told_at_once_at_any_hour_once()
    {
        bot.SetClock(Bot.Evening);
        var before = bot.Policy.Now;
        folder.With("policy.json", """{ "administrators": { "users": ["admin"] }, "moed": "shadow" }""");
        await watch.CheckAsync(default);
        await watch.CheckAsync(default);
        await bot.DrainAsync();

        Assert.Same(before, bot.Policy.Now);
        var alert = Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel));
        Assert.InRange(alert.Text.Length, 40, 120);
        Assert.Contains("moed", alert.Text, StringComparison.Ordinal);
        Assert.EndsWith("（運用）", alert.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_the_disk_would_not_take_is_told_when_it_does()
    {
        folder.With("policy.json", "{");
        bot.Store.Refuses = new IOException("disk full");
        await Assert.ThrowsAsync<IOException>(() => watch.CheckAsync(default));

        bot.Store.Refuses = null;
        await watch.CheckAsync(default);
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel));
    }

    [Fact]
    public async Task The_morning_digest_counts_what_was_not_worth_an_alert_once_a_working_day()
    {
        await SweepAsync(Bot.Morning);
        await bot.PostAsync("hanako", "room", "番号");
        await bot.PostAsync("ichiro", "room", "番号");
        await bot.PostAsync("hanako", "room", "内緒");
        await SweepAsync(Bot.Morning.AddDays(1).AddHours(-2));
        Assert.Empty(bot.Messenger.To(TestPolicy.AdministratorsChannel));

        await SweepAsync(Bot.Morning.AddDays(1).AddMinutes(-90));
        await SweepAsync(Bot.Morning.AddDays(1));
        await SweepAsync(Bot.Morning.AddDays(2));

        Assert.Equal(
            "前回からの記録のまとめです。緊急のものは個別にお知らせ済みです。（p.2-01）\n・おもちゃSEC-91：2件（p.2-01）\n・未解決の件数：p.2-01 3件",
            Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text);
    }

    [Fact]
    public async Task The_digest_tells_of_tickets_and_of_what_could_not_be_judged()
    {
        using var grave = new Bot(TestPolicy.With(new WordRule(Toy.Descriptor("SEC-91", Severity.S3), "番号"), new BrokenRule(Toy.Descriptor("SEC-99", Severity.S1))));
        await grave.Sweep<MorningDigest>();
        grave.SetClock(Bot.Morning.AddHours(2));
        await grave.PostAsync("hanako", "room", "番号");
        await grave.PostAsync("hanako", "room", "何か");
        grave.SetClock(Bot.Morning.AddDays(1));
        await grave.Sweep<MorningDigest>();

        var digest = Assert.Single(grave.Store.Outbox.Values, message => message.Kind == "digest").Content.Text;
        Assert.Contains("対応待ちの重大な件：1件（新しい件 1、期限超過 0）", digest, StringComparison.Ordinal);
        Assert.Contains("判定できなかったもの：2件、免除：0件", digest, StringComparison.Ordinal);

        // Nothing new on the days after; on the eighth the ticket is overdue.
        grave.SetClock(Bot.Morning.AddDays(2));
        await grave.Sweep<MorningDigest>();
        grave.SetClock(Bot.Morning.AddDays(8));
        await grave.Sweep<MorningDigest>();
        Assert.Contains("期限超過 1", Assert.Single(grave.Store.Outbox.Values, message => message.Kind == "digest" && message.Content.Text != digest).Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_nobody_answered_is_closed_after_a_month()
    {
        await SweepAsync(Bot.Morning);
        await bot.PostAsync("hanako", "room", "番号");
        await SweepAsync(Bot.Morning.AddDays(30));
        Assert.Equal(ViolationState.Open, Assert.Single(bot.Store.Violations.Values).State);

        await SweepAsync(Bot.Morning.AddDays(34));
        Assert.Equal((ViolationState.Resolved, "unanswered"), (bot.Store.Violations.Values.Single().State, bot.Store.Violations.Values.Single().Resolution));
    }

    [Fact]
    public async Task A_start_while_the_tenant_was_out_of_reach_is_made_good_and_one_broken_part_stops_no_other()
    {
        var directory = bot.Get<ComplianceBot.Enforcement.Directory.DirectoryService>();
        var tick = new MinuteTick(watch, [bot.Get<DueRunner>(), bot.Get<MorningDigest>()], bot.Get<OutboxDrainer>(), directory, NullLogger<MinuteTick>.Instance);
        bot.Tenant.IsOutOfReach = true;
        await tick.RunAsync(default);

        // A tick does not wait for the reading that it starts: each is waited for here, before the world changes under it.
        await Assert.ThrowsAsync<TenantUnavailableException>(bot.ReadDirectoryAsync);
        await bot.PostAsync("hanako", "room", "番号");

        bot.Tenant.IsOutOfReach = false;
        bot.Store.Refuses = new IOException("disk full");
        await tick.RunAsync(default);
        await Assert.ThrowsAsync<IOException>(bot.ReadDirectoryAsync);
        Assert.NotNull(directory.Current);
        bot.Store.Refuses = null;

        Assert.Single(bot.Messenger.To("hanako"));
        await bot.ReadDirectoryAsync();
    }

    [Fact]
    public async Task Work_that_fails_for_a_day_is_given_up_written_down_and_told()
    {
        var broken = new BrokenWork();
        var runner = new DueRunner([broken], bot.Get<PlanContexts>(), bot.Store, bot.Clock, NullLogger<DueRunner>.Instance);
        await bot.Store.CommitAsync(new StateQuery(), _ => new Plan { Due = [new DueItem("broken-1", broken.Kind, "", Bot.Morning)] }, default);
        await runner.RunDueAsync(default);
        bot.SetClock(Bot.Morning.AddHours(23));
        await runner.RunDueAsync(default);
        Assert.Single(bot.Store.Due);

        bot.SetClock(Bot.Morning.AddHours(25));
        await runner.RunDueAsync(default);
        await bot.DrainAsync();

        Assert.Equal(3, broken.Tries);
        Assert.Empty(bot.Store.Due);
        Assert.Equal("toy-work failed for a day: InvalidOperationException", Assert.Single(bot.Store.Ledger, row => row.Kind == "not-judged").Detail);
        Assert.Contains("「判定できず」と記録して打ち切りました", Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text, StringComparison.Ordinal);
    }

    private sealed class BrokenWork : IDueWork
    {
        public int Tries { get; private set; }

        public string Kind => "toy-work";

        public Task<Plan?> RunAsync(DueItem item, PlanContext context, CancellationToken cancel)
        {
            Tries++;
            throw new InvalidOperationException("broken");
        }
    }

    private async Task SweepAsync(DateTimeOffset at)
    {
        bot.SetClock(at);
        await bot.Get<MorningDigest>().SendIfDueAsync(default);
        await bot.DrainAsync();
    }
}
