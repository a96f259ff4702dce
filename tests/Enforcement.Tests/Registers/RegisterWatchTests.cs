using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Registers;
using ComplianceBot.Enforcement.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceBot.Enforcement.Tests.Registers;

/// <summary>A register that changes while the bot runs.</summary>
public sealed class RegisterWatchTests : IDisposable
{
    private const string Header = "職員番号,区分,日付\n";

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("registers-");
    private readonly Bot bot;

    public RegisterWatchTests() => bot = new Bot(WithHr());

    public void Dispose()
    {
        bot.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_refused_file_leaves_the_last_one_in_force_and_is_told_once()
    {
        await WriteAsync(Header + "0001,退職,2027-03-31\n");
        await WriteAsync(Header + "0001,退職,2027-03-31\n0002,退職,いつか\n");
        await CheckAsync();

        Assert.Equal("0001", Assert.Single(Now.Hr!).Key);
        var alert = Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text;
        Assert.Contains("hr.csv 3行目 日付", alert, StringComparison.Ordinal);
        Assert.EndsWith("（運用）", alert, StringComparison.Ordinal);
        Assert.DoesNotContain("いつか", alert, StringComparison.Ordinal);
        Assert.Equal(2, bot.Store.Ledger.Count(row => row.Kind == "register"));
    }

    [Fact]
    public async Task A_file_that_was_put_right_is_taken()
    {
        await WriteAsync(Header + "0002,退職,いつか\n");
        await WriteAsync(Header + "0002,退職,2027-03-31\n0003,退職,2027-03-31\n");

        Assert.Equal(2, Now.Hr!.Count);
    }

    [Fact]
    public async Task The_last_good_import_outlives_a_restart()
    {
        await WriteAsync(Header + "0001,退職,2027-03-31\n");
        await File.WriteAllTextAsync(FilePath, "壊れた");
        var memory = new CurrentRegisters();
        var again = new RegisterWatch(memory, bot.Get<PlanContexts>(), bot.Store, bot.Get<OutboxWaker>(), NullLogger<RegisterWatch>.Instance);

        await again.CheckAsync(default);

        Assert.Equal("0001", Assert.Single(memory.Now.Data.Hr!).Key);
    }

    [Fact]
    public async Task A_register_that_the_policy_names_no_more_is_forgotten()
    {
        await WriteAsync(Header + "0001,退職,2027-03-31\n");
        bot.Policy.Replace(TestPolicy.With());
        await CheckAsync();

        Assert.Null(Now.Hr);
        Assert.DoesNotContain(bot.Store.Documents, name => name.StartsWith("register/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_earlier_run_kept_of_a_register_is_forgotten_where_the_policy_names_it_no_more()
    {
        await WriteAsync(Header + "0001,退職,2027-03-31\n");
        bot.Policy.Replace(TestPolicy.With());
        var again = new RegisterWatch(new CurrentRegisters(), bot.Get<PlanContexts>(), bot.Store, bot.Get<OutboxWaker>(), NullLogger<RegisterWatch>.Instance);

        await again.CheckAsync(default);

        Assert.DoesNotContain(bot.Store.Documents, name => name.StartsWith("register/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_personnel_list_gives_a_transfer_its_day()
    {
        bot.Tenant.Settle();
        bot.Tenant.Add(bot.Tenant.Users["hanako"] with { EmployeeNumber = "0001" });
        await WriteAsync(Header + "0001,異動,2026-11-20\n");
        await bot.ReadDirectoryAsync();
        bot.Tenant.Add(bot.Tenant.Users["hanako"] with { Seats = [new TenantSeat(Town.Tax, null, null, IsHead: false, IsPrimary: true)] });
        await bot.ReadDirectoryAsync();

        var transfer = Assert.Single(bot.Get<DirectoryService>().Current!.Data.Transfers);
        Assert.Equal((new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 24)), (transfer.On, transfer.SeenOn));
    }

    private string FilePath => Path.Combine(folder.FullName, "hr.csv");

    private RegisterData Now => bot.Get<CurrentRegisters>().Now.Data;

    private Policy WithHr() => TestPolicy.With() with
    {
        Registers = new RegisterPolicy(new Dictionary<RegisterKind, RegisterPath> { [RegisterKind.Hr] = new("hr.csv", FilePath) }),
    };

    private async Task WriteAsync(string text)
    {
        await File.WriteAllTextAsync(FilePath, text);
        await CheckAsync();
    }

    private async Task CheckAsync()
    {
        await bot.Get<RegisterWatch>().CheckAsync(default);
        await bot.DrainAsync();
    }
}
