using System.CommandLine;
using System.Globalization;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Rules;
using ComplianceBot.Storage.Sqlite;

namespace ComplianceBot.Cli.Operations;

/// <summary>ledger export: who did what when, as a table for a spreadsheet.</summary>
internal static class LedgerExport
{
    public static Command Create()
    {
        var storage = StorageOption.Create();
        var csv = new Option<bool>("--csv") { Description = "CSV（UTF-8・BOM 付き。既定で唯一の形式） / the only format, and the default", DefaultValueFactory = _ => true };
        var person = new Option<string?>("--person") { Description = "利用者 ID / a user id" };
        var channel = new Option<string?>("--channel") { Description = "トークルーム ID / a channel id" };
        var group = new Option<string?>("--group") { Description = "グループ ID / a group id" };
        var rule = new Option<string?>("--rule") { Description = "規則の番号か名前（SEC-01a など） / id or name of a rule" };
        var from = new Option<string?>("--from") { Description = "最初の日（2026-11-01） / first day" };
        var to = new Option<string?>("--to") { Description = "最後の日 / last day" };
        var output = new Option<string?>("--out") { Description = "書き出すファイル（省略すると標準出力） / file; standard output when absent" };
        var policy = OfficeOption.Create();
        var command = new Command("export", "台帳の書き出し（いつ・だれが・何を） / rows as CSV; works while the bot runs") { csv, person, channel, group, rule, from, to, output, storage, policy };
        command.SetAction(async (parsed, cancel) =>
        {
            var reading = SqliteReading.At(StorageOption.PathOf(parsed, storage));
            var span = LedgerSpan.Of(Day(parsed, from), Day(parsed, to), OfficeOption.Read(parsed, policy));
            var filter = new LedgerFilter(parsed.GetValue(person), parsed.GetValue(channel), parsed.GetValue(group), Rule(parsed.GetValue(rule)));
            var names = LedgerNames.Of(await DirectoryArchive.LoadAsync(reading, cancel));
            await using var writer = Open(parsed.GetValue(output));
            var rows = await Progress.ShowAsync("台帳を書き出しています", reading.LedgerRows(), progress =>
                Task.Run(() => LedgerCsv.Write(writer, Passing(reading.Ledger(filter, cancel), span, progress), span.Office, names), cancel));
            await Console.Error.WriteLineAsync($"{rows} 行 / rows{(parsed.GetValue(output) is { } file ? $": {file}" : "")}");
            return Exit.Done;
        });
        return command;
    }

    /// <exception cref="SettingsException">Not a day.</exception>
    private static DateOnly? Day(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new SettingsException($"{option.Name}: {text} is no day; write it as 2026-11-01");

    // An empty table must not look like an answer about a rule that nobody has.
    private static string? Rule(string? asked)
    {
        var known = RuleEngine.Shipped.Select(shipped => shipped.Descriptor).FirstOrDefault(rule => string.Equals(rule.Id, asked, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, asked, StringComparison.OrdinalIgnoreCase));
        if (asked is not null && known is null)
        {
            Console.Error.WriteLine($"--rule: {asked} という規則はいまありません。以前の版の行だけを探します / no such rule now; only rows of earlier versions are looked for");
        }

        return known?.Id ?? asked;
    }

    private static IEnumerable<StoredLedgerEntry> Passing(IEnumerable<StoredLedgerEntry> rows, LedgerSpan span, IProgress<long> progress)
    {
        foreach (var row in rows)
        {
            progress.Report(row.Sequence);
            if (span.Contains(row.Entry.EventAt ?? row.Entry.At))
            {
                yield return row;
            }
        }
    }

    /// <exception cref="SettingsException">The file cannot be written.</exception>
    private static StreamWriter Open(string? path)
    {
        try
        {
            var stream = path is null ? Console.OpenStandardOutput() : new FileStream(path, FileMode.Create, FileAccess.Write);
            return new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--out: {path} cannot be written ({error.GetType().Name}); name a file in a folder that exists and is yours", error);
        }
    }
}

/// <summary>Local days, both included; null means open.</summary>
internal sealed record LedgerSpan(DateOnly? From, DateOnly? To, Office Office)
{
    /// <exception cref="SettingsException">It ends before it begins.</exception>
    public static LedgerSpan Of(DateOnly? from, DateOnly? to, Office office) =>
        from > to ? throw new SettingsException($"--from: {from:yyyy-MM-dd} is after --to {to:yyyy-MM-dd}; write the earlier day first") : new LedgerSpan(from, to, office);

    public bool Contains(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(Office.Local(at).DateTime);
        return (From is null || day >= From) && (To is null || day <= To);
    }
}
