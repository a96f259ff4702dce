using System.CommandLine;
using System.Globalization;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Rules;
using Spectre.Console;

namespace ComplianceBot.Cli.Jma;

/// <summary>jma replay: what recorded telegrams of the weather agency would have done to the emergency mode.</summary>
public static class JmaCommand
{
    private const int MostFiles = 2000;

    /// <summary>The agency's own time; Japan has no summer time.</summary>
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore, Description = "電文のXMLファイル、またはそのフォルダ / telegram files or folders" };
        var areas = Codes("--area", "市町村等コード7桁。指定がなければ電文にある地域すべて / municipality, 7 digits");
        var quakeAreas = Codes("--quake-area", "地震の細分区域3桁 / earthquake region, 3 digits");
        var rivers = Codes("--river", "指定河川の予報区域12桁 / river region, 12 digits");
        var replay = new Command("replay", "記録した電文から緊急モードの移り変わりを表にします。読めない電文があれば 1、ファイルがなければ 2 / exit 1 unreadable telegram, 2 no such file") { files, areas, quakeAreas, rivers };
        replay.SetAction(parsed =>
        {
            var policy = new EmergencyPolicy { Areas = parsed.GetValue(areas) ?? [], QuakeAreas = parsed.GetValue(quakeAreas) ?? [], Rivers = parsed.GetValue(rivers) ?? [] };
            return Replay(parsed.GetValue(files)!, policy, Terminal(), Console.Error);
        });
        return new Command("jma", "気象庁の電文 / telegrams of the weather agency") { replay };
    }

    public static int Replay(IReadOnlyList<string> paths, EmergencyPolicy policy, IAnsiConsole output, TextWriter error)
    {
        foreach (var (key, problem) in policy.Problems(loopbackAllowed: false))
        {
            error.WriteLine($"{key}: {problem}");
            return Exit.WrongUse;
        }

        var files = new List<string>();
        foreach (var path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                error.WriteLine($"{path}: ファイルがありません / no such file");
                return Exit.WrongUse;
            }

            files.AddRange(File.Exists(path) ? [path] : Directory.GetFiles(path, "*.xml").Order(StringComparer.Ordinal));
        }

        if (files.Count is 0 or > MostFiles)
        {
            error.WriteLine($"電文のファイルは1件から{MostFiles}件で指定してください（いまは{files.Count}件） / 1 to {MostFiles} files");
            return Exit.WrongUse;
        }

        var rows = EmergencyReplay.Run([.. files.Select(file => (Path.GetFileName(file), Read(file)))], policy.IsOff ? null : policy);
        output.Write(Table(rows));
        var unreadable = rows.Count(row => row.IsUnreadable);
        error.WriteLine($"電文 {files.Count} 件、読めないもの {unreadable} 件（出典：気象庁） / {files.Count} telegrams, {unreadable} unreadable");
        return unreadable > 0 ? Exit.Findings : Exit.Done;
    }

    private static JmaReading Read(string file) =>
        new FileInfo(file).Length > JmaTelegramReader.MaxBytes ? JmaReading.Broken("ファイルが大きすぎます。") : JmaTelegramReader.Read(File.ReadAllBytes(file));

    private static Table Table(IReadOnlyList<ReplayRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("時刻（日本）", "電文", "ファイル", "地域", "現象", "段階", "モード");
        foreach (var row in rows)
        {
            var time = row.At?.ToOffset(Japan).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? (row.IsUnreadable ? "読めません" : "対象外");
            string[] cells = [time, row.Telegram, row.Source, row.Area, row.Phenomenon, row.Level];
            table.AddRow([.. cells.Select(cell => new Text(cell)), new Text(row.ModeAfter?.ToString() ?? "—", Style(row.ModeAfter))]);
        }

        return table;
    }

    private static Style Style(EmergencyMode? mode) => mode switch
    {
        EmergencyMode.E2 => new Style(Color.Red, decoration: Decoration.Bold),
        EmergencyMode.E1 => new Style(Color.Yellow),
        EmergencyMode.Drill => new Style(Color.Blue),
        _ => Spectre.Console.Style.Plain,
    };

    /// <summary>Into a file or a pipe each row stays on one line.</summary>
    private static IAnsiConsole Terminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = Console.IsOutputRedirected ? 240 : console.Profile.Width;
        return console;
    }

    private static Option<string[]> Codes(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
}
