using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>Audits that are closed twice, and what late items leave behind.</summary>
public sealed class AuditLeftoverStories : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With(
        new GroupTest(Toy.Descriptor("GRP-92", Severity.S1, Audience.Masters), group => group.Masters.Count < 2 ? new Finding("マスターが一人です。") : null)));

    public AuditLeftoverStories()
    {
        bot.Tenant.Settle();
        bot.Tenant.Add(Town.Group("fine", ["hanako", "ichiro"], Town.User("kacho")));
        bot.Tenant.Add(Town.Group("lonely", ["hanako"], Town.User("kacho")));
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_report_is_not_replaced_by_one_that_was_made_while_its_results_went()
    {
        await bot.Get<AuditRunner>().StartAsync("2026-11-25", default);
        await AuditAllAsync(0);
        var report = await ReportAsync();
        Assert.NotNull(report);

        // Another instance was about to close it too: its audit is open still, of the results one is left.
        await bot.Store.WriteDocumentAsync("audit-open/2026-11-25", Open("2026-11-25"), default);
        await bot.Store.WriteDocumentAsync("audit-result/2026-11-25/fine", """{"groupId":"fine","groupName":"fine","compliant":1,"rows":[]}""", default);
        Assert.Null(await bot.Get<AuditCloser>().CloseAsync("2026-11-25", default));

        Assert.Equal(report, await ReportAsync());
        Assert.Empty(Leftovers());
    }

    [Fact]
    public async Task What_an_item_that_came_twice_puts_down_for_a_closed_audit_goes_with_the_next_one()
    {
        await bot.Get<AuditRunner>().StartAsync("2026-11-25", default);
        await AuditAllAsync(0);
        await bot.Get<AuditRunner>().AuditGroupAsync(bot.Queue.On(QueueNames.AuditGroups)[0], 2, default);
        Assert.Single(Leftovers());

        await bot.Get<AuditRunner>().StartAsync("2026-11-26", default);
        await AuditAllAsync(2);

        Assert.Empty(Leftovers());
    }

    [Fact]
    public async Task The_results_of_an_audit_that_runs_beside_it_stay()
    {
        await bot.Store.WriteDocumentAsync("audit-open/2026-11-24T120000", Open("2026-11-24T120000"), default);
        await bot.Store.WriteDocumentAsync("audit-result/2026-11-24T120000/fine", """{"groupId":"fine","groupName":"fine","compliant":1,"rows":[]}""", default);
        await bot.Get<AuditRunner>().StartAsync("2026-11-25", default);
        await AuditAllAsync(0);

        Assert.Equal(["audit-open/2026-11-24T120000", "audit-result/2026-11-24T120000/fine"], Leftovers());
    }

    private static string Open(string id) =>
        $$"""{"id":"{{id}}","startedAt":"2026-11-24T03:00:00+00:00","deadline":"2026-11-24T04:00:00+00:00","groups":["fine","lonely"],"isQueued":true}""";

    private async Task AuditAllAsync(int from)
    {
        foreach (var item in bot.Queue.On(QueueNames.AuditGroups).Skip(from).Take(2))
        {
            await bot.Get<AuditRunner>().AuditGroupAsync(item, 1, default);
        }
    }

    private Task<string?> ReportAsync() => bot.Store.ReadDocumentAsync("audit-report/2026-11-25", default);

    private IEnumerable<string> Leftovers() => bot.Store.Documents.Where(name => name.StartsWith("audit-open/", StringComparison.Ordinal) || name.StartsWith("audit-result/", StringComparison.Ordinal));
}
