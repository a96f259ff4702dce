using System.CommandLine;
using System.Text;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Functions.Settings;
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
        var command = new Command("incident", "一件の経過（いつ・だれが・どんな情報・人数・対応） / when, who, what kind, how many could read it, what was done") { number, output, storage };
        command.SetAction(async (parsed, cancel) =>
        {
            var reading = SqliteReading.At(StorageOption.PathOf(parsed, storage));
            var id = TicketNumber.Read(parsed.GetRequiredValue(number));
            var violation = reading.FindViolation(id) ?? throw new SettingsException($"There is no matter {id}. Its number stands in alerts, in チケット and in the column 番号 of ledger export");
            var names = LedgerNames.Of(await DirectoryArchive.LoadAsync(reading, cancel));
            var rows = await reading.LedgerOfAsync(id, cancel);
            var incident = Incident.Of(violation, rows, at => at.ToOffset(LedgerSpan.Japan), new IncidentNames(names.Person, matter => names.Group(matter.GroupId)));
            if (parsed.GetValue(output) is { } file)
            {
                await File.WriteAllTextAsync(file, incident.ToMarkdown(), Encoding.UTF8, cancel);
            }
            else
            {
                await Console.Out.WriteAsync(incident.ToMarkdown());
            }

            return Exit.Done;
        });
        return command;
    }
}
