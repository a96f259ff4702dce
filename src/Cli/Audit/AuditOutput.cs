using System.Globalization;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Rules;
using Newtonsoft.Json;
using Spectre.Console;

namespace ComplianceBot.Cli.Audit;

/// <summary>The report as a table for people or as JSON lines for programs.</summary>
internal static class AuditOutput
{
    public static void Write(AuditReport report, bool isJson)
    {
        if (isJson)
        {
            foreach (var row in report.Rows)
            {
                Console.Out.WriteLine(JsonConvert.SerializeObject(new
                {
                    rule = row.RuleId,
                    group = row.GroupId,
                    verdict = row.Outcome.ToString(),
                    severity = row.Severity.ToString(),
                    reason = row.Reason,
                    name = row.Rule,
                    groupName = row.GroupName,
                }));
            }

            return;
        }

        AnsiConsole.Write(Table(report));
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Groups} グループ：適合 {report.Compliant}、違反 {report.Violating}、免除 {report.Waived}、判定不能 {report.NotJudged}"));
        foreach (var (reason, count) in report.NotJudgedReasons)
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  判定不能の理由：{reason}（{count}）"));
        }
    }

    private static Table Table(AuditReport report)
    {
        var table = new Table().AddColumns("グループ", "規則", "判定", "重大度", "内容");
        foreach (var row in report.Rows)
        {
            table.AddRow(Spectre.Console.Markup.Escape(row.GroupName), $"{row.RuleId} {row.Rule}", Japanese(row.Outcome), row.Outcome == Outcome.Violating ? row.Severity.ToString() : "–", Spectre.Console.Markup.Escape(row.Reason));
        }

        return table;
    }

    private static string Japanese(Outcome outcome) => outcome switch
    {
        Outcome.Violating => "[red]違反[/]",
        Outcome.Waived => "免除",
        Outcome.NotJudged => "[yellow]判定不能[/]",
        _ => "適合",
    };
}
