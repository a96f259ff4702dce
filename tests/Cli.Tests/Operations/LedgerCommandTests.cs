using System.Text;
using System.Text.RegularExpressions;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Records;

namespace ComplianceBot.Cli.Tests.Operations;

/// <summary>The ledger as auditors meet it: on the command line.</summary>
[Collection(OneConsole.Name)]
public sealed partial class LedgerCommandTests : IAsyncDisposable
{
    private readonly Ledgers ledgers = new();

    public ValueTask DisposeAsync() => ledgers.DisposeAsync();

    [Theory]
    [InlineData("UPDATE ledger SET detail = 'x' WHERE sequence = 2", "row 2 does not follow")]
    [InlineData("DELETE FROM ledger WHERE sequence = 2", "row 3 does not follow from row 1")]
    [InlineData("UPDATE ledger SET sequence = -2 WHERE sequence = 2; UPDATE ledger SET sequence = 2 WHERE sequence = 3; UPDATE ledger SET sequence = 3 WHERE sequence = -2", "row 2 does not follow")]
    [InlineData("DELETE FROM ledger WHERE sequence > 3; UPDATE ledger_head SET sequence = 3, hash = (SELECT hash FROM ledger WHERE sequence = 3)", "tail was cut off: it had row 4")]
    public async Task Whatever_was_done_to_the_ledger_is_found_and_named(string tampering, string expected)
    {
        await ledgers.WriteAsync([.. Enumerable.Range(0, 4).Select(number => new LedgerEntry(Ledgers.Noon, "judged") { Detail = $"{number}" })]);
        await ledgers.AnchorAsync();
        var (code, text) = await ledgers.RunAsync("verify", "--anchors");
        Assert.Equal(Exit.Done, code);
        Assert.Contains("4 rows and 1 anchors", text, StringComparison.Ordinal);

        ledgers.Tamper(tampering);

        (code, text) = await ledgers.RunAsync("verify", "--anchors");
        Assert.Equal(Exit.Findings, code);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_or_the_named_anchors_nothing_is_called_forged()
    {
        await ledgers.WriteAsync(new LedgerEntry(Ledgers.Noon, "judged"));
        Assert.Equal(Exit.WrongUse, (await ledgers.RunAsync("verify", "--anchors")).Code);

        File.Delete(Path.Combine(ledgers.Path, "evidence.key"));
        Assert.Equal(Exit.WrongUse, (await ledgers.RunAsync("verify")).Code);
        Assert.False(File.Exists(Path.Combine(ledgers.Path, "evidence.key")));
    }

    [Fact]
    public async Task An_export_answers_when_who_and_what_and_holds_no_formula()
    {
        await ledgers.WriteAsync(
            new LedgerEntry(Ledgers.Noon, "verdict") { EventAt = Ledgers.Noon.AddHours(-1), PersonId = "user-1", ChannelId = "c-1", RuleId = "SEC-01a", Rule = "my-number-in-message", Detail = "=HYPERLINK(\"x\")" },
            new LedgerEntry(Ledgers.Noon, "verdict") { PersonId = "user-2", RuleId = "CMP-02a", Detail = "一つ, 二つ" },
            new LedgerEntry(Ledgers.Noon.AddDays(1), "judged") { PersonId = "user-1" });

        var lines = await ExportAsync("--person", "user-1", "--to", "2026-11-24");
        Assert.StartsWith("連番,記録日時,事象日時,種類,氏名,利用者ID", lines[0], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("1,2026-11-24 12:00:00.000,2026-11-24 11:00:00.000,違反（verdict）,,user-1,c-1,,,SEC-01a,my-number-in-message", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", lines[1], StringComparison.Ordinal);

        Assert.Equal(2, (await ExportAsync("--rule", "CMP-02a")).Length);
        Assert.Equal(2, (await ExportAsync("--rule", "my-number-in-message")).Length);
        Assert.Equal(2, (await ExportAsync("--rule", "cmp-02A")).Length);
        Assert.Single(await ExportAsync("--rule", "SEC-99"));
        Assert.Equal(Exit.WrongUse, (await ledgers.RunAsync("export", "--from", "yesterday")).Code);
        Assert.Equal(2, (await ExportAsync("--from", "2026-11-25")).Length);
        Assert.Equal(4, (await ExportAsync()).Length);
        Assert.Single(await ExportAsync("--group", "none"));
        Assert.Equal(Exit.WrongUse, (await ledgers.RunAsync("export", "--from", "2026-11-25", "--to", "2026-11-24")).Code);
    }

    [Fact]
    public async Task Days_and_hours_are_those_of_the_policy()
    {
        await ledgers.WriteAsync(new LedgerEntry(Ledgers.Noon.AddHours(-5), "judged"), new LedgerEntry(Ledgers.Noon, "judged") { Detail = "\nanything" });
        var policy = Path.Combine(ledgers.Path, "policy.json");
        await File.WriteAllTextAsync(policy, """{ "timeZone": "Europe/London", "administrators": { "users": ["user-1"] } }""");

        // 07:00 and 12:00 in Japan are 22:00 of the day before and 03:00 in London.
        Assert.Equal(3, (await ExportAsync("--from", "2026-11-24")).Length);
        var line = (await ExportAsync("--from", "2026-11-24", "--policy", policy))[1];
        Assert.StartsWith("2,2026-11-24 03:00:00.000,", line, StringComparison.Ordinal);
        Assert.Contains("\"'\nanything\"", line, StringComparison.Ordinal);
        await File.WriteAllTextAsync(policy, "{ ");
        Assert.Equal(Exit.WrongUse, (await ledgers.RunAsync("export", "--policy", policy)).Code);
    }

    [Fact]
    public async Task One_matter_is_written_on_one_sheet()
    {
        var violation = new Violation("K7QMX2A9BD", "k") { Rule = "my-number-in-message", Article = "p.2-01", Severity = ComplianceBot.Rules.Severity.S4, PersonId = "user-1", OpenedAt = Ledgers.Noon, Ticket = new Ticket(new DateOnly(2026, 11, 27)) { Readers = 9 } };
        await ledgers.WriteAsync(violation, new LedgerEntry(Ledgers.Noon, "verdict") { GroupId = "group-1", ViolationId = violation.Id, RuleId = "SEC-01a", Severity = "S4", Evidence = """[{"type":"MY_NUMBER","start":0,"end":12,"confidence":"High","masked":"個人番号 48*****"}]""" });
        var file = Path.Combine(ledgers.Path, "sheet.md");

        Assert.Equal(Exit.Done, (await ledgers.RunAsync("incident", "k7qmx2a9bd", "--out", file)).Code);
        var sheet = await File.ReadAllTextAsync(file);
        Assert.Contains("個人番号（マイナンバー）の投稿（p.2-01）：個人番号 48*****", sheet, StringComparison.Ordinal);
        Assert.Contains("メンバー 9人まで", sheet, StringComparison.Ordinal);

        Assert.Equal(Exit.WrongUse, (await ledgers.RunAsync("incident", "NONE000000")).Code);
        Assert.Equal(Exit.WrongUse, (await ledgers.RunAsync("incident", "K7QMX2A9BD", "--out", ledgers.Path)).Code);
    }

    [Fact]
    public void Every_kind_of_row_has_its_words()
    {
        var kinds = Directory.EnumerateFiles(Path.Combine(Root(), "src", "Enforcement"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Kind().Matches(File.ReadAllText(file))).Select(match => match.Groups["kind"].Value).Distinct().ToArray();

        Assert.True(kinds.Length > 25, $"{kinds.Length} kinds were found.");
        Assert.All(kinds, kind => Assert.NotEqual(kind, LedgerKinds.Title(kind)));
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "records.md"));
        Assert.All(kinds, kind => Assert.Contains($"`{kind}`", page, StringComparison.Ordinal));
    }

    [GeneratedRegex("(?:plan\\.Row\\(|new LedgerEntry\\([^\"]*, |Row\\(context, call, )\"(?<kind>[a-z-]+)\"", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Kind();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LineWorksComplianceBot.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private async Task<string[]> ExportAsync(params string[] filters)
    {
        var file = Path.Combine(ledgers.Path, "out.csv");
        var (code, _) = await ledgers.RunAsync(["export", "--csv", "--out", file, .. filters]);
        Assert.Equal(Exit.Done, code);
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
