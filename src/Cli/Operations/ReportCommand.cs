using System.CommandLine;
using System.Globalization;
using System.Text;
using ComplianceBot.Enforcement.Reports;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Storage.Sqlite;

namespace ComplianceBot.Cli.Operations;

/// <summary>report: a month as a page, a chart and a table, counted from the ledger.</summary>
public static class ReportCommand
{
    public static Command Create() => new("report", "報告書 / reports from the ledger") { Monthly() };

    private static Command Monthly()
    {
        var storage = StorageOption.Create();
        var month = new Option<string>("--month") { Description = "年月（2026-10） / year and month", Required = true };
        var folder = new Option<string>("--out") { Description = "書き出すフォルダ（なければ作ります） / folder; made where it is missing", Required = true };
        var policy = OfficeOption.Create();
        var command = new Command("monthly", "月次報告（HTML・SVG・CSV） / a month by article, against the month before; names nobody") { month, folder, storage, policy };
        command.SetAction(async (parsed, cancel) =>
        {
            var first = MonthOf(parsed.GetRequiredValue(month));
            var reading = SqliteReading.At(StorageOption.PathOf(parsed, storage));
            var office = OfficeOption.Read(parsed, policy);
            var (before, numbers) = await Progress.ShowAsync("台帳を数えています", reading.LedgerRows(), progress =>
                MonthCounting.CountAsync(reading, first, 0, office.Local, progress, cancel));
            foreach (var file in await WriteAsync(new MonthlyReport(numbers, before, office.Articles), parsed.GetRequiredValue(folder), cancel))
            {
                Console.Out.WriteLine(file);
            }

            return Exit.Done;
        });
        return command;
    }

    /// <exception cref="SettingsException">Not a month.</exception>
    private static DateOnly MonthOf(string text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : throw new SettingsException($"--month: {text} is no month; write it as 2026-10");

    /// <exception cref="SettingsException">The folder cannot be written to.</exception>
    private static async Task<IReadOnlyList<string>> WriteAsync(MonthlyReport report, string folder, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var name = Path.Combine(folder, $"report-{report.Month.Month:yyyy-MM}");
            await File.WriteAllTextAsync(name + ".html", report.ToHtml(), cancel);
            await File.WriteAllTextAsync(name + ".svg", report.ToSvg(), cancel);
            await File.WriteAllTextAsync(name + ".csv", report.ToCsv(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancel);
            return [name + ".html", name + ".svg", name + ".csv"];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--out: {folder} cannot be written to ({error.GetType().Name}); name a folder that is yours", error);
        }
    }
}
