using System.Globalization;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Enforcement.Transfers;
using ComplianceBot.Rules;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceBot.Enforcement.Tests.Transfers;

/// <summary>
/// 2027-04-01: of twenty departments with ten people and twenty groups each, five people move on, a hundred in all. The first
/// two people of a department are masters of its groups; one person is the third master of the groups of two departments.
/// </summary>
public sealed class SpringCampaignTests : IDisposable
{
    private const int Departments = 20;
    private const int PeopleEach = 10;
    private const int GroupsEach = 20;
    private const int MovesEach = 5;

    private static readonly DateTimeOffset April = new(2027, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));

    private readonly Bot bot;

    public SpringCampaignTests()
    {
        bot = new Bot(TestPolicy.With(new GroupTest(Toy.Descriptor("GRP-04a", Severity.S2, Audience.Masters | Audience.Administrators), Overdue)));
        for (var department = 0; department < Departments; department++)
        {
            Settle(department);
        }

        bot.Tenant.Add(Town.Group("city", ["p0-0"], [.. Enumerable.Range(0, Departments).Select(department => Town.Unit($"d{department}"))]));
        bot.Tenant.Add(Town.Group("mixed", ["p0-0"], Town.User("p0-9"), Town.User("p5-0"), Town.User("p6-0")));
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Each_master_gets_exactly_one_message_with_all_his_groups_and_the_exact_numbers()
    {
        await MoveAsync();
        await TellAsync();

        var told = bot.Messenger.Sent.Where(sent => sent.Recipient.Kind == RecipientKind.Person).ToArray();
        Assert.Equal((Departments * 2) + 1, told.Length);
        Assert.Equal(told.Length, told.Select(sent => sent.Recipient.Id).Distinct().Count());
        Assert.All(told.Where(sent => sent.Recipient.Id != "both"), sent => AssertSays(sent.Content.Text, MovesEach, GroupsEach));
        AssertSays(told.Single(sent => sent.Recipient.Id == "both").Content.Text, 2 * MovesEach, 1 + (2 * GroupsEach));
        Assert.All(told, sent => Assert.InRange(sent.Content.Text.Length, 1, 2000));
        Assert.Contains("people 100, groups 400, recipients 41", bot.Store.Ledger.Single(row => row.Kind == "transfers").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_hears_of_it_twice_whatever_happens_in_between()
    {
        await MoveAsync();
        await TellAsync();
        var sent = bot.Messenger.Sent.Count;

        await TellAsync();
        await bot.ReadDirectoryAsync();
        await TellAsync();
        bot.SetClock(April.AddDays(1).AddHours(9));
        await bot.ReadDirectoryAsync();
        await TellAsync();

        Assert.Equal(sent, bot.Messenger.Sent.Count);
    }

    [Fact]
    public async Task Two_weeks_later_what_was_left_is_found_and_a_master_may_put_it_off_once()
    {
        await MoveAsync();
        await TellAsync();
        var note = bot.Messenger.Sent.Single(sent => sent.Recipient.Id == "p3-0");
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "p3-0", note.Content.QuickReplies.Single().Data));
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "p3-0", note.Content.QuickReplies.Single().Data));
        await bot.DrainAsync();
        var answers = bot.Messenger.Sent.Where(sent => sent.Recipient.Id == "p3-0").Select(sent => sent.Content.Text).ToArray();

        Assert.Equal(0, await OverdueOnAsync(14));
        Assert.Equal(400 - GroupsEach, await OverdueOnAsync(15));
        Assert.Equal(400, await OverdueOnAsync(29));
        Assert.Equal(3, answers.Length);
        Assert.Contains("20グループを記録", answers[1], StringComparison.Ordinal);
        Assert.Contains("一度だけ", answers[2], StringComparison.Ordinal);
        Assert.Equal(GroupsEach, bot.Store.Ledger.Count(row => row.Kind == "handover" && row.PersonId == "p3-0"));
    }

    [Fact]
    public async Task Before_the_opening_nobody_is_told()
    {
        await MoveAsync(until: April.AddHours(8).AddMinutes(29));
        await TellAsync();

        Assert.Empty(bot.Messenger.Sent);
    }

    [Fact]
    public async Task Transfers_outlive_a_restart()
    {
        await MoveAsync();
        await bot.Get<DirectoryService>().HandOverAsync(["g1-0"], new DateOnly(2027, 4, 1), default);
        using var later = new DirectoryService(bot.Tenant, bot.Store, bot.Policy, bot.Clock, NullLogger<DirectoryService>.Instance);
        await later.LoadAsync(default);

        Assert.Equal(Departments * MovesEach, later.Current!.Data.Transfers.Count);
        Assert.Equal(MovesEach, later.Current.FindGroup("g0-0")!.Transfers.Count);
        Assert.Equal(new DateOnly(2027, 4, 1), later.Current.FindGroup("g1-0")!.HandingOver);
    }

    private static void AssertSays(string text, int people, int groups)
    {
        Assert.StartsWith($"4月1日の異動に伴い、構成員の確認をお願いします。外れる可能性のある方は{people}名です。（p.7-04）\n", text, StringComparison.Ordinal);
        Assert.Equal(groups, text.Count(letter => letter == '\n'));
    }

    private void Settle(int department)
    {
        bot.Tenant.Add(new TenantOrgUnit($"d{department}", $"第{department}課", null, 2));
        for (var person = 0; person < PeopleEach; person++)
        {
            bot.Tenant.Add(Town.Officer($"p{department}-{person}", "佐藤", $"{department}の{person}", $"d{department}"));
        }

        string[] masters = [$"p{department}-0", $"p{department}-1", .. (department < 2 ? ["both"] : Array.Empty<string>())];
        bot.Tenant.Add(Town.Officer("both", "田中", "両方", "d0"));
        for (var group = 0; group < GroupsEach; group++)
        {
            bot.Tenant.Add(Town.Group($"g{department}-{group}", masters, [.. Enumerable.Range(0, PeopleEach).Select(person => Town.User($"p{department}-{person}"))]));
        }
    }

    // In the night before the first of April; one more moves on and keeps a seat where he was.
    private async Task MoveAsync(DateTimeOffset? until = null)
    {
        bot.SetClock(April.AddDays(-1));
        await bot.ReadDirectoryAsync();
        for (var department = 0; department < Departments; department++)
        {
            for (var person = PeopleEach - MovesEach; person < PeopleEach; person++)
            {
                Move($"p{department}-{person}", $"d{(department + 1) % Departments}");
            }

            var dual = bot.Tenant.Users[$"p{department}-2"];
            bot.Tenant.Add(dual with { Seats = [new TenantSeat($"d{(department + 1) % Departments}", null, null, false, true), new TenantSeat($"d{department}", null, null, false, false)] });
        }

        bot.SetClock(April.AddHours(2));
        await bot.ReadDirectoryAsync();
        bot.SetClock(until ?? April.AddHours(8).AddMinutes(31));
    }

    private void Move(string person, string unit) =>
        bot.Tenant.Add(bot.Tenant.Users[person] with { Seats = [new TenantSeat(unit, null, null, IsHead: false, IsPrimary: true)] });

    private async Task TellAsync()
    {
        await bot.Get<TransferNotice>().TellIfDueAsync(default);
        await bot.DrainAsync();
    }

    private async Task<int> OverdueOnAsync(int day)
    {
        bot.SetClock(April.AddDays(day).AddHours(2));
        await bot.ReadDirectoryAsync();
        var report = await bot.Get<AuditRunner>().RunWholeAsync(null, default);
        return report.Rows.Count(row => row.Outcome == Outcome.Violating);
    }

    // The shape of the shipped rule: two weeks, two more while handing over.
    private Finding? Overdue(Group group)
    {
        var today = DateOnly.FromDateTime(bot.Clock.GetUtcNow().ToOffset(April.Offset).DateTime);
        var overdue = TransferredMembers.In(group).Count(transfer => today > transfer.Since.AddDays(group.HandingOver >= transfer.Since ? 28 : 14));
        return overdue == 0 ? null : new Finding(string.Create(CultureInfo.InvariantCulture, $"{overdue}名"));
    }
}
