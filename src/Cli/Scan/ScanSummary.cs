using Spectre.Console;

namespace ComplianceBot.Cli.Scan;

/// <summary>Counts instead of lines: how many records would have been blocked or warned, and by which rule and kind.</summary>
internal sealed class ScanSummary
{
    private readonly Dictionary<(string Rule, string Type), (int Spans, int Records)> byKind = [];
    private readonly int[] decisions = new int[3];

    public void Add(ScanAnswer answer)
    {
        decisions[(int)answer.Decision]++;
        foreach (var same in answer.Findings.GroupBy(finding => (finding.Rule, finding.Type)))
        {
            var (spans, records) = byKind.GetValueOrDefault(same.Key);
            byKind[same.Key] = (spans + same.Count(), records + 1);
        }
    }

    /// <param name="output">Where the tables go.</param>
    /// <param name="unread">Lines that could not be judged: never counted as fine.</param>
    public void Write(TextWriter output, long unread)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        var decided = new Table().AddColumn("判定").AddColumn(new TableColumn("件数").RightAligned());
        decided.AddRow("送信取消を求める (block)", Count(decisions[(int)Decision.Block]));
        decided.AddRow("注意を促す (warn)", Count(decisions[(int)Decision.Warn]));
        decided.AddRow("問題なし (ok)", Count(decisions[(int)Decision.Ok]));
        if (unread > 0)
        {
            decided.AddRow("読めず判定できない (not judged)", Count(unread));
        }

        console.Write(decided);
        if (byKind.Count == 0)
        {
            return;
        }

        var kinds = new Table().AddColumn("ルール").AddColumn("種類").AddColumn(new TableColumn("箇所").RightAligned()).AddColumn(new TableColumn("投稿").RightAligned());
        foreach (var ((rule, type), (spans, records)) in byKind.OrderBy(pair => pair.Key))
        {
            kinds.AddRow(rule.Length == 0 ? "–" : rule, Rules.PersonalInformation.InformationTypes.Title(type), Count(spans), Count(records));
        }

        console.Write(kinds);
    }

    private static string Count(long number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
