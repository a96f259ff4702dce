using System.CommandLine;
using System.Text;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Rules;
using ComplianceBot.Storage.Sqlite;

namespace ComplianceBot.Cli.Operations;

/// <summary>ledger incident: one matter on one sheet (p.3-06), as the bot tells it in the talk.</summary>
internal static class LedgerIncident
{
    public static Command Create()
    {
        var storage = StorageOption.Create();
        var number = new Argument<string>("number") { Description = "チケットの番号 / number of the ticket" };
        var output = new Option<string?>("--out") { Description = "書き出すファイル（Markdown。省略すると標準出力） / a Markdown file; standard output when absent" };
        var policy = OfficeOption.Create();
        var command = new Command("incident", "一件の経過（いつ・だれが・どんな情報・人数・対応） / when, who, what kind, how many could read it, what was done") { number, output, storage, policy };
        command.SetAction(async (parsed, cancel) =>
        {
            var reading = SqliteReading.At(StorageOption.PathOf(parsed, storage));
            var id = TicketNumber.Read(parsed.GetRequiredValue(number));
            var violation = reading.FindViolation(id) ?? throw new SettingsException($"There is no matter {id}. Its number stands in alerts, in チケット and in the column 番号 of ledger export");
            var names = LedgerNames.Of(await DirectoryArchive.LoadAsync(reading, cancel));
            var rows = await reading.LedgerOfAsync(id, cancel);
            var incident = Incident.Of(violation, rows, OfficeOption.Read(parsed, policy).Local, new IncidentNames(names.Person, matter => names.Group(matter.GroupId ?? GroupIn(rows)), TitleOf));
            await WriteAsync(incident.ToMarkdown(), parsed.GetValue(output), cancel);
            return Exit.Done;
        });
        return command;
    }

    // A matter about a message knows its channel only; the rows say whose channel that was.
    private static string? GroupIn(IEnumerable<StoredLedgerEntry> rows) => rows.Select(row => row.Entry.GroupId).FirstOrDefault(group => group is not null);

    private static string TitleOf(string rule) => RuleEngine.Shipped.FirstOrDefault(shipped => shipped.Descriptor.Name == rule)?.Descriptor.Title ?? "";

    /// <exception cref="SettingsException">The file cannot be written.</exception>
    private static async Task WriteAsync(string sheet, string? path, CancellationToken cancel)
    {
        if (path is null)
        {
            await Console.Out.WriteAsync(sheet);
            return;
        }

        try
        {
            await File.WriteAllTextAsync(path, sheet, Encoding.UTF8, cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--out: {path} cannot be written ({error.GetType().Name}); name a file in a folder that exists and is yours", error);
        }
    }
}
