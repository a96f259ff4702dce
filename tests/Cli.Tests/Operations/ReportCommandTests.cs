using System.Diagnostics;
using ComplianceBot.Cli.Operations;
using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Cli.Tests.Operations;

/// <summary>A month from the command line.</summary>
[Collection(OneConsole.Name)]
public sealed class ReportCommandTests : IAsyncDisposable
{
    private readonly Ledgers ledgers = new();

    public ValueTask DisposeAsync() => ledgers.DisposeAsync();

    [Fact]
    public async Task A_month_is_a_page_a_chart_and_a_table()
    {
        await ledgers.WriteAsync([.. Enumerable.Range(0, 1500).Select(_ => new LedgerEntry(Ledgers.Noon, "verdict") { Article = "p.7-01", PersonId = "user-1" })]);
        var folder = Path.Combine(ledgers.Path, "reports");

        Assert.Equal(Exit.Done, await RunAsync("--month", "2026-11", "--out", folder));

        Assert.Equal("条項,今月の件数,前月の件数,回答,うち違います,免除\r\np.7-01,1500,0,0,0,0\r\n", (await File.ReadAllTextAsync(Path.Combine(folder, "report-2026-11.csv"))).TrimStart('\uFEFF'));
        Assert.Contains("2026年11月", await File.ReadAllTextAsync(Path.Combine(folder, "report-2026-11.svg")), StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "report-2026-11.html"));
        Assert.Contains("1,500件", page, StringComparison.Ordinal);
        Assert.DoesNotContain("user-1", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("november")]
    public async Task What_is_no_month_is_said_so(string month)
    {
        await ledgers.WriteAsync(new LedgerEntry(Ledgers.Noon, "judged"));

        Assert.Equal(Exit.WrongUse, await RunAsync("--month", month, "--out", ledgers.Path));
    }

    [Fact]
    public async Task A_machine_that_is_set_to_another_calendar_writes_the_same_year()
    {
        await ledgers.WriteAsync(new LedgerEntry(Ledgers.Noon, "judged"));
        var folder = Path.Combine(ledgers.Path, "reports");
        string[] command = [Path.Combine(AppContext.BaseDirectory, "ComplianceBot.Cli.dll"), "report", "monthly", "--month", "2026-11", "--out", folder, "--storage", ledgers.Path];
        var start = new ProcessStartInfo("dotnet", command) { Environment = { ["LC_ALL"] = "th_TH.UTF-8" }, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        var written = await process.StandardOutput.ReadToEndAsync(patience.Token);

        Assert.Contains("report-2026-11.csv", written, StringComparison.Ordinal);
        Assert.Equal(["report-2026-11.csv", "report-2026-11.html", "report-2026-11.svg"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private Task<int> RunAsync(params string[] args) =>
        Exit.FromAsync(new System.CommandLine.RootCommand { ReportCommand.Create() }.Parse(["report", "monthly", .. args, "--storage", ledgers.Path]));
}
